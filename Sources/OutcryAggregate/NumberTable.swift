/// A key that is a number.
protocol NumberKey: Comparable, Hashable, Sendable {
    /// The number; different for different keys.
    var number: UInt64 { get }
}

/// A dictionary by numbers.
///
/// For tables that every report looks at. Swift's own dictionaries guard against keys that somebody chooses to be slow;
/// regions and symptoms are nobody's choice, so a multiplication is hash enough. A look costs one place in memory for
/// the key and one for the value.
struct NumberTable<Key: NumberKey, Value: Hashable & Sendable>: Sendable {
    private struct Slot {
        var number: UInt64 = 0
        /// One more than the place among the values; 0 where there is none.
        var place: Int32 = 0
    }

    /// In the order in which they were added.
    private(set) var keys: [Key] = []
    var values: [Value] = []
    private var slots: [Slot] = []
    /// By how much a hash is shifted to be a place among the slots.
    private var shift: UInt64 = 64

    /// An empty table, with room for so many.
    init(room: Int = 0) {
        makeRoom(for: room)
    }

    /// Makes room for so many more at once.
    mutating func makeRoom(for more: Int) {
        var room = max(8, slots.count)
        while room < 2 * (keys.count + more) { room *= 2 }
        guard room > slots.count, more > 0 else { return }
        grow(to: room)
        keys.reserveCapacity(room / 2)
        values.reserveCapacity(room / 2)
    }

    /// The place of a key among the values.
    func place(of key: Key) -> Int? {
        guard !slots.isEmpty else { return nil }
        let found = slots[slot(of: key.number)].place
        return found > 0 ? Int(found) - 1 : nil
    }

    subscript(key: Key) -> Value? {
        place(of: key).map { values[$0] }
    }

    /// Sets the value of a key.
    mutating func set(_ value: Value, for key: Key) {
        if let place = place(of: key) { values[place] = value } else { append(value, for: key) }
    }

    /// Adds the value of a key that has none.
    mutating func append(_ value: Value, for key: Key) {
        if (keys.count + 1) * 2 > slots.count { grow(to: max(8, slots.count * 2)) }
        let slot = slot(of: key.number)
        keys.append(key)
        values.append(value)
        slots[slot] = Slot(number: key.number, place: Int32(keys.count))
    }

    /// Adds to the value of a key.
    mutating func add(_ more: Value, to key: Key) where Value: AdditiveArithmetic {
        if let place = place(of: key) { values[place] += more } else { append(more, for: key) }
    }

    /// Drops what does not matter any more.
    mutating func keep(_ matters: (Value) -> Bool) {
        guard values.contains(where: { !matters($0) }) else { return }
        let kept = zip(keys, values).filter { matters($0.1) }
        removeAll()
        for (key, value) in kept { append(value, for: key) }
    }

    mutating func removeAll() {
        self = NumberTable()
    }

    /// The slot of a number, or the free one where it belongs.
    private func slot(of number: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) &>> shift)
        while slots[slot].place > 0, slots[slot].number != number { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow(to room: Int) {
        slots = [Slot](repeating: Slot(), count: room)
        shift = 64 - UInt64(slots.count.trailingZeroBitCount)
        for (place, key) in keys.enumerated() {
            slots[slot(of: key.number)] = Slot(number: key.number, place: Int32(place + 1))
        }
    }
}

extension NumberTable: Hashable {
    static func == (left: Self, right: Self) -> Bool {
        left.keys.count == right.keys.count
            && left.keys.indices.allSatisfy { right[left.keys[$0]] == left.values[$0] }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(keys.count)
    }
}
