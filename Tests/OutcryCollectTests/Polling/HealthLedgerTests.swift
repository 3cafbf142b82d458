import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct HealthLedgerTests {
    private func health(_ id: Source.ID, entries: Int = 0) -> SourceHealth {
        var health = SourceHealth(source: id)
        health.entriesSeen = entries
        return health
    }

    @Test func `of each source the newest is saved, once`() {
        var ledger = HealthLedger()
        for (id, entries) in [("b", 1), ("a", 1), ("b", 2)] { ledger.note(health(Source.ID(id), entries: entries)) }
        let polled = ledger.takeAll()
        #expect(polled == [health("a", entries: 1), health("b", entries: 2)])
        #expect(ledger.isEmpty)
    }

    @Test func `what could not be saved is kept, unless there is something newer`() {
        var ledger = HealthLedger()
        ledger.note(health("a", entries: 2))
        ledger.putBack([health("a", entries: 1), health("b", entries: 1)])
        let polled = ledger.takeAll()
        #expect(polled == [health("a", entries: 2), health("b", entries: 1)])
    }
}
