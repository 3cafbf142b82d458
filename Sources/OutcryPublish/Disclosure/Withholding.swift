/// The bookkeeping of which of some disjoint counts are withheld, as their sums over ever larger groups become known.
struct Withholding {
    private let counts: [Int]
    private let threshold: Int
    /// The indices in the order in which they are given up; it must not depend on the counts.
    private let order: [Int]
    private var isWithheld: [Bool]
    /// Withheld counts whose sum may be known without harm.
    private var isSettled: [Bool]

    /// Withholds every count under the threshold.
    init(counts: [Int], threshold: Int, order: [Int]) {
        self.counts = counts
        self.threshold = threshold
        self.order = order
        isWithheld = counts.map { $0 < threshold }
        isSettled = counts.map { _ in false }
    }

    /// The counts, with `nil` for those withheld.
    var shown: [Int?] {
        zip(counts, isWithheld).map { $1 ? nil : $0 }
    }

    /// Withholds further members of a group until its total, minus what is visible, may be known.
    ///
    /// Groups are settled from the inside outwards. Where nothing is left to withhold, the group's counts are left
    /// to the group around it. `rest` is the part of the total that is no member and is never published.
    mutating func settle(_ members: [Int], rest: Int = 0) {
        let group = Set(members)
        var open = members.filter { isWithheld[$0] && !isSettled[$0] }
        while !mayBeKnown(sum: open.reduce(rest) { $0 + counts[$1] }, of: open.count, hasRest: rest > 0) {
            guard let next = order.first(where: { group.contains($0) && !isWithheld[$0] }) else { return }
            isWithheld[next] = true
            open.append(next)
        }
        for index in open { isSettled[index] = true }
    }

    /// Whether the sum of so many withheld counts says nothing of any one of them.
    ///
    /// Nobody at all may be known. A sum under the threshold is itself a count of too few people, and the largest
    /// sum of counts under the threshold would settle all of them.
    private func mayBeKnown(sum: Int, of count: Int, hasRest: Bool) -> Bool {
        sum == 0 || (sum >= threshold && (hasRest || sum != count * (threshold - 1)))
    }
}
