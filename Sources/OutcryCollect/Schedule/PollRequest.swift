/// What to ask a server for: a place, and what of it is already known.
struct PollRequest: Hashable, Sendable {
    /// The address of the feed.
    let url: String
    /// The `ETag` of what was read last, to be sent verbatim as `If-None-Match`.
    var entityTag: String?
    /// The `Last-Modified` of what was read last, to be sent verbatim as `If-Modified-Since`.
    var lastModified: String?

    /// Whether the server may answer that nothing has changed (304).
    var isConditional: Bool {
        entityTag != nil || lastModified != nil
    }
}
