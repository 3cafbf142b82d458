/// A phrase found in a text.
struct Hit: Sendable {
    /// Where it begins, in folded bytes.
    let start: Int32
    /// Where it ends, exclusive.
    let end: Int32
    /// Where what it may be is noted.
    let record: Int32
    /// Whether a word begins where it does, and whether one ends where it does.
    let begins: Bool
    let ends: Bool

    /// What orders hits: where they begin, then where they end; their records order what is left.
    @inline(__always)
    private var key: UInt64 { UInt64(UInt32(bitPattern: start)) << 32 | UInt64(UInt32(bitPattern: end)) }

    private static func precedes(_ left: Hit, _ right: Hit) -> Bool {
        left.key != right.key ? left.key < right.key : left.record < right.record
    }

    /// Puts hits in order: few by insertion.
    static func sort(_ hits: inout [Hit]) {
        guard hits.count <= 64 else {
            hits.sort(by: precedes)
            return
        }
        hits.withUnsafeMutableBufferPointer { hits in
            for index in hits.indices.dropFirst() {
                let hit = hits[index]
                let key = hit.key
                var place = index
                while place > 0, key <= hits[place &- 1].key, precedes(hit, hits[place &- 1]) {
                    hits[place] = hits[place &- 1]
                    place &-= 1
                }
                hits[place] = hit
            }
        }
    }
}
