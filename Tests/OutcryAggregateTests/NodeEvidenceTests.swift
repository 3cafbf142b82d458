import Testing

@testable import OutcryAggregate

struct NodeEvidenceTests {
    private let steps = NodeEvidence.Steps(.standard)

    private func evidence(after reports: Double) -> NodeEvidence {
        var evidence = NodeEvidence(at: 0)
        evidence.add(reports, usual: 0, until: 0, steps: steps)
        return evidence
    }

    @Test func `reports raise it, and the time they are expected in takes it away`() {
        var found = evidence(after: 5)
        #expect(found.evidence > evidence(after: 4).evidence)
        let before = found.evidence
        found.wait(until: 10, expected: 0.5, steps: steps)
        #expect(found.upTo == 10)
        #expect(found.evidence < before)
        found.wait(until: 1000, expected: 100, steps: steps)
        #expect(found.isSpent)
    }

    @Test func `waiting at once or in steps is the same`() {
        var (once, steps) = (evidence(after: 8), evidence(after: 8))
        once.wait(until: 100, expected: 0.3, steps: self.steps)
        for minute in 1...10 { steps.wait(until: minute * 10, expected: 0.03, steps: self.steps) }
        #expect(abs(once.evidence - steps.evidence) < 1e-9)
    }

    @Test func `a rate at the tolerated multiple of the usual gathers none`() {
        var found = NodeEvidence(at: 0)
        for minute in 0..<500 {
            found.wait(until: minute, expected: 0, steps: steps)
            found.add(2, usual: 1, until: minute + 1, steps: steps)
        }
        #expect(found.upTo == 500)
        #expect(found.evidence < 2)
    }

    @Test func `a busy minute is held against what is usual in it, before anything is forgotten`() {
        var busy = NodeEvidence(at: 0)
        busy.add(40, usual: 20, until: 1, steps: steps)
        #expect(busy.evidence < 2)
        busy.wait(until: 1, expected: 0, steps: steps)
        #expect(busy.isSpent)
        var outage = NodeEvidence(at: 0)
        outage.add(400, usual: 20, until: 1, steps: steps)
        #expect(outage.evidence > 100)
    }

    @Test func `it can be held at a limit`() {
        var found = evidence(after: 40)
        found.cap(at: 12)
        #expect(abs(found.evidence - 12) < 1e-3)
        let held = found
        found.cap(at: 20)
        #expect(found == held)
    }

    @Test func `the quick look never denies what is there`() {
        for reports in stride(from: 0.5, to: 30, by: 0.5) {
            let found = evidence(after: reports)
            #expect(found.mayExceed(found.evidence - 1e-9))
        }
        #expect(!evidence(after: 1).mayExceed(20))
    }

    @Test(arguments: [(0, -1), (0, 11), (7, -1), (4000, 3), (200_000, 10)])
    func `a key is a region and a symptom`(region: Int32, symptom: Int) {
        let key = NodeEvidence.Key(region, symptom)
        #expect(key.region == region)
        #expect(key.symptom == symptom)
        #expect(key < NodeEvidence.Key(region, symptom + 1))
        #expect(key < NodeEvidence.Key(region + 1, -1))
    }
}
