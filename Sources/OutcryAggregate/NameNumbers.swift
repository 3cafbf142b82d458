import OutcryModel

/// The numbers of regions or services by their names: a dictionary that hashes a name once for all that are asked.
///
/// Such names are those of the catalogue and of the region tree, or of a recording that somebody plays to himself: nobody
/// who reports can choose one that is slow.
struct NameNumbers<Subject>: Sendable {
    /// The upper half of a name's hash above one more than the number; 0 where there is none.
    private var slots: [UInt64] = []
    private var count = 0

    /// A hash of a name, alike for all (FNV-1a, and mixed once more).
    static func hash(of name: Identifier<Subject>) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let bytes = name.rawValue.utf8.span
        for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3 }
        return UInt32(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> 32)
    }

    /// The number of a name, among the names by number.
    func number(of name: Identifier<Subject>, hash: UInt32, among names: [Identifier<Subject>]) -> Int32? {
        guard !slots.isEmpty else { return nil }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
            if UInt32(slots[slot] &>> 32) == hash, names[number] == name { return Int32(number) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a name that has no number yet, by its hash, with the next one.
    mutating func append(hash: UInt32) {
        if (count + 1) * 2 > slots.count {
            let old = slots
            slots = [UInt64](repeating: 0, count: max(16, old.count * 2))
            for entry in old where entry != 0 { put(entry) }
        }
        count += 1
        put(UInt64(hash) &<< 32 | UInt64(count))
    }

    private mutating func put(_ entry: UInt64) {
        var slot = Int(entry &>> 32) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }
}
