/// What a feed says of when it is published (RSS 2.0: `ttl`, `skipHours`, `skipDays`; RSS 1.0 Syndication: `sy:update*`).
public struct PublishingRhythm: Codable, Hashable, Sendable {
    /// The least time between two readings that the feed asks for.
    public var interval: Duration?
    /// The hours of the day, 0 to 23 in UTC, in which nothing is published.
    public var skipHours: Set<Int>
    /// The days of the week, 0 for Sunday to 6 for Saturday in UTC, on which nothing is published.
    public var skipDays: Set<Int>

    /// A rhythm from its parts.
    public init(interval: Duration? = nil, skipHours: Set<Int> = [], skipDays: Set<Int> = []) {
        self.interval = interval
        self.skipHours = skipHours
        self.skipDays = skipDays
    }
}
