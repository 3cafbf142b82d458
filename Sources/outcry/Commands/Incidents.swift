import ArgumentParser
import OutcryModel
import OutcryStore
import OutcryStoreSQLite

struct Incidents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the incidents of a data folder, the one opened last first.",
        discussion: """
            EXAMPLE
              outcry incidents --data ./data --open

            Works beside a running server.
            """)

    @OptionGroup var data: DataOptions

    @Option(help: "Only those of this service.")
    var service: String?

    @Flag(help: "Only those that go on.")
    var open = false

    @Option(help: "At most so many.")
    var limit = 100

    @Flag(help: "Print one JSON object an incident, with its evidence.")
    var json = false

    func run() async throws {
        let data = try ReadOnlyData(folder: data.folder)
        let incidents = try await data.store.incidents(
            IncidentQuery(
                service: service.map { Service.ID($0) },
                states: open ? Set(IncidentState.allCases.filter(\.isOpen)) : [], limit: limit))
        if json {
            for incident in incidents { try Output.json(incident) }
            return
        }
        Output.table(
            ["INCIDENT", "STATE", "SINCE", "UNTIL", "EXTENT", "REGIONS", "REPORTERS"],
            incidents.map { incident in
                [
                    incident.id.rawValue, incident.state.rawValue, incident.onset.at.description,
                    incident.endedAt?.description ?? "", incident.scope.extent?.rawValue ?? "",
                    incident.scope.affected.prefix(4).map(\.region.rawValue).joined(separator: " "),
                    String(incident.magnitude.reporters),
                ]
            })
    }
}
