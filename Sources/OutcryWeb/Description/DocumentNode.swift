import Foundation

/// A place in a JSON document, as its reader walks through it.
struct DocumentNode {
    /// What stands there, as Foundation reads it.
    let value: Any

    /// The member of a name; `nil` when this is no object or has none.
    subscript(_ name: String) -> DocumentNode? {
        (value as? [String: Any])?[name].map(DocumentNode.init)
    }

    /// The words that stand here.
    var text: String? { value as? String }

    /// The items of a list; empty when this is none.
    var items: [DocumentNode] { (value as? [Any] ?? []).map(DocumentNode.init) }

    /// The members of an object, by name; empty when this is none.
    var members: [(name: String, node: DocumentNode)] {
        (value as? [String: Any] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, DocumentNode(value: $0.value)) }
    }

    /// Whether this is `true`.
    var isTrue: Bool { value as? Bool ?? false }

    /// A whole number.
    var number: Int? { value as? Int }

    /// What stands here as JSON, for people.
    var pretty: String {
        let options: JSONSerialization.WritingOptions = [
            .prettyPrinted, .sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed,
        ]
        let data = try? JSONSerialization.data(withJSONObject: value, options: options)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// What stands at the end of a path of names.
    func at(_ path: String...) -> DocumentNode? {
        path.reduce(DocumentNode?.some(self)) { $0?[$1] }
    }
}
