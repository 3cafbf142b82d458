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

    @Test func `without reports nothing is known`() {
        #expect(onset([0, 0, 0]) == nil)
        #expect(onset([3]) == nil)
    }
}
