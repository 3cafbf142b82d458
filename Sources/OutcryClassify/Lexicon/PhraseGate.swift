import OutcryRegions

/// Tells by the first bytes at a place whether any phrase may begin there, and where its tree goes on behind them: one
/// visit to memory in place of a step for each byte.
///
/// Two bytes rule out most places. Then count four, where these are of one word, else three.
struct PhraseGate: Sendable {
    /// Where to begin to walk: a node and how many bytes led to it.
    struct Entry {
        let node: UInt32
        let depth: Int32

        /// The root.
        static let root = Entry(node: 0, depth: 0)
    }

    /// What phrases begin with two bytes, one bit each.
    private enum Kind {
        /// Some of three bytes or more.
        static let longer: UInt8 = 1
        /// A shorter one with which a word must end.
        static let short: UInt8 = 2
        /// A shorter one with which a word need not end.
        static let openShort: UInt8 = 4
        /// One of three bytes with which a word need not end.
        static let openThree: UInt8 = 8
    }

    /// What begins with each two bytes: by the first, and the lowest bits of the second.
    private var kinds = [UInt8](repeating: 0, count: 1 << pairBits)
    private static let pairBits = 13
    /// By their hash: three or four bytes, then the depth and the node. 0 where nothing is.
    private var slots: [UInt64] = [0]
    private var shift: UInt32 = 31

    init() {}

    /// The gate of some phrases, given with which of them a word must end, and where the tree of them goes on behind some
    /// bytes.
    init(_ phrases: PhraseList, needEnd: [Bool], entry: (Slice<UnsafeBufferPointer<UInt8>>) -> Entry) {
        var entries: [(key: UInt32, entry: Entry)] = []
        var last: [UInt32] = [0, 0]  // Of three bytes, and of four.
        phrases.bytes.withUnsafeBufferPointer { bytes in
            for number in 0..<phrases.count {
                let phrase = bytes[phrases.range(number)]
                guard phrase.count > 2 else {
                    addShort(phrase, needEnd[number] ? Kind.short : Kind.openShort)
                    continue
                }
                kinds[Self.place(phrase[phrase.startIndex], phrase[phrase.startIndex + 1])] |=
                    phrase.count == 3 && !needEnd[number] ? Kind.longer | Kind.openThree : Kind.longer
                for length in 3...min(4, phrase.count) {
                    let key = phrase.prefix(length).reversed().reduce(0) { $0 << 8 | UInt32($1) }
                    // Phrases are in order: those with the same beginning stand together.
                    if last[length - 3] != key { entries.append((key, entry(phrase.prefix(length)))) }
                    last[length - 3] = key
                }
            }
        }
        let bits = UInt32(Int.bitWidth - (4 * entries.count).leadingZeroBitCount)
        shift = 32 - max(1, bits)
        slots = [UInt64](repeating: 0, count: 1 << Int(max(1, bits)))
        for (key, entry) in entries {
            var slot = Int((key &* Self.factor) >> shift)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt64(key) << 32 | UInt64(entry.depth) << 24 | UInt64(entry.node)
        }
    }

    private static let factor: UInt32 = 0x9E37_79B1

    /// Notes a phrase of one or two bytes; one of a single byte begins with that and any other.
    private mutating func addShort(_ phrase: Slice<UnsafeBufferPointer<UInt8>>, _ kind: UInt8) {
        guard let first = phrase.first else { return }
        for second in phrase.count > 1 ? Array(phrase.dropFirst()) : Array(0...255) {
            kinds[Self.place(first, second)] |= kind
        }
    }

    /// Where two bytes are in `kinds`.
    private static func place(_ first: UInt8, _ second: UInt8) -> Int { place(UInt32(first) | UInt32(second) << 8) }

    /// The same of four bytes that begin with two, the first lowest.
    @inline(__always)
    private static func place(_ four: UInt32) -> Int { Int(four & (1 << UInt32(pairBits) - 1)) }

    /// Lends what is needed to ask.
    @inline(__always)
    func withReader<Result>(_ body: (Reader) -> Result) -> Result {
        kinds.withUnsafeBytes { kinds in
            slots.withUnsafeBufferPointer { body(Reader(kinds: kinds, slots: $0, shift: shift)) }
        }
    }

    /// The gate as it lies in memory.
    struct Reader {
        fileprivate let kinds: UnsafeRawBufferPointer
        fileprivate let slots: UnsafeBufferPointer<UInt64>
        fileprivate let shift: UInt32

        private static let fourOfWord = UInt32(FoldedText.ByteClass.word.rawValue) &* 0x101_0101

        /// Four bytes, the first lowest.
        @inline(__always)
        private static func four(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32 {
            UInt32(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt32.self))
        }

        /// Whether the first two bytes at a place let a phrase begin there.
        @inline(__always)
        func isOpen(_ text: TextBytes, _ start: Int) -> Bool {
            start &+ 4 > text.count || kinds[PhraseGate.place(Self.four(text.bytes, start))] != 0
        }

        /// Where to begin at a place of a text; `nil` where no phrase begins.
        @inline(__always)
        func entry(_ text: TextBytes, _ start: Int) -> Entry? {
            guard start &+ 4 <= text.count else { return .root }
            let four = Self.four(text.bytes, start)
            let kind = kinds[PhraseGate.place(four)]
            guard kind != 0 else { return nil }
            let classes = Self.four(text.classes, start)
            let isLong = classes == Self.fourOfWord
            if kind != Kind.longer {
                // A word that goes on ends with no shorter phrase.
                let isThree = classes & 0xFF_FFFF == Self.fourOfWord & 0xFF_FFFF
                let closed = Kind.openShort | (isThree ? 0 : Kind.short) | (isLong ? Kind.openThree : 0)
                if kind & closed != 0 { return .root }
                guard kind & Kind.longer != 0 else { return nil }
            }
            let key = isLong ? four : four & 0xFF_FFFF
            var slot = Int((key &* PhraseGate.factor) &>> shift)
            while true {
                let found = slots[slot]
                if found == 0 { return nil }
                if UInt32(truncatingIfNeeded: found &>> 32) == key {
                    return Entry(
                        node: UInt32(truncatingIfNeeded: found) & 0xFF_FFFF,
                        depth: Int32(truncatingIfNeeded: found &>> 24 & 0xFF))
                }
                slot = (slot &+ 1) & (slots.count &- 1)
            }
        }
    }
}
