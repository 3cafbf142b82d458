import ArgumentParser

@main
struct OutcryCommand: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "outcry",
        abstract: "Turns what people say is broken into a live, evidenced picture of an outage.",
        discussion: """
            EXAMPLES
              outcry serve --data ./data
              outcry incidents --data ./data
              echo '{"id":"1","text":"is GitHub down in Berlin?"}' | outcry classify
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Run",
                subcommands: [
                    Serve.self, Collect.self, ImportCommand.self, SourceCommand.self, AdminCommand.self,
                    AuditCommand.self, Doctor.self,
                ]),
            CommandGroup(name: "Ask", subcommands: [Services.self, Incidents.self, ScopeCommand.self]),
            CommandGroup(name: "Read", subcommands: [FeedCommand.self, Classify.self, Train.self]),
            CommandGroup(name: "Rehearse", subcommands: [Simulate.self, ReplayCommand.self]),
            CommandGroup(name: "Detect", subcommands: [Detect.self, Backtest.self]),
        ])
}
