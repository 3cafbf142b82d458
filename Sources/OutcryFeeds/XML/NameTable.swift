/// What names of the source code stand for, found without the cost of a dictionary.
struct NameTable<Value: Sendable>: Sendable {
    private var slots: [(name: PackedName, value: Value)?]
    private let bits: Int

    /// A table of names, of which a later one replaces an earlier.
    init(_ entries: [(PackedName, Value)]) {
        // At most half of the slots are taken, so that a search soon meets a free one.
        bits = max(1, Int.bitWidth - (entries.count * 2).leadingZeroBitCount)
        slots = Array(repeating: nil, count: 1 << bits)
        for (name, value) in entries { slots[place(of: name)] = (name, value) }
    }

    subscript(name: PackedName) -> Value? { slots[place(of: name)]?.value }

    /// The slot of a name, or the free one where it would be.
    private func place(of name: PackedName) -> Int {
        var place = name.slot(bits: bits)
        while let taken = slots[place], taken.name != name { place = (place + 1) & (slots.count - 1) }
        return place
    }
}
