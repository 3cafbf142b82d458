import OutcryFeeds
import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct PublishingRateTests {
    private static let now = Timestamp(seconds: 1_795_348_800)

    /// The rate of entries published so many minutes ago.
    private func rate(minutesAgo: [Int]) -> PublishingRate {
        let entries = minutesAgo.map { minutes in
            FeedEntry(id: "\(minutes)", published: Self.now - .seconds(60 * minutes))
        }
        return PublishingRate(of: entries, at: Self.now)
    }

    @Test(arguments: [
        ([0, 20, 40, 60], 20),
        ([60, 0, 40, 20], 20),
        // One long night does not change the median.
        ([0, 20, 40, 600, 620], 20),
        // Ten entries in one go every day are one moment a day.
        ((0..<4).flatMap { day in (0..<10).map { day * 1440 + $0 / 5 } }, 1440),
    ])
    func `the usual gap is the median of the gaps between moments`(minutesAgo: [Int], gap: Int) {
        #expect(rate(minutesAgo: minutesAgo).usualGap == .seconds(60 * gap))
    }

    @Test(arguments: [[], [0], [0, 60], [0, 1, 2, 3, 60]])
    func `with fewer than three moments nothing is usual`(minutesAgo: [Int]) {
        #expect(rate(minutesAgo: minutesAgo).usualGap == nil)
    }

    @Test func `only the newest twenty moments count`() {
        let recent = (0..<20).map { $0 * 10 }
        let old = (1...40).map { 190 + $0 * 5000 }
        #expect(rate(minutesAgo: old + recent).usualGap == .seconds(600))
    }

    @Test func `dates in the future say nothing, and an update is a moment too`() {
        let entries = [
            FeedEntry(id: "planned", published: Self.now + .seconds(86_400)),
            FeedEntry(id: "a", published: Self.now - .seconds(7200), updated: Self.now - .seconds(60)),
            FeedEntry(id: "b"),
        ]
        #expect(PublishingRate(of: entries, at: Self.now).newestEntry == Self.now - .seconds(60))
    }
}
