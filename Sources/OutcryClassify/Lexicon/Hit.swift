/// A phrase found in a text: one number, so that putting hits in order moves and compares little.
struct Hit: BitwiseCopyable, Sendable {
    /// Where it begins and where it ends, in 32 bits each; then the record, and in the two lowest bits whether a word begins
    /// where it does and ends where it does. This is the order of hits.
    private let number: UInt128

    @inline(__always)
    init(start: Int32, end: Int32, record: Int32, begins: Bool, ends: Bool) {
        let place = UInt64(UInt32(bitPattern: start)) << 32 | UInt64(UInt32(bitPattern: end))
        let note = UInt64(UInt32(bitPattern: record)) << 2 | (begins ? 2 : 0) | (ends ? 1 : 0)
        number = UInt128(place) << 64 | UInt128(note)
    }

    /// A phrase found in a tree that knows phrases by their records.
    @inline(__always)
    init(_ found: PhraseTree.Found, begins: Bool) {
        self.init(start: found.start, end: found.end, record: found.value, begins: begins, ends: found.ends)
    }

    /// Where it begins, in folded bytes.
    @inline(__always) var start: Int { Int(truncatingIfNeeded: number >> 96) }
    /// Where it ends, exclusive.
    @inline(__always) var end: Int { Int(UInt32(truncatingIfNeeded: number >> 64)) }
    /// From there to there.
    @inline(__always) var range: Range<Int> { start..<end }
    /// Where what it may be is noted.
    @inline(__always) var record: Int32 { Int32(truncatingIfNeeded: number >> 2) }
    /// Whether a word begins where it does, and whether one ends where it does.
    @inline(__always) var begins: Bool { number & 2 != 0 }
    @inline(__always) var ends: Bool { number & 1 != 0 }

    /// Whether words begin and end at it as a use needs.
    @inline(__always)
    func meets(_ use: LanguageRules.Use) -> Bool { use.needs & ~UInt16(truncatingIfNeeded: number) == 0 }

    /// Puts hits in order: few by insertion.
    static func sort(_ hits: UnsafeMutableBufferPointer<Hit>) {
        guard hits.count > 1 else { return }
        guard hits.count <= 64 else {
            var hits = hits
            hits.sort { $0.number < $1.number }
            return
        }
        for index in 1..<hits.count {
            let hit = hits[index]
            var place = index
            while place > 0, hit.number < hits[place &- 1].number {
                hits[place] = hits[place &- 1]
                place &-= 1
            }
            hits[place] = hit
        }
    }
}
