import OutcryModel
import Testing

@testable import OutcryAggregate

struct OnsetEstimateTests {
    private let from = Minute(1000)

    @Test func `the onset is where the counts rise`() throws {
        let counts = [0, 1, 0, 0, 1, 0, 6, 8, 7, 9]
        let onset = try #require(
            OnsetEstimate.onset(counts: counts, usual: counts.map { _ in 0.3 }, from: from))
        #expect(onset.at == from + 6)
        #expect(onset.earliest <= onset.at && onset.latest >= onset.at)
    }

    @Test func `without an excess there is none`() {
        let counts = [1, 0, 1, 0]
        #expect(OnsetEstimate.onset(counts: counts, usual: counts.map { _ in 2 }, from: from) == nil)
    }
}
