import Testing

@testable import OutcryPublish

struct WithholdingTests {
    private func shown(_ counts: [Int], order: [Int]? = nil, rest: Int = 0) -> [Int?] {
        var withholding = Withholding(counts: counts, threshold: 5, order: order ?? Array(counts.indices))
        withholding.settle(Array(counts.indices), rest: rest)
        return withholding.shown
    }

    @Test func `a count under five is withheld, and with it another one`() {
        #expect(shown([3, 20, 30]) == [nil, nil, 30])
        #expect(shown([3, 20, 30], order: [2, 1, 0]) == [nil, 20, nil])
    }

    @Test func `nobody needs no company`() {
        #expect(shown([0, 20, 0]) == [nil, 20, nil])
    }

    @Test func `counts that protect each other need no further one`() {
        #expect(shown([3, 2, 20]) == [nil, nil, 20])
    }

    @Test func `a sum that leaves only the largest small counts is no protection`() {
        #expect(shown([4, 4, 20, 30]) == [nil, nil, nil, 30])
    }

    @Test func `the part of a total that is never published protects too`() {
        #expect(shown([3, 20], rest: 2) == [nil, 20])
        #expect(shown([3, 20], rest: 1) == [nil, nil])
    }

    @Test(arguments: [1, 2, 3, 4, 5])
    func `who knows the rule and the total still cannot tell a small count`(parts: Int) {
        // Every list of counts up to a total is tried; lists that look alike from outside are put together.
        var alike: [Seen: [[Int]]] = [:]
        for counts in lists(of: parts, upTo: 16) {
            let total = counts.reduce(0, +)
            let seen = Seen(
                shown: shown(counts, order: Array(counts.indices.reversed())), total: total < 5 ? nil : total)
            alike[seen, default: []].append(counts)
        }
        for (seen, lists) in alike {
            for (index, number) in seen.shown.enumerated() where number == nil {
                let possible = Set(lists.map { $0[index] })
                #expect(possible.count > 1 || possible == [0], "\(seen) gives away \(possible)")
            }
        }
    }

    private struct Seen: Hashable {
        let shown: [Int?]
        let total: Int?
    }

    private func lists(of parts: Int, upTo sum: Int) -> [[Int]] {
        guard parts > 0 else { return [[]] }
        return (0...sum).flatMap { first in lists(of: parts - 1, upTo: sum - first).map { [first] + $0 } }
    }
}
