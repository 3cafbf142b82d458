/// Finds the entries of a name by the hash of its bytes, and tells early where no name can follow.
struct GazetteerIndex: Sendable {
    private static let prefixBits = 1 << 22

    /// For each slot the tag of a name in the upper half and the number of its first entry plus one in the lower.
    private var slots: [UInt64]
    private let mask: Int
    /// One bit for each hash of the first words of a longer name.
    private var prefixes = [UInt64](repeating: 0, count: prefixBits / 64)

    /// Indexes the names of entries, and links entries of one name with each other.
    init(_ entries: inout [GazetteerTable.Entry], names: [UInt8]) {
        var size = 1024
        while size < entries.count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
        for number in entries.indices { insert(number, into: &entries, names: names) }
    }

    private mutating func insert(_ number: Int, into entries: inout [GazetteerTable.Entry], names: [UInt8]) {
        let start = Int(entries[number].start)
        let length = Int(entries[number].length)
        var hash = GazetteerTable.Hash()
        for index in start..<start + length {
            hash.add(names[index])
            if index + 1 < start + length, mayEndWord(names[index], before: names[index + 1]) { mark(hash) }
        }
        var slot = hash.slot & mask
        while slots[slot] != 0 {
            let first = Int(slots[slot] & 0xFFFF_FFFF) - 1
            if UInt32(slots[slot] >> 32) == hash.tag, Int(entries[first].length) == length,
                isSame(Int(entries[first].start), start, length, names)
            {
                entries[number].next = Int32(first)
                break
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = UInt64(hash.tag) << 32 | UInt64(number + 1)
    }

    private func isSame(_ left: Int, _ right: Int, _ length: Int, _ names: [UInt8]) -> Bool {
        for index in 0..<length where names[left + index] != names[right + index] { return false }
        return true
    }

    /// Whether a word may end between two bytes: at punctuation, between scripts, and between wide characters.
    private func mayEndWord(_ byte: UInt8, before next: UInt8) -> Bool {
        if next & 0xC0 == 0x80 { return false }
        let isPlain = (0x61...0x7A).contains(next) || (0x30...0x39).contains(next)
        return byte < 0x80 ? !isPlain : next < 0x80 || next >= 0xE0
    }

    private mutating func mark(_ hash: GazetteerTable.Hash) {
        let bit = Int(hash.tag) & (Self.prefixBits - 1)
        prefixes[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Whether some name begins with the words whose bytes gave `hash` and goes on; sometimes where none does.
    func mayGoOn(after hash: GazetteerTable.Hash) -> Bool {
        let bit = Int(hash.tag) & (Self.prefixBits - 1)
        return prefixes[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// The first entry of the next name that may be the one of `hash`, from `slot` on, which moves behind it.
    func candidate(at slot: inout Int, for hash: GazetteerTable.Hash) -> Int32? {
        slot &= mask
        while slots[slot] != 0 {
            let found = slots[slot]
            slot = (slot + 1) & mask
            if UInt32(found >> 32) == hash.tag { return Int32(truncatingIfNeeded: found & 0xFFFF_FFFF) - 1 }
        }
        return nil
    }
}
