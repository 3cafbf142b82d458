import OutcryModel
import Testing

@testable import OutcryAggregate

struct RecoveryStatisticTests {
    private let start = Minute(1000)

    private func after(_ reports: [Int]) -> RecoveryStatistic {
        var statistic = RecoveryStatistic(from: start)
        for (index, count) in reports.enumerated() { statistic.take(count, usual: 0.1, at: start + index) }
        return statistic
    }

    @Test func `at its height nothing falls`() {
        let statistic = after([Int](repeating: 5, count: 30))
        #expect(statistic.fall(below: 0.5) == 0)
        #expect(statistic.rise(above: 2.0 / 3) > Rules.easingEvidence)
    }

    @Test func `well below half of its height it falls, and has not risen`() {
        let statistic = after([Int](repeating: 5, count: 30) + [Int](repeating: 1, count: 10))
        #expect(statistic.fall(below: 0.5) > Rules.easingEvidence)
        #expect(statistic.rise(above: 2.0 / 3) == 0)
    }

    @Test func `the end is dated at the last minute that spoke against it`() {
        let statistic = after([Int](repeating: 5, count: 30) + [Int](repeating: 0, count: 60))
        #expect(statistic.evidence > Rules.endEvidence)
        #expect(statistic.lastAgainst == start + 29)
    }
}
