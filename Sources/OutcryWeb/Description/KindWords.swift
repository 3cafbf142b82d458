/// The kind of a value in words, with the shape it names, if any, which a page can lead to.
struct KindWords: Equatable, Sendable {
    /// The longest list of values that is written out.
    private static let mostValues = 20

    /// What stands before the name of the shape.
    var lead = ""
    /// The name of a shape.
    var shape: String?
    /// What stands behind it.
    var tail = ""

    /// All of it as text.
    var text: String { lead + (shape ?? "") + tail }

    /// Words only.
    init(_ words: String) {
        lead = words
    }

    /// The words for a schema (JSON Schema 2020-12, as far as the document uses it).
    init(_ schema: DocumentNode) {
        self = Self.words(for: schema)
    }

    private static func words(for schema: DocumentNode) -> KindWords {
        if let reference = schema["$ref"]?.text {
            var words = KindWords("")
            words.shape = reference.split(separator: "/").last.map(String.init)
            return words
        }
        if let choices = schema["anyOf"]?.items ?? schema["oneOf"]?.items { return joined(choices.map(words)) }
        if let first = schema["allOf"]?.items.first { return words(for: first) }
        if let values = schema["enum"]?.items {
            let words = values.map(literal)
            return KindWords(
                words.count > mostValues ? "one of \(words.count) names" : "one of \(words.joined(separator: ", "))")
        }
        if let value = schema["const"] { return KindWords(literal(value)) }
        let types = schema["type"]?.items.compactMap(\.text) ?? []
        return types.isEmpty ? plain(schema["type"]?.text ?? "", schema) : joined(types.map { plain($0, schema) })
    }

    private static func plain(_ type: String, _ schema: DocumentNode) -> KindWords {
        switch type {
        case "array":
            var words = schema["items"].map { KindWords($0) } ?? KindWords("anything")
            words.lead = "list of " + words.lead
            return words
        case "integer": return KindWords("whole number" + bounds(schema))
        case "number": return KindWords("number" + bounds(schema))
        case "boolean": return KindWords("true or false")
        case "null": return KindWords("null")
        case "object": return KindWords("object")
        case "string": return KindWords(string(schema))
        default: return KindWords("anything")
        }
    }

    private static func string(_ schema: DocumentNode) -> String {
        switch schema["format"]?.text {
        case "date-time": return "time as RFC 3339 has it"
        case "uri": return "address"
        case "uuid": return "UUID"
        default: break
        }
        guard let most = schema["maxLength"]?.number else { return "text" }
        return "text of at most \(Figures.count(most)) characters"
    }

    private static func bounds(_ schema: DocumentNode) -> String {
        switch (schema["minimum"]?.number, schema["maximum"]?.number) {
        case (let least?, let most?): " from \(Figures.count(least)) to \(Figures.count(most))"
        case (let least?, nil): " of at least \(Figures.count(least))"
        default: ""
        }
    }

    private static func literal(_ value: DocumentNode) -> String {
        value.text ?? value.pretty
    }

    /// Kinds one of which it is; the first that names a shape keeps its link.
    private static func joined(_ kinds: [KindWords]) -> KindWords {
        guard let index = kinds.firstIndex(where: { $0.shape != nil }) else {
            return KindWords(kinds.map(\.text).joined(separator: " or "))
        }
        var words = kinds[index]
        words.lead = kinds[..<index].map { $0.text + " or " }.joined() + words.lead
        words.tail += kinds[(index + 1)...].map { " or " + $0.text }.joined()
        return words
    }
}
