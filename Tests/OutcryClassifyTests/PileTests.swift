import Testing

@testable import OutcryClassify

@Suite struct PileTests {
    @Test(arguments: [0, 1, 127, 128, 129, 1000]) func `a pile holds what was added, in order, also beyond its room`(
        count: Int
    ) {
        let held = Pile<Int64>.with { pile in
            for number in 0..<count { pile.append(Int64(number)) }
            return Array(pile.all)
        }
        #expect(held == (0..<count).map { Int64($0) })
    }

    @Test func `what is taken away makes room, and the rest stays in order`() {
        let held = Pile<Int64>.with { pile in
            for number in 0..<300 { pile.append(Int64(number)) }
            pile.removeAll { $0 % 3 != 0 }
            let rest = Array(pile.all)
            pile.removeAll()
            let isEmpty = pile.isEmpty
            pile.append(7)
            return (rest: rest, isEmpty: isEmpty, added: Array(pile.all))
        }
        #expect(held.rest == stride(from: 0, to: 300, by: 3).map { Int64($0) })
        #expect(held.isEmpty)
        #expect(held.added == [7])
    }
}
