import OutcryRegions

/// Tells by the first three bytes at a place whether any phrase may begin there, and where its tree goes on behind them:
/// one visit to memory in place of a step for each byte.
struct PhraseGate: Sendable {
    /// Where to begin to walk: a node and how many bytes led to it.
    struct Entry {
        let node: UInt32
        let depth: Int32

        /// The root.
        static let root = Entry(node: 0, depth: 0)
    }

    /// How many bits tell of phrases of two bytes, as a power of two.
    private static let pairBits = 12
    /// One bit for each phrase of two bytes, which share them, and behind these one for each of a single byte. First those
    /// with which a word need not end, then all.
    private var short = [UInt64](repeating: 0, count: 2 * half)
    private static let half = 1 << (pairBits - 6) + 4
    /// By their hash: three bytes and a bit that says so, then the depth and the node. 0 where nothing is.
    private var slots: [UInt64] = [0]
    private var shift: UInt32 = 31

    init() {}

    /// The gate of some phrases, given with which of them a word must end, and where the tree of them goes on behind three
    /// bytes.
    init(_ phrases: PhraseList, needEnd: [Bool], entry: (Slice<UnsafeBufferPointer<UInt8>>) -> Entry) {
        var entries: [(key: UInt32, entry: Entry)] = []
        phrases.bytes.withUnsafeBufferPointer { bytes in
            for number in 0..<phrases.count {
                let phrase = bytes[phrases.range(number)]
                guard phrase.count > 2 else {
                    addShort(phrase, isOpen: !needEnd[number])
                    continue
                }
                let key = phrase.prefix(3).reversed().reduce(0) { $0 << 8 | UInt32($1) }
                // Phrases are in order: those with the same beginning stand together.
                if entries.last?.key != key { entries.append((key, entry(phrase.prefix(3)))) }
            }
        }
        let bits = UInt32(Int.bitWidth - (4 * entries.count).leadingZeroBitCount)
        shift = 32 - max(1, bits)
        slots = [UInt64](repeating: 0, count: 1 << Int(max(1, bits)))
        for (key, entry) in entries {
            var slot = Int((key &* Self.factor) >> shift)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt64(Self.isUsed | key) << 32 | UInt64(entry.depth) << 24 | UInt64(entry.node)
        }
    }

    private static let factor: UInt32 = 0x9E37_79B1
    private static let isUsed: UInt32 = 1 << 24

    /// Notes a phrase of one or two bytes.
    private mutating func addShort(_ phrase: Slice<UnsafeBufferPointer<UInt8>>, isOpen: Bool) {
        guard let first = phrase.first else { return }
        let bit =
            phrase.count > 1
            ? Self.pairBit(UInt32(first) | UInt32(phrase[phrase.startIndex + 1]) << 8) : Self.bit(first)
        if isOpen { short[bit >> 6] |= 1 << UInt64(bit & 63) }
        short[Self.half + (bit >> 6)] |= 1 << UInt64(bit & 63)
    }

    @inline(__always)
    private static func pairBit(_ pair: UInt32) -> Int { Int(((pair & 0xFFFF) &* factor) >> UInt32(32 - pairBits)) }

    @inline(__always)
    private static func bit(_ byte: UInt8) -> Int { 1 << pairBits + Int(byte) }

    /// Lends what is needed to ask.
    @inline(__always)
    func withReader<Result>(_ body: (Reader) -> Result) -> Result {
        short.withUnsafeBufferPointer { short in
            slots.withUnsafeBufferPointer { body(Reader(short: short, slots: $0, shift: shift)) }
        }
    }

    /// The gate as it lies in memory.
    struct Reader {
        fileprivate let short: UnsafeBufferPointer<UInt64>
        fileprivate let slots: UnsafeBufferPointer<UInt64>
        fileprivate let shift: UInt32

        private static let threeOfWord = UInt32(FoldedText.ByteClass.word.rawValue) &* 0x1_0101

        /// Four bytes, the first lowest.
        @inline(__always)
        private static func four(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32 {
            UInt32(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt32.self))
        }

        /// Where to begin at a place of a text; `nil` where no phrase begins.
        @inline(__always)
        func entry(_ text: TextBytes, _ start: Int) -> Entry? {
            guard start &+ 4 <= text.count else { return .root }
            // A word that goes on for three bytes ends with no shorter phrase.
            let isLong = Self.four(text.classes, start) & 0xFF_FFFF == Self.threeOfWord
            let four = Self.four(text.bytes, start)
            let first = isLong ? 0 : PhraseGate.half
            let (pair, single) = (PhraseGate.pairBit(four), PhraseGate.bit(UInt8(truncatingIfNeeded: four)))
            let isShort =
                short[first &+ (pair &>> 6)] &>> UInt64(pair & 63) | short[first &+ (single &>> 6)]
                &>> UInt64(single & 63)
            if isShort & 1 != 0 { return .root }
            let key = four & 0xFF_FFFF
            var slot = Int((key &* PhraseGate.factor) &>> shift)
            while true {
                let found = slots[slot]
                if found == 0 { return nil }
                if UInt32(truncatingIfNeeded: found &>> 32) == PhraseGate.isUsed | key {
                    return Entry(
                        node: UInt32(truncatingIfNeeded: found) & 0xFF_FFFF,
                        depth: Int32(truncatingIfNeeded: found &>> 24 & 0xFF))
                }
                slot = (slot &+ 1) & (slots.count &- 1)
            }
        }
    }
}
