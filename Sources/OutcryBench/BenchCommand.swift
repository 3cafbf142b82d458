import ArgumentParser

@main
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcry-bench",
        abstract: "Prints the figures of Outcry, each beside its floor in the same run.",
        discussion: """
            EXAMPLE
              outcry-bench road --json
            """,
        subcommands: [
            FeedsBench.self, RoadBench.self, PollBench.self, PollServer.self, PlacesBench.self, EchoBench.self,
            ClassifyBench.self, DetectBench.self, AttackBench.self, WorldBench.self, NoufailyBench.self,
            IngestBench.self, IngestFloor.self, CrashBench.self, CrashServer.self,
            ReadBench.self,
        ])
}
