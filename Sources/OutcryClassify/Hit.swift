/// A phrase found in a text.
struct Hit: Sendable {
    /// Where it begins, in folded bytes.
    let start: Int
    /// Where it ends, exclusive.
    let end: Int
    /// The set it belongs to.
    let set: Int

    /// Orders hits by where they begin, then by where they end, then by set.
    var order: UInt64 { UInt64(start) << 40 | UInt64(end) << 16 | UInt64(set) }
}
