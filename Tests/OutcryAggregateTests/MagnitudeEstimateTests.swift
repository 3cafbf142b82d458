import OutcryModel
import Testing

@testable import OutcryAggregate

struct MagnitudeEstimateTests {
    private let propensity = ReportPropensity(usersPerReport: 200, spread: 0.5)

    private func estimate(
        _ reporters: Double, usual: Double = 10, counted: Double = 1, spread: Double = 0.5, users: Double? = nil
    ) -> MagnitudeEstimate {
        MagnitudeEstimate(
            reporters: reporters, usual: usual, shareCounted: counted,
            propensity: ReportPropensity(usersPerReport: 200, spread: spread), users: users)
    }

    @Test func `the reports above the usual stand for so many people each`() {
        #expect(abs(estimate(110).middle - 20_000) < 1e-6)
        #expect(abs(estimate(110, counted: 0.5).middle - 40_000) < 1e-6)
    }

    @Test func `nobody is affected who does not use the service`() {
        #expect(estimate(110, users: 5000).middle == 5000)
        let told = estimate(110, users: 5000).magnitude(
            reporters: 110, usual: 10, users: 5000, propensity: propensity)
        #expect(told.high == 5000)
    }

    @Test func `the interval holds the estimate, and is the wider the less is known`() {
        let (some, many) = (estimate(20), estimate(2010))
        #expect(some.low < some.middle && some.middle < some.high)
        #expect(some.high / some.low > many.high / many.low)
        #expect(estimate(110, spread: 1).high / estimate(110, spread: 1).low > many.high / many.low)
        // One service's own incidents differ, however well its people are known.
        #expect(estimate(100_010, spread: 0).high / estimate(100_010, spread: 0).low > 1.5)
    }

    @Test func `it is told to two digits, and as what it rests on`() throws {
        let told = estimate(110).magnitude(reporters: 110, usual: 10, users: nil, propensity: propensity)
        #expect(told.excess == 100)
        #expect(told.usersPerReport == 200)
        let (low, high) = (try #require(told.low), try #require(told.high))
        #expect(low % 100 == 0 && high % 1000 == 0)
        #expect(low >= 100)
    }

    @Test func `without an excess nothing is said`() {
        let told = estimate(10).magnitude(reporters: 10, usual: 9.5, users: nil, propensity: propensity)
        #expect(told.low == nil && told.high == nil && told.usersPerReport == nil)
        #expect(told.excess == 0.5)
    }
}
