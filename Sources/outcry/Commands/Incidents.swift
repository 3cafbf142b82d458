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
    @OptionGroup var catalogue: CatalogueOptions

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
                service: try await known(in: data),
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
                    incident.endedAt?.next.description ?? "", incident.scope.extent?.rawValue ?? "",
                    incident.scope.affected.prefix(4).map(\.region.rawValue).joined(separator: " "),
                    String(incident.magnitude.reporters),
                ]
            })
    }
    /// The service asked for, which the catalogue must know, or the data from a time when it did.
    private func known(in data: ReadOnlyData) async throws -> Service.ID? {
        guard let service else { return nil }
        do {
            return try catalogue.load().service(service).id
        } catch let error as CommandError {
            let past = try await data.store.incidents(IncidentQuery(service: Service.ID(service), limit: 1))
            guard let id = past.first?.service else { throw error }
            return id
        }
    }
}
