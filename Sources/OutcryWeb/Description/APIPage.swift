/// The description of the interface as a page: each part with its operations, then the shapes of what is sent and
/// answered. For the template `api`.
struct APIPage: Sendable {
    let parts: [Part]
    let shapes: [APIShape]
    let introduction: [String]

    struct Part: Sendable {
        let partID: String
        let partName: String
        let partText: String
        let operations: [APIOperation]
    }

    /// Reads a whole document.
    init(_ document: DocumentNode) {
        introduction = Self.paragraphs(document.at("info", "description")?.text)
        let operations = document["paths"]?.members.flatMap { path, item in
            APIOperation.methods.compactMap { method in
                item[method].map { (tag: $0["tags"]?.items.first?.text, node: $0, path: path, method: method) }
            }
        }
        parts = (document["tags"]?.items ?? []).map { tag in
            let name = tag["name"]?.text ?? ""
            return Part(
                partID: "part-\(Self.anchor(name))", partName: name, partText: tag["description"]?.text ?? "",
                operations: (operations ?? []).filter { $0.tag == name }.map {
                    APIOperation($0.node, method: $0.method, path: $0.path, document)
                })
        }
        shapes = (document.at("components", "schemas")?.members ?? []).map { APIShape($0.node, name: $0.name) }
    }

    /// Text as a part of an address.
    static func anchor(_ text: String) -> String {
        String(text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }

    /// The paragraphs of a description.
    static func paragraphs(_ text: String?) -> [String] {
        (text ?? "").split(separator: "\n\n").map(String.init)
    }
}
