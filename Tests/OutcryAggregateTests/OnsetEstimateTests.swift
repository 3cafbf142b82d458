import Foundation
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
        #expect(found.latest == 25)
    }

    @Test func `the outage is some minutes older than its first report, as people take time to tell`() throws {
        let found = try #require(onset((0..<60).map { $0 < 25 ? 0 : 3 }))
        #expect((16...22).contains(found.earliest))
    }

    // Where it has less, the last two of them may be, as slow beginnings are; the third is beyond the twentieth left out.
    @Test(arguments: [(2.0, 155), (3, 168), (8, 171)])
    func `chance reports before a sudden outage are not its beginning`(height: Double, earliest: Int) throws {
        let found = try #require(onset((0..<220).map { $0 >= 180 ? height : $0 % 10 == 4 ? 1 : 0 }, usual: 0.1))
        #expect(abs(found.at - 180) <= 2)
        #expect(found.earliest >= earliest)
    }

    @Test func `an outage of few reports does not begin behind the last of them`() throws {
        let found = try #require(onset((0..<220).map { [180, 182, 184].contains($0) ? 1 : 0 }, usual: 0.05))
        #expect(found.at <= 180)
        #expect(found.latest <= 184)
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

    @Test(arguments: [(80, 0.001), (160, 0.1), (320, 0.02), (320, 0.1)])
    func `where reports grow steadily the interval holds a beginning that none tells of`(
        slowness: Double, usual: Double
    ) throws {
        // The number of reports grows with the square of the time since minute 60.
        let counts = (0..<160).map { minute in
            func reports(until end: Int) -> Double { (pow(Double(max(0, end - 60)), 2) / slowness).rounded(.down) }
            return reports(until: minute + 1) - reports(until: minute)
        }
        let found = try #require(onset(counts, usual: usual))
        #expect(found.earliest <= 60 && found.latest >= 60)
        #expect(found.earliest >= 35)
    }

    @Test func `as much of the probability is left out before the interval as behind it`() throws {
        // An hour before the many one report, where one in five hours is usual: with one chance in fifteen it is the first.
        let found = try #require(onset((0..<220).map { $0 == 130 ? 1 : $0 < 190 ? 0 : 2 }, usual: 0.003))
        #expect((120...130).contains(found.earliest))
        #expect(found.at == 190 && found.latest == 190)
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

    @Test func `the onset is in its interval even where a minute outside is likelier than each in it`() throws {
        let found = try #require(onset((0..<92).map { $0 == 0 ? 2 : $0 == 27 ? 1 : 0 }, usual: 0.01))
        #expect(found.earliest <= found.at && found.at <= found.latest)
    }

    // As one in four minutes has a report, the outage may be some minutes older than the first of them, all the more where
    // it goes on to grow slowly.
    @Test(arguments: [(1.0, 92...102), (2, 97...103)])
    func `an outage that comes in steps begins with the lowest of them`(step: Double, begins: ClosedRange<Int>) throws {
        let counts = (0..<220).map { minute in
            minute < 100 ? 0 : minute < 140 ? (minute % 4 == 0 ? 1 : 0) : minute < 180 ? step : 4 * step
        }
        let found = try #require(onset(counts, usual: 0.01))
        #expect(begins.contains(found.at))
        #expect(found.earliest <= 98 && found.latest >= 100)
        #expect(found.latest < 120)
    }

    @Test func `where few report at all one knows less well when it began`() throws {
        let few = try #require(onset((0..<220).map { [180, 189, 203, 214].contains($0) ? 1 : 0 }, usual: 0.001))
        #expect(few.earliest < 165 && (178..<190).contains(few.latest))
        let many = try #require(onset((0..<220).map { $0 < 180 ? 0 : 2 }))
        #expect(many.latest - many.earliest < 12)
    }

    @Test(arguments: [(silent: 5000, usual: 0.02, reports: 3.0), (5000, 5000, 20_000), (180, 0.001, 50_000)])
    func `neither thousands of silent minutes nor thousands of reports in one are too much`(
        silent: Int, usual: Double, reports: Double
    ) throws {
        let found = try #require(
            onset((0..<silent + 40).map { (silent..<silent + 20).contains($0) ? reports : 0 }, usual: usual))
        #expect(found.at == silent)
        #expect((silent - 10...silent - 5).contains(found.earliest))
    }

    @Test func `one looks back for hours, but not beyond what is remembered or the end of the last incident`() {
        func from(now: Int, over: [Int] = []) -> Int {
            OnsetEstimate.lookBack(since: 1000, now: now, over: over, settings: .standard)
        }
        #expect(from(now: 1010) == 1000 - 180)
        #expect(from(now: 1100) == 1100 - 240)
        #expect(from(now: 1010, over: [700, 900]) == 900)
        // Always as far as late reports may tell of it; and what has ended since does not matter.
        #expect(from(now: 1200) == 960)
        #expect(from(now: 1010, over: [990]) == 960)
        #expect(from(now: 1010, over: [900, 1005]) == 900)
    }

    @Test func `without reports nothing is known`() {
        #expect(onset([0, 0, 0]) == nil)
        #expect(onset([3]) == nil)
    }
}
