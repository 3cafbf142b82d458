import OutcryFeeds
import OutcryModel

/// How often a source publishes, and when it last did, from the dates of the entries it holds.
struct PublishingRate: Hashable, Sendable {
    /// At most so many of the newest moments count.
    private static let mostMoments = 20
    /// With fewer moments, no usual time can be told.
    private static let fewestMoments = 3
    /// Entries closer together than this were published in one go.
    private static let oneGo = Duration.seconds(300)

    /// The usual time between two moments of publishing, the median of those seen; `nil` with too few dates.
    let usualGap: Duration?
    /// The newest date of an entry; `nil` when none has one.
    let newestEntry: Timestamp?

    /// The rate of a source with these entries, as seen at `now`. Dates in the future are announcements or errors, and
    /// say nothing of when something was published.
    init(of entries: [FeedEntry], at now: Timestamp) {
        let dates = entries.compactMap { entry -> Timestamp? in
            let dates = [entry.published, entry.updated].compactMap { $0 }.filter { $0 <= now }
            return dates.max()
        }
        newestEntry = dates.max()
        var moments: [Timestamp] = []
        for date in dates.sorted(by: >) {
            if let last = moments.last, last - date < Self.oneGo { continue }
            moments.append(date)
            if moments.count == Self.mostMoments { break }
        }
        guard moments.count >= Self.fewestMoments else {
            usualGap = nil
            return
        }
        let gaps = zip(moments, moments.dropFirst()).map { $0 - $1 }.sorted()
        usualGap = gaps[gaps.count / 2]
    }
}
