import OutcryModel

/// The catalogue file of a scenario's service, with its feeds on the loopback.
public struct ScenarioCatalogue: Sendable {
    private let scenario: Scenario
    private let feeds: String

    /// The catalogue of a scenario whose feeds are served below `feeds`, such as `http://127.0.0.1:8090`.
    public init(of scenario: Scenario, feeds: String) {
        self.scenario = scenario
        self.feeds = feeds
    }

    /// The name of the file.
    public var fileName: String { "\(scenario.service.id).yaml" }

    /// The file, in the form of the catalogue.
    public var yaml: String {
        let service = scenario.service
        var lines = [
            "slug: \(service.id)", "name: \(service.name)", "category: \(service.category.rawValue)",
            "homePage: \(service.homePage)", "aliases:",
        ]
        lines += service.aliases.map { "  - \"\($0.text)\"" }
        lines.append("symptoms: [\(service.symptoms.map(\.rawValue).joined(separator: ", "))]")
        lines.append("sources:")
        let sources = Self.sources(of: scenario, at: feeds)
        for source in sources.values.sorted(by: { $0.id < $1.id }) {
            lines.append("  - id: \(source.id.rawValue.dropFirst(service.id.rawValue.count + 1))")
            lines.append("    kind: \(source.kind.rawValue)")
            lines.append("    url: \(source.url ?? "")")
            lines.append("    interval: \(source.interval.components.seconds)s")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func sources(of scenario: Scenario, at feeds: String) -> [Message.Channel: Source] {
        let id = scenario.service.id
        func source(_ name: String, _ kind: SourceKind, _ file: String, _ seconds: Int) -> Source {
            Source(
                id: Source.ID("\(id)/\(name)"), kind: kind, url: "\(feeds)/\(id)/\(file)", service: id,
                interval: .seconds(seconds))
        }
        return [
            .forum: source("forum", .forum, "forum.rss", 300),
            .social: source("social", .social, "social.json", 180),
            .status: source("status", .status, "status.atom", 300),
        ]
    }
}
