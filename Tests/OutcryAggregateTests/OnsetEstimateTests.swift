import OutcryModel
import Testing

@testable import OutcryAggregate

struct OnsetEstimateTests {
    private func onset(_ counts: [Double], usual: Double = 0.02) -> (at: Int, earliest: Int, latest: Int)? {
        OnsetEstimate.onset(ExcessSeries(from: 1000, counts: counts, usual: usual)).map {
            ($0.at.sinceEpoch - 1000, $0.earliest.sinceEpoch - 1000, $0.latest.sinceEpoch - 1000)
        }
    }

    @Test func `an outage that begins at once begins with its reports`() throws {
        let found = try #require(onset((0..<60).map { $0 < 25 ? 0 : 3 }))
        #expect(found.at == 25)
        #expect(found.latest - found.earliest <= 3)
    }

    @Test func `a stray report long before is not the onset`() throws {
        let found = try #require(onset((0..<60).map { $0 == 4 ? 1 : $0 < 30 ? 0 : 3 }))
        #expect(abs(found.at - 30) <= 1)
    }

    @Test func `an outage that grows begins before most of its reports, and one knows less well when`() throws {
        let growing = try #require(onset((0..<80).map { $0 < 20 ? 0 : Double(($0 - 20) / 12) }))
        #expect((15...36).contains(growing.at))
        let sudden = try #require(onset((0..<80).map { $0 < 32 ? 0 : 3 }))
        #expect(growing.latest - growing.earliest > sudden.latest - sudden.earliest)
    }

    @Test func `the interval holds the onset`() throws {
        for start in [5, 20, 50] {
            let found = try #require(onset((0..<70).map { $0 < start || $0 % 3 == 0 ? 0 : 1 }))
            #expect(found.earliest <= found.at && found.at <= found.latest)
            #expect(abs(found.at - start) <= 3)
        }
    }

    @Test func `where reports rise for two hours the interval reaches back to the first of them`() throws {
        // So many a minute at last, of which hardly any come in the first half hour.
        let counts = (0..<220).map { minute in
            minute < 120 ? (minute % 40 == 0 ? 1.0 : 0) : ((minute * (minute - 120)) % 97 < (minute - 120) ? 1.0 : 0)
        }
        let found = try #require(onset(counts, usual: 0.03))
        #expect(found.earliest <= 122 && found.latest >= 122)
        #expect(found.latest - found.earliest >= 10)
    }

    @Test func `starts far back are looked at in steps, and count for all minutes of one`() throws {
        let counts = (0..<200).map { $0 < 60 || $0 % 9 > 0 ? 0.0 : 1 }
        let each = try #require(OnsetEstimate.onset(ExcessSeries(from: 0, counts: counts, usual: 0.001)))
        let some = try #require(OnsetEstimate.onset(ExcessSeries(from: 0, counts: counts, usual: 0.001), near: 160))
        #expect((160 - some.at.sinceEpoch) % 5 == 0)
        #expect(abs(some.at - each.at) <= 5)
        #expect(abs(some.earliest - each.earliest) <= 10 && abs(some.latest - each.latest) <= 10)
    }

    @Test func `one looks back for hours, but not beyond what is remembered or the end of the last incident`() {
        func from(now: Int, over: [Int] = []) -> Int {
            OnsetEstimate.lookBack(since: 1000, now: now, over: over, settings: .standard).from
        }
        #expect(from(now: 1010) == 1000 - 180)
        #expect(from(now: 1100) == 1100 - 240)
        #expect(from(now: 1010, over: [700, 900]) == 900)
        // Always as far as late reports may tell of it; and what has ended since does not matter.
        #expect(from(now: 1200) == 960)
        #expect(from(now: 1010, over: [990]) == 960)
        #expect(from(now: 1010, over: [900, 1005]) == 900)
        #expect(OnsetEstimate.lookBack(since: 1000, now: 1010, over: [], settings: .standard).near == 960)
    }

    @Test func `the likelihood of a shape from a minute on is that of the same shape over all minutes`() {
        let series = ExcessSeries(from: 0, counts: (0..<30).map { Double($0 % 3) }, usual: 0.2)
        let shape = (0..<30).map { 1 / Double($0 + 1) }
        let sum = shape.prefix(20).reduce(0, +)
        let other = series.logLikelihood(sum: sum) { $0 < 10 ? 0 : shape[$0 - 10] }
        #expect(abs(series.logLikelihood(from: 10, sum: sum, shape: shape) - other) < 1e-9)
    }

    @Test func `without reports nothing is known`() {
        #expect(onset([0, 0, 0]) == nil)
        #expect(onset([3]) == nil)
    }
}
