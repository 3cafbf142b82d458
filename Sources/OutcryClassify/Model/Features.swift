import OutcryRegions

/// What the model weighs of a message, each as a hash: what is written, and what the lexicon made of it.
struct Features {
    /// Runs of characters, words and pairs of words, in no order, as often as they come.
    var grams: [UInt32]
    /// What the lexicon found, and what is known of the services named.
    var marks: [UInt32]

    private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    /// The longest and the shortest run of letters.
    private static let letters = 3...5
    /// The same for characters that stand for a syllable or a word.
    private static let dense = 1...3

    init(_ symbols: Symbols, marks: [UInt32]) {
        var grams: [UInt32] = []
        Self.each(in: symbols) { hash, _, _ in grams.append(hash) }
        self.grams = grams
        self.marks = marks
    }

    /// Calls `found` with every run, word and pair of words, by its hash and the symbols it spans.
    @inline(__always)
    static func each(in symbols: Symbols, _ found: (_ hash: UInt32, _ start: Int, _ end: Int) -> Void) {
        symbols.symbols.withUnsafeBufferPointer { text in
            symbols.isDense.withUnsafeBufferPointer { dense in
                runs(text, dense, found)
                words(text, dense, found)
            }
        }
    }

    @inline(__always)
    private static func runs(
        _ text: UnsafeBufferPointer<UInt32>, _ dense: UnsafeBufferPointer<Bool>,
        _ found: (_ hash: UInt32, _ start: Int, _ end: Int) -> Void
    ) {
        for start in text.indices {
            let lengths = dense[start] ? Self.dense : Self.letters
            var hash = seed
            var end = start
            while end < text.count, end - start < lengths.upperBound {
                hash = (hash ^ UInt64(text[end])) &* prime
                end += 1
                if end - start >= lengths.lowerBound { found(mixed(hash), start, end) }
            }
        }
    }

    @inline(__always)
    private static func words(
        _ text: UnsafeBufferPointer<UInt32>, _ dense: UnsafeBufferPointer<Bool>,
        _ found: (_ hash: UInt32, _ start: Int, _ end: Int) -> Void
    ) {
        var start = 1
        var before: UInt64 = 0
        var startBefore = 0
        var hash = seed &+ 1
        for index in 1..<max(text.count, 1) {
            guard text[index] == Symbols.space || dense[index] else {
                hash = (hash ^ UInt64(text[index])) &* prime
                continue
            }
            if index > start {
                found(mixed(hash), start, index)
                if before != 0 { found(mixed(before &* prime ^ hash), startBefore, index) }
                before = hash
                startBefore = start
            }
            start = index + 1
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
