import OutcryClassify
import OutcryModel
import OutcryRegions

/// A small catalogue, with the names that make trouble.
enum Fixture {
    static let services = [
        service("github", "GitHub", .developer), service("netflix", "Netflix", .streaming),
        service("whatsapp", "WhatsApp", .messaging, ["WA"]), service("paypal", "PayPal", .payment),
        service("google-maps", "Google Maps", .transport), service("google", "Google", .cloud),
        service("vodafone", "Vodafone", .mobile), service("berlin-bank", "Berlin Bank", .bank),
        Service(
            id: "zoom", name: "Zoom",
            aliases: [Alias("Zoom", requires: ["meeting", "call", "app"], excludes: ["zoom lens", "zoom in"])],
            category: .productivity, homePage: "https://zoom.example"),
        Service(
            id: "x", name: "X", aliases: [Alias("X", requires: ["tweet", "timeline"]), Alias("Twitter")],
            category: .social, homePage: "https://x.example"),
    ]

    private static let shared = Result {
        try Classifier(services: services, regions: try RegionTree.standard(), gazetteer: try Gazetteer.standard())
    }

    static func classifier() throws -> Classifier {
        try shared.get()
    }

    static func report(
        _ text: String?, kind: SourceKind, service: Service.ID? = nil, symptoms: [Symptom] = [],
        region: Region.ID? = nil, language: String? = nil, official: StatusUpdate? = nil
    ) -> Report {
        let time = Timestamp(seconds: 1_800_000_000)
        return Report(
            id: ReportID(at: time), source: "test", sourceKind: kind, key: "k", reporter: nil, service: service,
            symptoms: symptoms, region: region, language: language, text: text, official: official, occurredAt: time,
            receivedAt: time)
    }

    private static func service(
        _ id: Service.ID, _ name: String, _ category: OutcryModel.Category, _ more: [String] = []
    ) -> Service {
        Service(
            id: id, name: name, aliases: ([name] + more).map { Alias($0) }, category: category,
            homePage: "https://\(id).example")
    }
}
