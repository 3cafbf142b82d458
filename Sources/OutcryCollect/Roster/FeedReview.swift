import OutcryFeeds
import OutcryModel

/// Looks a feed over for what may make it a poor source.
struct FeedReview {
    /// The age of the newest entry from which on a feed seems to be left.
    private static let staleAfter = Duration.seconds(180 * 86_400)

    private(set) var warnings: [ProbeWarning] = []

    init(_ feed: Feed, url: String, manners: ServerManners, at now: Timestamp) {
        if !url.lowercased().hasPrefix("https:") { add(.insecure) }
        if feed.isTruncated { add(.truncated) }
        let entries = feed.entries
        guard !entries.isEmpty else {
            add(.empty)
            return
        }
        let dates = entries.compactMap { $0.updated ?? $0.published }
        if dates.count < entries.count { add(.undated(entries.count - dates.count, of: entries.count)) }
        let unnamed = entries.count { $0.id.hasPrefix("hash:") }
        if unnamed > 0 { add(.unnamed(unnamed, of: entries.count)) }
        let doubled = entries.count - Set(entries.map(\.id)).count
        if doubled > 0 { add(.sameIDs(doubled)) }
        let words = (url + " " + (feed.title ?? "")).lowercased()
        if words.contains("comments") || words.contains("kommentare") { add(.comments) }
        if let newest = dates.max(), newest < now - Self.staleAfter { add(.stale(newest: newest)) }
        if manners.entityTag == nil, manners.lastModified == nil { add(.noValidators) }
    }

    mutating func add(_ warning: ProbeWarning) {
        warnings.append(warning)
    }
}
