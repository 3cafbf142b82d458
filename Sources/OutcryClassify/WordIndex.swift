import OutcryRegions

/// Whole words by their hash: one visit to memory tells that a word is not here, or what it is known by.
struct WordIndex: Sendable {
    /// A word; one that is none has a negative value.
    private struct Slot: Sendable {
        var hash: UInt64 = 0
        var value: Int32 = -1
    }

    /// A quarter full at most, so that most of them end a search at once.
    private var slots: [Slot]
    private let shift: UInt64

    /// Different words and what each is known by, from 0 on.
    init(_ words: [(bytes: [UInt8], value: Int32)]) {
        let bits = Int.bitWidth - (4 * words.count).leadingZeroBitCount
        shift = UInt64(64 - max(1, bits))
        slots = [Slot](repeating: Slot(), count: 1 << max(1, bits))
        for (bytes, value) in words {
            let hash = bytes.reduce(Self.seed, Self.step)
            var slot = Int(Self.mixed(hash) >> shift)
            while slots[slot].value >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Slot(hash: hash, value: value)
        }
    }

    /// Whether some bytes are one whole word, as this looks for.
    static func isWord(_ bytes: [UInt8]) -> Bool {
        let classes = FoldedText(String(decoding: bytes, as: UTF8.self)).classes
        return !classes.isEmpty && classes.allSatisfy { $0 == FoldedText.ByteClass.word.rawValue }
    }

    /// Calls `found` with every word that begins at one of `starts`, where it is, and what it is known by.
    @inline(__always)
    func search(
        _ text: TextBytes, from starts: UnsafeBufferPointer<Int32>,
        _ found: (_ value: Int32, _ start: Int32, _ end: Int32) -> Void
    ) {
        slots.withUnsafeBufferPointer { slots in
            for start in starts {
                var end = Int(start)
                var hash = Self.seed
                while end < text.count, text.classes[end] == FoldedText.ByteClass.word.rawValue {
                    hash = Self.step(hash, text.bytes[end])
                    end &+= 1
                }
                var slot = Int(Self.mixed(hash) &>> shift)
                while slots[slot].value >= 0 {
                    if slots[slot].hash == hash {
                        found(slots[slot].value, start, Int32(truncatingIfNeeded: end))
                        break
                    }
                    slot = (slot &+ 1) & (slots.count &- 1)
                }
            }
        }
    }

    @inline(__always)
    private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

    @inline(__always)
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    @inline(__always)
    private static func mixed(_ hash: UInt64) -> UInt64 { (hash ^ hash &>> 29) &* 0x9E37_79B9_7F4A_7C15 }
}
