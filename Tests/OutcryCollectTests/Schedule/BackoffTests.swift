import OutcryModel
import Testing

@testable import OutcryCollect

struct BackoffTests {
    private let backoff = Backoff(shortest: .seconds(60), longest: .seconds(3600))

    @Test func `the window doubles with each failure, up to the longest wait`() {
        var (early, late) = (FixedRandom(always: 0), FixedRandom(always: .max))
        for (failures, longest) in [(0, 60), (1, 120), (2, 240), (5, 1920), (6, 3600), (1000, 3600)] as [(Int, Int64)] {
            #expect(backoff.wait(after: failures, using: &early) == .seconds(60))
            let wait = backoff.wait(after: failures, using: &late)
            #expect(wait <= .seconds(longest) && wait >= .seconds(longest) - .milliseconds(1))
        }
    }

    @Test func `a shortest wait beyond the longest is kept`() {
        var random = FixedRandom()
        let slow = Backoff(shortest: .seconds(7200), longest: .seconds(3600))
        #expect(slow.wait(after: 9, using: &random) == .seconds(7200))
    }
}
