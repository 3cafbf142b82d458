import Testing

@testable import OutcryClassify

@Suite struct PhraseRecordsTests {
    private func use(_ number: Int, atStart: Bool = false) -> LanguageRules.Use {
        LanguageRules.Use(set: number, atStart: atStart, atEnd: true)
    }

    private func plan(_ number: Int, next: UInt16? = nil, atStart: Bool = false) -> PhraseRecords.Plan {
        PhraseRecords.Plan(use: use(number, atStart: atStart), next: next)
    }

    @Test func `a record reads as it was written`() {
        var records = PhraseRecords()
        records.append(voids: [], plans: [plan(7)], sets: [])
        let place = Int32(records.count)
        records.append(voids: [plan(1)], plans: [plan(2), plan(3, atStart: true)], sets: [use(64), use(129)])
        records.withReader { reader in
            #expect(!reader.mayVoid(0))
            #expect(reader.mayVoid(place))
            let voids = reader.plans(place, voids: true)
            #expect((0..<voids.count).map { reader.plan(voids.first, $0).set } == [1])
            let plans = reader.plans(place, voids: false)
            #expect((0..<plans.count).map { reader.plan(plans.first, $0).set } == [2, 3])
            let sets = reader.sets(place)
            #expect((sets.first..<sets.end).map { reader[$0].set } == [64, 129])
        }
    }

    @Test func `a plan is open where words begin and end as it needs and its next set may come`() {
        var records = PhraseRecords()
        records.append(voids: [], plans: [], sets: [use(64), use(129)])
        let place = Int32(records.count)
        records.append(
            voids: [],
            plans: [
                plan(1), plan(2, atStart: true), plan(3, next: 64), plan(4, next: 65), plan(5, next: 0),
                plan(6, next: 1),
            ],
            sets: [])
        records.withReader { reader in
            let plans = reader.plans(place, voids: false)
            let inside = Hit(start: 1, end: 2, record: place, begins: false, ends: true)
            #expect(reader.open(plans.first, plans.count, inside, later: reader.bits(0)) == 0b100101)
            let word = Hit(start: 1, end: 2, record: place, begins: true, ends: true)
            #expect(reader.open(plans.first, plans.count, word, later: reader.bits(place)) == 0b11)
            #expect(reader.open(reader.next(plans.first, 2), 4, word, later: reader.bits(0)) == 0b1001)
            let cut = Hit(start: 1, end: 2, record: place, begins: true, ends: false)
            #expect(reader.open(plans.first, plans.count, cut, later: reader.bits(0)) == 0)
        }
    }

    @Test func `a set that is there is never ruled out, and most others are`() {
        var records = PhraseRecords()
        records.append(voids: [], plans: [], sets: [use(64), use(129)])
        records.withReader { reader in
            let bits = reader.bits(0)
            #expect(bits.has(64) && bits.has(129))
            // 1 shares the bit of 129.
            #expect((0..<128).filter { bits.has($0) } == [1, 64])
        }
    }
}
