import ArgumentParser
import OutcryCollect
import OutcryModel
import OutcryPipeline
import OutcryStore

struct ScopeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scope",
        abstract: "Show where a service is affected.",
        discussion: """
            EXAMPLE
              outcry scope github --data ./data --last 60

            Works beside a running server; what the server has folded is shown.
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: "The service.")
    var service: String

    @Option(
        help: ArgumentHelp("Until when; default: what was folded last.", valueName: "instant"), transform: Instant.read)
    var at: Timestamp?

    @Option(help: ArgumentHelp("How many minutes to look at.", valueName: "minutes"))
    var last = 60

    @Flag(help: "Print the scope as one JSON object.")
    var json = false

    func validate() throws {
        guard (1...10_080).contains(last) else {
            throw ValidationError("--last is \(last); 1 to 10080 minutes were expected.")
        }
    }

    func run() async throws {
        let catalogue = try catalogue.load()
        let service = try catalogue.service(service)
        let pipeline = try await ReadOnlyData(folder: data.folder).pipeline(of: catalogue)
        let folded = await pipeline.progress?.through.next
        let end = at?.minute ?? folded ?? pipeline.now().minute
        let scope = try await pipeline.scope(of: service.id, from: end - last, to: end)
        if json { return try Output.json(scope) }
        let finding =
            scope.regions.isEmpty ? "too little is known yet" : scope.extent?.rawValue ?? "nothing unusual"
        Output.note("\(service.name), \(scope.from) to \(scope.to): \(finding)")
        Output.table(
            ["REGION", "STATE", "REPORTERS", "USUAL", "RATIO"],
            scope.regions.map { region in
                [
                    region.region.rawValue, region.state.rawValue, String(region.observed),
                    rounded(region.expected), region.ratio.map(rounded) ?? "",
                ]
            })
    }

    private func rounded(_ number: Double) -> String {
        String((number * 10).rounded() / 10)
    }
}
