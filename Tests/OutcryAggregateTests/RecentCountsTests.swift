import OutcryModel
import Testing

@testable import OutcryAggregate

struct RecentCountsTests {
    private let page = CountCode(rawValue: 4)
    private let slow = CountCode(rawValue: 0x100 + 2 * 16 + 4)

    private func count(_ region: Int32, _ code: CountCode, _ reporters: Int32 = 1) -> RecentCounts.Count {
        RecentCounts.Count(region: region, code: code, reporters: reporters)
    }

    @Test func `counts of a minute add up, by region and what is said`() throws {
        var recent = RecentCounts()
        recent.add([count(1, page, 2), count(1, slow), count(3, page)], at: Minute(10))
        recent.add([count(1, page), count(2, page), count(3, slow)], at: Minute(10))
        let bucket = try #require(recent.bucket(at: Minute(10)))
        let sums = [count(1, page, 3), count(1, slow), count(2, page), count(3, page), count(3, slow)]
        #expect(bucket.counts == sums)
        let cell = bucket.cell { $0 != 2 }
        #expect(cell.sources == [.submission: 4])
        #expect(cell.symptoms == [.slow: [.submission: 2]])
        #expect(bucket.cell { $0 == 4 }.total == 0)
    }

    @Test func `minutes stand in order, however their reports come`() {
        var recent = RecentCounts()
        for minute in [10, 8, 12, 9] { recent.add([count(1, page)], at: Minute(minute)) }
        #expect(recent.buckets.map(\.minute.sinceEpoch) == [8, 9, 10, 12])
        #expect(recent.buckets(from: Minute(9), to: Minute(12)).map(\.minute.sinceEpoch) == [9, 10])
        #expect(recent.buckets(from: Minute(12), to: Minute(9)).isEmpty)
        #expect(recent.bucket(at: Minute(11)) == nil)
        recent.forget(before: Minute(10))
        #expect(recent.buckets.map(\.minute.sinceEpoch) == [10, 12])
    }

    @Test func `words are kept by region`() throws {
        var recent = RecentCounts()
        recent.add([count(1, page), count(2, page)], at: Minute(10))
        recent.add([.init(symptom: .slow, words: "so slow")], in: 2, at: Minute(10))
        recent.add([.init(symptom: .slow, words: "so slow")], in: 2, at: Minute(10))
        let bucket = try #require(recent.bucket(at: Minute(10)))
        #expect(bucket.words { $0 == 1 }.isEmpty)
        #expect(bucket.words { $0 >= 1 }.map(\.reporters) == [[.init(symptom: .slow, words: "so slow"): 2]])
    }
}
