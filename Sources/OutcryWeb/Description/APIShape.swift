/// The shape of something sent or answered. For the template `api`.
struct APIShape: Sendable {
    let shapeID: String
    let shapeName: String
    let shapeText: [String]
    /// The kind of what has no members.
    let plain: APIKind?
    let members: [Member]
    let hasMembers: Bool

    struct Member: Sendable {
        let memberName: String
        let isOptional: Bool
        let kind: APIKind
        let memberText: String
    }

    /// Reads a schema under its name.
    init(_ schema: DocumentNode, name: String) {
        shapeID = Self.anchor(name)
        shapeName = name
        shapeText = APIPage.paragraphs(schema["description"]?.text)
        let parts = [schema] + (schema["allOf"]?.items ?? [])
        let required = Set(parts.flatMap { $0["required"]?.items.compactMap(\.text) ?? [] })
        members = parts.flatMap { $0["properties"]?.members ?? [] }.map { name, member in
            Member(
                memberName: name, isOptional: !required.contains(name), kind: APIKind(member),
                memberText: member["description"]?.text ?? "")
        }
        hasMembers = !members.isEmpty
        plain = members.isEmpty ? APIKind(schema) : nil
    }

    /// The name of the place on the page where a shape is described.
    static func anchor(_ name: String) -> String {
        "shape-\(name)"
    }
}
