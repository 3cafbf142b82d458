import OutcryModel
import Testing

struct RatioIntervalTests {
    // Exact Poisson limits (Garwood), 90 %: 0 → 0–2.996, 5 → 1.970–10.513, 10 → 5.425–16.962, 100 → 84.14–118.08.
    @Test(arguments: [(0, 0.0, 2.996), (5, 1.970, 10.513), (10, 5.425, 16.962), (100, 84.139, 118.079)])
    func `the interval is near the exact one`(observed: Int, low: Double, high: Double) throws {
        let interval = try #require(RatioInterval(observed: observed, expected: 1))
        #expect(abs(interval.low - low) < 0.05)
        #expect(abs(interval.high - high) < 0.15)
    }

    @Test func `nothing expected gives no ratio`() {
        #expect(RatioInterval(observed: 3, expected: 0) == nil)
    }
}
