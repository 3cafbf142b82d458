import OutcryModel
import Yams

/// A service as its catalogue file describes it.
struct ServiceRecord {
    enum Key: String, FieldKey {
        case slug, name, category, homePage, aliases, symptoms, dependsOn, users, sources

        static let subject = "a service"
        static let required: [Key] = [.slug, .name, .category, .homePage]
    }

    let service: Service
    let names: [Located<Alias>]
    let dependencies: [Located<Service.ID>]
    let sources: [SourceRecord]

    /// Reads the root of a service's file; `nil` when something a service cannot do without is missing or wrong.
    init?(_ root: Node, fileName: String, reader: inout NodeReader) {
        guard let fields = reader.fields(root, keys: Key.self) else { return nil }
        let slug = reader.slug(fields[.slug], as: "slug")
        if let slug, slug != fileName, let node = fields[.slug] {
            reader.note(
                "slug “\(slug)” in a file named “\(fileName).yaml”; expected both to be the same", at: node)
        }
        let id = Service.ID(slug ?? fileName)
        let name = fields[.name].flatMap { node in
            reader.text(node, as: "name").map { reader.located($0, at: node) }
        }
        let category = fields[.category].flatMap { node in
            reader.text(node, as: "category").flatMap {
                reader.word($0, at: node, as: "category", among: Category.allCases)
            }
        }
        let homePage = reader.address(fields[.homePage], as: "homePage")
        names = AliasRecord.list(fields[.aliases], name: name, reader: &reader).map(\.alias)
        let symptoms = reader.texts(fields[.symptoms], as: "symptoms").compactMap {
            reader.word($0.text, at: $0.node, as: "symptom", among: Symptom.allCases)
        }
        dependencies = reader.texts(fields[.dependsOn], as: "dependsOn").map {
            reader.located(Service.ID($0.text), at: $0.node)
        }
        let users = UsersRecord.list(fields[.users], reader: &reader)
        sources = SourceRecord.list(fields[.sources], owner: fileName, service: id, reader: &reader)
        guard let name, let category, let homePage else { return nil }
        service = Service(
            id: id, name: name.value, aliases: names.map(\.value), category: category, homePage: homePage,
            symptoms: symptoms, dependsOn: dependencies.map(\.value), users: users)
    }
}
