/// The kind of a value, with a link to its shape. For the template `api`.
struct APIKind: Sendable {
    let lead: String
    let target: String?
    let targetID: String
    let tail: String

    /// The kind that a schema describes.
    init(_ schema: DocumentNode?) {
        let words = schema.map { KindWords($0) } ?? KindWords("")
        lead = words.lead
        target = words.shape
        targetID = words.shape.map(APIShape.anchor) ?? ""
        tail = words.tail
    }
}
