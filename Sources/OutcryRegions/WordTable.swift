/// A few hundred words, looked up by their hash: what each of them tells of a name beside it.
struct WordTable: Sendable {
    /// The table as it lies in memory, for as long as a call of `withView` lasts.
    struct View {
        fileprivate let slots: UnsafeBufferPointer<UInt64>

        /// What the word of a hash tells; nothing for a word that is not here.
        func uses(of hash: UInt64) -> PlaceWordUse {
            var slot = Int(hash & WordTable.mask)
            while slots[slot] != 0 {
                if (slots[slot] ^ hash) >> 16 == 0 { return PlaceWordUse(rawValue: UInt16(slots[slot] & 0xFFFF)) }
                slot = (slot + 1) & Int(WordTable.mask)
            }
            return []
        }
    }

    /// One less than the number of slots.
    private static let mask: UInt64 = 2047

    /// The upper 48 bits of a hash and the uses of its word, or 0.
    private var slots = [UInt64](repeating: 0, count: Int(mask) + 1)

    /// Lists of words between spaces.
    init(_ lists: [(use: PlaceWordUse, words: String)]) {
        for list in lists {
            for word in PlaceWords.list(list.words) { add(NameHash(word).value, list.use) }
        }
    }

    private mutating func add(_ hash: UInt64, _ use: PlaceWordUse) {
        var slot = Int(hash & Self.mask)
        while slots[slot] != 0, (slots[slot] ^ hash) >> 16 != 0 { slot = (slot + 1) & Int(Self.mask) }
        slots[slot] = slots[slot] & 0xFFFF | hash & ~0xFFFF | UInt64(use.rawValue)
    }

    /// Gives the table to a closure, which must not keep it.
    func withView<Result>(_ body: (View) -> Result) -> Result {
        slots.withUnsafeBufferPointer { body(View(slots: $0)) }
    }
}
