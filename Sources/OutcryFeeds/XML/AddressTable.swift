/// Remembers what the parser's own copies of names mean, by their addresses, since each name has only one copy.
struct AddressTable<Value> {
    private static var size: Int { 256 }

    private var slots: [(address: UInt, value: Value)?] = Array(repeating: nil, count: size)
    private var count = 0

    /// What the name at an address means, which is found out only the first time.
    mutating func value(at address: UnsafePointer<UInt8>, _ find: () -> Value) -> Value {
        let key = UInt(bitPattern: address)
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
        while let slot = slots[place] {
            if slot.address == key { return slot.value }
            place = (place + 1) & (Self.size - 1)
        }
        let value = find()
        // With more names than any feed has, the rest is found out each time.
        if count < Self.size / 2 {
            slots[place] = (key, value)
            count += 1
        }
        return value
    }

    /// Replaces what the name at an address means.
    mutating func set(_ value: Value, at address: UnsafePointer<UInt8>) {
        let key = UInt(bitPattern: address)
        for place in slots.indices where slots[place]?.address == key { slots[place] = (key, value) }
    }
}
