/// Minutes by keys of 64 bits, for millions of them.
///
/// Once there are many they lie in sixteen parts that grow at different times: to move a million at once would be the
/// longest minute of a flood.
struct MeetingTable: Sendable {
    private struct Entry {
        var key: UInt64 = 0
        var minute = Int.min
    }

    private struct Part {
        var entries: [Entry] = []
        var count = 0

        func minute(of key: UInt64, _ hash: UInt64) -> Int? {
            guard count > 0 else { return nil }
            let entry = entries[place(of: key, hash)]
            return entry.minute == .min ? nil : entry.minute
        }

        /// Adds an entry, or puts it in the place of its key's; full at so many forty-eighths of the room.
        mutating func put(_ entry: Entry, _ hash: UInt64, fullAt share: Int) {
            if count * 48 >= entries.count * share {
                let old = entries
                entries = [Entry](repeating: Entry(), count: max(8, old.count * 2))
                for entry in old where entry.minute != .min {
                    entries[place(of: entry.key, MeetingTable.hash(of: entry.key))] = entry
                }
            }
            let place = place(of: entry.key, hash)
            if entries[place].minute == .min { count += 1 }
            entries[place] = entry
        }

        /// Where a key is, or belongs.
        private func place(of key: UInt64, _ hash: UInt64) -> Int {
            var place = Int(truncatingIfNeeded: hash) & (entries.count - 1)
            while entries[place].minute != .min, entries[place].key != key { place = (place + 1) & (entries.count - 1) }
            return place
        }
    }

    private static let mostOfOnePart = 4096
    private static let partBits: UInt64 = 4
    /// Unknown outside of this process, so that nobody can choose keys that make it slow.
    private static let seed = UInt64.random(in: .min ... .max)

    /// All of it, while it is small.
    private var first = Part()
    private var parts: [Part] = []

    /// The minute of a key.
    func minute(of key: UInt64) -> Int? {
        let hash = Self.hash(of: key)
        return parts.isEmpty ? first.minute(of: key, hash) : parts[Self.part(of: hash)].minute(of: key, hash)
    }

    /// Sets the minute of a key.
    mutating func set(_ minute: Int, for key: UInt64) {
        if parts.isEmpty, first.count >= Self.mostOfOnePart { divide() }
        put(Entry(key: key, minute: minute), Self.hash(of: key))
    }

    private mutating func put(_ entry: Entry, _ hash: UInt64) {
        guard !parts.isEmpty else { return first.put(entry, hash, fullAt: 24) }
        let part = Self.part(of: hash)
        // Parts are full at different shares of their room, from a half to five sixths.
        parts[part].put(entry, hash, fullAt: 24 + part)
    }

    private mutating func divide() {
        let old = first.entries
        first = Part()
        parts = [Part](repeating: Part(), count: 1 << Self.partBits)
        for entry in old where entry.minute != .min { put(entry, Self.hash(of: entry.key)) }
    }

    private static func part(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash &>> (64 - partBits))
    }

    private static func hash(of key: UInt64) -> UInt64 {
        let product = (key ^ seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
