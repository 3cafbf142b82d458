/// A name of at most sixteen bytes, packed so that comparing and hashing it costs two words.
struct PackedName: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The name with its capitals as they are; `nil` when it is too long.
    init?(exactly name: UnsafeBufferPointer<UInt8>) {
        guard name.count <= 16 else { return nil }
        for place in 0..<name.count { set(name[place], at: place) }
    }

    /// The name with ASCII capitals made small; `nil` when it is too long.
    init?(lowercasing name: UnsafeBufferPointer<UInt8>) {
        guard name.count <= 16 else { return nil }
        for place in 0..<name.count { set(name[place].lowercased, at: place) }
    }

    /// The name that ends with a zero byte, as it is; `nil` when it is too long.
    init?(_ name: UnsafePointer<CChar>) {
        var place = 0
        while name[place] != 0 {
            guard place < 16 else { return nil }
            set(UInt8(bitPattern: name[place]), at: place)
            place += 1
        }
    }

    /// The name that ends with a zero byte, with ASCII capitals made small; `nil` when it is too long.
    init?(lowercasing name: UnsafePointer<UInt8>) {
        var place = 0
        while name[place] != 0 {
            guard place < 16 else { return nil }
            set(name[place].lowercased, at: place)
            place += 1
        }
    }

    /// A name of the source code; `nil` when it is too long.
    init?(_ name: StaticString) {
        self.init(exactly: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// A number of `bits` bits that spreads names evenly.
    func slot(bits: Int) -> Int {
        let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> UInt64(64 - bits))
    }

    private mutating func set(_ byte: UInt8, at place: Int) {
        if place < 8 {
            low |= UInt64(byte) << (UInt64(place) * 8)
        } else {
            high |= UInt64(byte) << (UInt64(place - 8) * 8)
        }
    }
}
