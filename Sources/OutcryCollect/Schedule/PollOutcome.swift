import OutcryModel

/// What came of one poll.
enum PollOutcome: Hashable, Sendable {
    /// The feed was read and its entries delivered, so many of them new.
    case read(Body, new: Int, Circumstances)
    /// The server said that nothing has changed (304).
    case notModified(Circumstances)
    /// It did not work.
    case failed(CollectError)

    /// How the body that was read can be told from the next; with nothing in it, the next is read in any case.
    struct Body: Hashable, Sendable {
        /// Its `ETag`, verbatim.
        var entityTag: String?
        /// Its `Last-Modified`, verbatim.
        var lastModified: String?
        /// A hash of its bytes, hexadecimal.
        var hash: String?
        /// What the feed in it tells of its publishing; `nil` when it was not looked into, being the same as before.
        var habits: Habits?
    }

    /// What a feed tells of its publishing.
    struct Habits: Hashable, Sendable {
        /// How often it publishes, by the dates of its entries.
        var rate: PublishingRate
        /// How often it says it does.
        var rhythm: PublishingRhythm?
    }

    /// What the answer said besides.
    struct Circumstances: Hashable, Sendable {
        /// The address to which the one asked has moved for good (301, 308).
        var movedTo: String?
        /// How long the answer stays fresh by its own account, so that asking sooner would show nothing new.
        var freshFor: Duration?
    }
}
