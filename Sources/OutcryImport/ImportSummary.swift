/// How an import went, or goes.
public struct ImportSummary: Hashable, Sendable {
    /// Rows read, the ones at fault included.
    public internal(set) var rows = 0
    /// Rows that are new and on disk.
    public internal(set) var stored = 0
    /// Rows that had been taken in before.
    public internal(set) var known = 0
    /// Rows that could not be taken in.
    public internal(set) var faults = 0
    /// Of the new ones, those of a time that the live picture does not look back to.
    public internal(set) var past = 0
    /// Of the new ones, those that tell no time, and so count as of now.
    public internal(set) var timeless = 0

    /// Nothing yet.
    public init() {}

    /// Two of them together.
    public static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.rows += right.rows
        sum.stored += right.stored
        sum.known += right.known
        sum.faults += right.faults
        sum.past += right.past
        sum.timeless += right.timeless
        return sum
    }
}
