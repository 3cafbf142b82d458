import OutcryClassify
import OutcryModel
import OutcryRegions

/// What messages are tried on: the classifier with the words and weights of the project, and a small catalogue with
/// names that make trouble.
public struct MessageStage: Sendable {
    let classifier: Classifier
    let regions: RegionTree

    /// A stage. Throws `ClassifierError` or `RegionError` when a file of the project cannot be read.
    public init() throws {
        regions = try RegionTree.standard()
        classifier = try Classifier(services: Self.services, regions: regions, gazetteer: try Gazetteer.standard())
    }

    private static let services = [
        service("github", [Alias("GitHub")], .developer),
        service("whatsapp", [Alias("WhatsApp"), Alias("WA"), Alias("واتساب")], .messaging),
        service("vodafone", [Alias("Vodafone"), Alias("ボーダフォン")], .mobile),
        service("berlin-bank", [Alias("Berlin Bank"), Alias("Bank of Berlin")], .bank),
        service(
            "zoom", [Alias("Zoom", requires: ["meeting", "call", "app"], excludes: ["zoom lens", "zoom in"])],
            .productivity),
        service("x", [Alias("X", requires: ["tweet", "timeline"]), Alias("Twitter")], .social),
    ]

    private static func service(_ id: Service.ID, _ names: [Alias], _ category: Category) -> Service {
        Service(id: id, name: id.rawValue, aliases: names, category: category, homePage: "https://\(id).example")
    }
}
