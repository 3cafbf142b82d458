/// How often a label was said rightly, wrongly or not at all.
public struct LabelCount: Hashable, Sendable {
    /// Said and so.
    public var right = 0
    /// Said and not so.
    public var wrong = 0
    /// Not said and so.
    public var missed = 0

    /// Nothing counted yet.
    public init() {}

    /// How many messages have the label.
    public var given: Int { right + missed }

    /// The harmonic mean of precision and recall; 0 when the label was neither given nor said.
    public var f1: Double {
        let all = 2 * right + wrong + missed
        return all == 0 ? 0 : Double(2 * right) / Double(all)
    }

    /// Counts one message.
    mutating func count(said: Bool, given: Bool) {
        if said, given { right += 1 }
        if said, !given { wrong += 1 }
        if !said, given { missed += 1 }
    }

    static func + (one: LabelCount, other: LabelCount) -> LabelCount {
        var sum = one
        sum.right += other.right
        sum.wrong += other.wrong
        sum.missed += other.missed
        return sum
    }
}
