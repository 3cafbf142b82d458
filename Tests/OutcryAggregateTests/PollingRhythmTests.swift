import Testing

@testable import OutcryAggregate

struct PollingRhythmTests {
    /// Ten reports in the fifth minute of each quarter of an hour.
    private let polled = (0..<PollingRhythm.period).map { $0 % 15 == 4 ? 10.0 : 0 }

    @Test func `without knowledge reports come evenly`() {
        let rhythm = PollingRhythm()
        #expect((0..<15).allSatisfy { abs(rhythm.before[$0] - Double($0) / 15) < 1e-12 })
        #expect((15..<30).allSatisfy { abs(rhythm.before[$0] - Double($0 - 15) / 15) < 1e-12 })
    }

    @Test func `a feed polled once in a quarter of an hour brings its reports in one minute`() {
        var rhythm = PollingRhythm()
        rhythm.add(polled, times: 200)
        rhythm.derive(keeping: 1)
        #expect(rhythm.before[4] < 0.05)
        #expect(rhythm.before[5] > 0.9)
        #expect(rhythm.before[19] < 0.05)
        #expect(rhythm.before[20] > 0.9)
    }

    @Test func `what was counted fades`() {
        var rhythm = PollingRhythm()
        rhythm.add(polled, times: 200)
        for _ in 0..<200 { rhythm.derive(keeping: 0.9) }
        #expect(abs(rhythm.before[5] - 1.0 / 3) < 0.01)
    }

    @Test func `minutes before the epoch have a place in the half hour too`() {
        #expect(PollingRhythm.phase(-1) == 29)
        #expect(PollingRhythm.phase(61) == 1)
    }

    @Test func `a week's shape follows the rhythm within a quarter, and sums to the same`() {
        var rhythm = PollingRhythm()
        rhythm.add(polled, times: 200)
        rhythm.derive(keeping: 1)
        let sum = { (from: Int, to: Int) in
            WeekShape().sum(from: WeekShape.Moment(from, in: rhythm), to: WeekShape.Moment(to, in: rhythm), shift: 0)
        }
        let quarter = sum(900, 915)
        #expect(abs(quarter - 15) < 1e-9)
        #expect(sum(904, 905) > 0.85 * quarter)
        #expect(sum(905, 915) < 0.1 * quarter)
    }
}
