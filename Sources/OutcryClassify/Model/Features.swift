import OutcryRegions

/// What the model weighs of a message, each as a hash: what is written, and what the lexicon made of it.
struct Features {
    /// Runs of characters, words and pairs of words, in no order, as often as they come.
    var grams: [UInt32]
    /// What the lexicon found, and what is known of the services named.
    var marks: [UInt32]

    private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    init(_ symbols: Symbols, marks: [UInt32]) {
        var grams: [UInt32] = []
        Self.each(in: symbols) { hash, _, _ in grams.append(hash) }
        self.grams = grams
        self.marks = marks
    }

    /// How many runs, words and pairs of words some symbols have at most: with a symbol begin three runs, or two runs and,
    /// where it is the last of a word, that word and a pair.
    static func most(in symbols: Symbols) -> Int { 4 * symbols.count }

    /// Calls `found` with every run, word and pair of words, by its hash and the symbols it spans: of letters runs of
    /// three and four, of characters that stand for a syllable or a word of one to three.
    @inline(__always)
    static func each(in symbols: Symbols, _ found: (_ hash: UInt32, _ start: Int, _ end: Int) -> Void) {
        symbols.symbols.withUnsafeBufferPointer { text in
            runs(text, found)
            words(text, found)
        }
    }

    @inline(__always)
    private static func runs(
        _ text: UnsafeBufferPointer<Symbols.Symbol>, _ found: (_ hash: UInt32, _ start: Int, _ end: Int) -> Void
    ) {
        let count = text.count
        // Until three symbols from the last every run is there.
        let whole = max(0, count &- 3)
        for start in 0..<whole {
            let first = step(seed, text[start])
            if text[start].isDense { found(mixed(first), start, start &+ 1) }
            let two = step(first, text[start &+ 1])
            if text[start].isDense { found(mixed(two), start, start &+ 2) }
            let three = step(two, text[start &+ 2])
            found(mixed(three), start, start &+ 3)
            if !text[start].isDense { found(mixed(step(three, text[start &+ 3])), start, start &+ 4) }
        }
        for start in whole..<count {
            var hash = seed
            for end in start..<count {
                hash = step(hash, text[end])
                if text[start].isDense || end == start &+ 2 { found(mixed(hash), start, end &+ 1) }
            }
        }
    }

    @inline(__always)
    private static func step(_ hash: UInt64, _ symbol: Symbols.Symbol) -> UInt64 {
        (hash ^ UInt64(symbol.value)) &* prime
    }

    @inline(__always)
    private static func words(
        _ text: UnsafeBufferPointer<Symbols.Symbol>, _ found: (_ hash: UInt32, _ start: Int, _ end: Int) -> Void
    ) {
        var start = 1
        var before: UInt64 = 0
        var startBefore = 0
        var hash = seed &+ 1
        var index = 1
        while index < text.count {
            if text[index].isOfWord {
                hash = step(hash, text[index])
                index &+= 1
                continue
            }
            if index > start {
                found(mixed(hash), start, index)
                if before != 0 { found(mixed(before &* prime ^ hash), startBefore, index) }
                before = hash
                startBefore = start
            }
            index &+= 1
            start = index
            hash = seed &+ 1
        }
    }

    /// The hash of a mark: `kind` says of what, `value` which.
    static func mark(_ kind: MarkKind, _ value: Int) -> UInt32 {
        let hash = (seed &+ UInt64(kind.rawValue)) &* prime ^ UInt64(value)
        return mixed(hash &* prime)
    }

    /// What a mark is about.
    enum MarkKind: Int {
        /// A tag of the lexicon spoke with at least some weight.
        case tag = 101
        /// A family of rules spoke.
        case family
        /// The kind of the services named.
        case category
        /// How many services are named.
        case services
    }

    /// The upper bits of a hash are the good ones.
    @inline(__always)
    private static func mixed(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: ((hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9) >> 32)
    }
}
