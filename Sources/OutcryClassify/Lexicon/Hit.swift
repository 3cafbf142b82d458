/// A phrase found in a text.
struct Hit: Sendable {
    /// Where it begins, in folded bytes.
    let start: Int32
    /// Where it ends, exclusive.
    let end: Int32
    /// The set it belongs to.
    let set: Int32
    /// The language it is of, by number.
    let language: Int32

    /// Orders hits by where they begin, then by where they end, then by set.
    @inline(__always)
    static func precedes(_ left: Hit, _ right: Hit) -> Bool {
        if left.start != right.start { return left.start < right.start }
        if left.end != right.end { return left.end < right.end }
        return left.set < right.set
    }

    /// Sorts hits, of which most are in order already: few by insertion.
    static func sort(_ hits: inout [Hit]) {
        guard hits.count <= 128 else {
            hits.sort(by: precedes)
            return
        }
        hits.withUnsafeMutableBufferPointer { hits in
            for index in hits.indices.dropFirst() {
                let hit = hits[index]
                var place = index
                while place > 0, precedes(hit, hits[place - 1]) {
                    hits[place] = hits[place - 1]
                    place -= 1
                }
                hits[place] = hit
            }
        }
    }
}
