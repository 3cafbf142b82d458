import Testing

@testable import OutcryAggregate

struct RecoveryStatisticTests {
    private let settings = DetectionSettings.standard

    /// After some minutes with so many reports each.
    private func statistic(_ minutes: [(count: Int, reports: Double)], usual: Double = 0.1) -> RecoveryStatistic {
        var statistic = RecoveryStatistic(from: 0, before: [])
        var minute = 0
        for (count, reports) in minutes {
            for _ in 0..<count {
                statistic.take(reports, usual: usual, at: minute, settings: settings)
                minute += 1
            }
        }
        return statistic
    }

    @Test func `while reports go on nothing speaks for an end`() {
        let found = statistic([(60, 4)])
        #expect(found.evidence == 0)
        #expect(found.lastAgainst == 59)
    }

    @Test func `reports back at the usual are an end after some minutes, dated at the last that spoke against it`() {
        let found = statistic([(60, 4), (25, 0)])
        #expect(found.evidence > settings.endEvidence)
        #expect((59...61).contains(found.lastAgainst))
        #expect(statistic([(60, 4), (3, 0)]).evidence < settings.endEvidence)
    }

    @Test func `a report now and then, as usual, does not keep it open`() {
        let usual = (0..<12).flatMap { _ in [(count: 9, reports: 0.0), (count: 1, reports: 1.0)] }
        #expect(statistic([(60, 4)] + usual).evidence > settings.endEvidence)
    }

    @Test func `half of the height is easing, not over; up again it is not easing`() {
        let falling = statistic([(60, 4), (10, 1)])
        #expect(falling.fall(below: 0.5) > settings.easingEvidence)
        #expect(falling.evidence < settings.endEvidence)
        #expect(falling.rise(above: 2.0 / 3) == 0)
        let again = statistic([(60, 4), (10, 1), (10, 5)])
        #expect(again.fall(below: 0.5) == 0)
        #expect(again.rise(above: 2.0 / 3) > settings.easingEvidence)
    }

    @Test func `what came before it was opened counts for the height`() {
        let known = RecoveryStatistic(from: 20, before: [Double](repeating: 4, count: 20))
        var (fell, new) = (known, RecoveryStatistic(from: 20, before: []))
        for minute in 20..<40 {
            fell.take(0.2, usual: 0.1, at: minute, settings: settings)
            new.take(0.2, usual: 0.1, at: minute, settings: settings)
        }
        #expect(fell.evidence > new.evidence)
    }
}
