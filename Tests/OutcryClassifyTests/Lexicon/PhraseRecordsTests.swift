import Testing

@testable import OutcryClassify

@Suite struct PhraseRecordsTests {
    private func use(_ number: Int, atStart: Bool = false) -> LanguageRules.Use {
        LanguageRules.Use(set: number, atStart: atStart, atEnd: true)
    }

    @Test func `a record reads as it was written`() {
        var records = PhraseRecords()
        records.append(voids: [], plans: [use(7)], sets: [])
        let place = Int32(records.count)
        records.append(voids: [use(1)], plans: [use(2), use(3, atStart: true)], sets: [use(64), use(129)])
        records.withReader { reader in
            #expect(!reader.mayVoid(0))
            #expect(reader.mayVoid(place))
            let voids = reader.plans(place, voids: true)
            #expect((voids.first..<voids.end).map { reader[$0].set } == [1])
            let plans = reader.plans(place, voids: false)
            #expect((plans.first..<plans.end).map { reader[$0].set } == [2, 3])
            #expect((plans.first..<plans.end).map { reader[$0].holds(begins: false, ends: true) } == [true, false])
            let sets = reader.sets(place)
            #expect((sets.first..<sets.end).map { reader[$0].set } == [64, 129])
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
