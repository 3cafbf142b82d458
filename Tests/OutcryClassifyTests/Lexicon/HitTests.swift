import OutcryModel
import Testing

@testable import OutcryClassify

@Suite struct HitTests {
    @Test func `a hit keeps what it was given`() {
        let hit = Hit(start: 3, end: .max, record: .max, begins: true, ends: false)
        #expect(hit.range == 3..<Int(Int32.max))
        #expect(hit.record == .max)
        #expect((hit.begins, hit.ends) == (true, false))
    }

    @Test func `a hit meets what a use needs of the words around it`() {
        let needs = [(false, false), (true, false), (false, true), (true, true)]
        for (begins, ends) in needs {
            let hit = Hit(start: 0, end: 1, record: 0, begins: begins, ends: ends)
            for (atStart, atEnd) in needs {
                let use = LanguageRules.Use(set: 5, atStart: atStart, atEnd: atEnd)
                #expect(hit.meets(use) == use.holds(begins: begins, ends: ends))
            }
        }
    }

    @Test(arguments: [0, 1, 2, 64, 65, 200]) func `hits are put in the order of places, then of records`(count: Int) {
        var random = SplitMix(seed: 5)
        func number() -> Int32 { Int32.random(in: 0..<6, using: &random) }
        var hits = (0..<count).map { _ in
            let start = number()
            return Hit(start: start, end: start + number(), record: number(), begins: true, ends: number() > 2)
        }
        let expected = hits.map { [$0.start, $0.end, Int($0.record)] }.sorted { $0.lexicographicallyPrecedes($1) }
        hits.withUnsafeMutableBufferPointer { Hit.sort($0) }
        #expect(hits.map { [$0.start, $0.end, Int($0.record)] } == expected)
    }
}
