import ArgumentParser
import OutcryCollect
import OutcryModel

struct Services: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the services of the catalogue.",
        discussion: """
            EXAMPLE
              outcry services --category mobile
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: "Only services of this category.", transform: known)
    var category: OutcryModel.Category?

    @Flag(help: "Print one JSON object a service, with its sources.")
    var json = false

    func run() async throws {
        let catalogue = try catalogue.load()
        var services = catalogue.services
        if let category {
            services = services.filter { $0.category == category }
        }
        let sources = Dictionary(grouping: catalogue.sources.filter { $0.service != nil }) { $0.service }
        if json {
            for service in services {
                try Output.json(Line(service: service, sources: sources[service.id] ?? []))
            }
        } else {
            Output.table(
                ["SERVICE", "NAME", "CATEGORY", "SOURCES"],
                services.map {
                    [$0.id.rawValue, $0.name, $0.category.rawValue, String(sources[$0.id]?.count ?? 0)]
                })
        }
    }

    private static func known(_ name: String) throws -> OutcryModel.Category {
        guard let category = OutcryModel.Category(rawValue: name) else {
            let names = OutcryModel.Category.allCases.map(\.rawValue)
            throw ValidationError("The categories are \(names.joined(separator: ", ")).")
        }
        return category
    }

    private struct Line: Encodable {
        let id: Service.ID
        let name: String
        let category: OutcryModel.Category
        let homePage: String
        let aliases: [String]
        let sources: [String]

        init(service: Service, sources: [Source]) {
            id = service.id
            name = service.name
            category = service.category
            homePage = service.homePage
            aliases = service.aliases.map(\.text)
            self.sources = sources.compactMap(\.url)
        }
    }
}
