import ArgumentParser
import OutcryModel

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the catalogue, the data, the audit log, the disk, the clock, the port and the sources.",
        discussion: """
            EXAMPLE
              outcry doctor --data ./data

            Each check says what is wrong and what mends it. Exits with 1 when one fails.
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: "The port the service is to listen on. Default: OUTCRY_PORT, else 8080.", transform: Port.read)
    var port: Int?

    @Flag(help: "Print one JSON object a check.")
    var json = false

    func run() async throws {
        let port = try Port.chosen(port)
        let checks = [
            Checkup.catalogue(catalogue), Checkup.roster(catalogue, in: data.folder), Checkup.folder(data.folder),
            await Checkup.schema(data.folder), await Checkup.audit(data.folder),
            Checkup.disk(data.folder), Checkup.clock(), Checkup.port(port), await Checkup.sources(data.folder),
        ]
        for check in checks {
            if json {
                try Output.json(check)
            } else {
                Output.line("\(check.state.mark)  \(check.name): \(check.finding)")
                if let mend = check.mend { Output.line("     \(mend)") }
            }
        }
        if checks.contains(where: { $0.state == .bad }) { throw ExitCode.failure }
    }
}
