/// What a server gave.
struct Fetched: Sendable {
    /// The document or word that there is nothing new.
    let content: Content
    /// The address that gave it, after redirects.
    let url: String
    /// Where the address asked for has moved to for good.
    let movedTo: String?
    /// How long it stays fresh by its own account.
    let freshFor: Duration?

    /// The document, or word that there is nothing new.
    enum Content: Sendable {
        /// A document.
        case document(Document)
        /// What was read last is still the newest (304).
        case notModified
    }

    /// A document as it came, decompressed.
    struct Document: Sendable {
        /// The bytes.
        let bytes: [UInt8]
        /// The `Content-Type`.
        let contentType: String?
        /// The `ETag`, verbatim.
        let entityTag: String?
        /// The `Last-Modified`, verbatim.
        let lastModified: String?
        /// The `Link` fields, verbatim.
        var links: [String] = []
    }
}
