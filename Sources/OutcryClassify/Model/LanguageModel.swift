/// Tells languages of the Latin script apart by runs of letters, learned from the messages of the corpus.
///
/// Letters are taken as they are written, accents and all, but for capitals; the names of services are left out. The
/// weights are bytes and their sums whole numbers, so that every machine comes to the same result.
struct LanguageModel: Sendable {
    /// How many languages there may be.
    static let columns = 16
    /// How many rows the table has, as a power of two.
    static let rowBits = 12
    /// How many bytes of a text are looked at.
    private static let longest = 400
    /// The lengths of runs, in bytes.
    private static let runs = 2...4

    /// The languages, by column.
    let languages: [String]
    /// For each row the weights of all languages.
    var rows: [SIMD16<Int8>]
    /// What a weight of 1 adds to a score.
    var unit: Float
    /// What each language starts from.
    var biases: SIMD16<Float>

    /// A model that knows nothing of these languages, of which the first sixteen count.
    init(languages: [String]) {
        self.languages = Array(languages.prefix(Self.columns))
        rows = [SIMD16<Int8>](repeating: .zero, count: 1 << Self.rowBits)
        unit = 0
        biases = .zero
    }

    /// How strongly a text speaks for each language, but for what stands at `masks` (UTF-8 bytes, in order); `nil` when
    /// there is not a run of letters in it.
    func scores(_ text: UnsafeBufferPointer<UInt8>, masking masks: [Range<Int>]) -> SIMD16<Float>? {
        var count = 0
        var sums = SIMD16<Int32>.zero
        rows.withUnsafeBytes { rows in
            var sum = PairSum()
            @inline(__always)
            func add(_ row: Int) {
                // Weights and 128.
                sum.add(Self.pairs(rows, row) ^ 0x8080)
                count &+= 1
            }
            @inline(__always)
            func rest() {
                sums.evenHalf &+= SIMD8<Int32>(truncatingIfNeeded: sum.lower)
                sums.oddHalf &+= SIMD8<Int32>(truncatingIfNeeded: sum.upper)
                sum = PairSum()
            }
            Self.each(in: text, masking: masks, add, rest: rest)
        }
        guard count > 0 else { return nil }
        sums &-= Int32(128 * count)
        let scale = unit / Float(count).squareRoot()
        return biases + SIMD16<Float>(sums) * scale
    }

    /// A row two by two, the even columns in the lower halves.
    @inline(__always)
    private static func pairs(_ rows: UnsafeRawBufferPointer, _ row: Int) -> SIMD8<UInt16> {
        let pairs = rows.loadUnaligned(fromByteOffset: 16 &* row, as: SIMD8<UInt16>.self)
        return 1.littleEndian == 1 ? pairs : pairs &<< 8 | pairs &>> 8
    }

    /// Calls `found` with the row of every run of letters, and `rest` at the end and before there are more than can be
    /// added up.
    @inline(__always)
    static func each(
        in text: UnsafeBufferPointer<UInt8>, masking masks: [Range<Int>], _ found: (Int) -> Void, rest: () -> Void = {}
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 2) { letters in
            let count = read(text, masking: masks, into: letters)
            // The longest run first ends behind the last letter: until then all lengths are there.
            let whole = max(0, count &- runs.upperBound &+ 1)
            var start = 0
            while start < count {
                let end = min(start &+ PairSum.most / runs.count, count)
                while start < min(end, whole) {
                    var hash = step(step(offset, letters[start]), letters[start &+ 1])
                    found(row(hash))
                    hash = step(hash, letters[start &+ 2])
                    found(row(hash))
                    found(row(step(hash, letters[start &+ 3])))
                    start &+= 1
                }
                while start < end {
                    var hash = step(offset, letters[start])
                    for next in start &+ 1..<max(start &+ 1, count) {
                        hash = step(hash, letters[next])
                        found(row(hash))
                    }
                    start &+= 1
                }
                rest()
            }
        }
    }

    private static let offset: UInt32 = 2_166_136_261

    @inline(__always)
    private static func step(_ hash: UInt32, _ letter: UInt8) -> UInt32 { (hash ^ UInt32(letter)) &* 16_777_619 }

    /// The row of a hash.
    @inline(__always)
    private static func row(_ hash: UInt32) -> Int {
        Int(((hash ^ (hash >> 15)) &* 0x2C1B_3C6D) >> UInt32(32 - rowBits))
    }

    /// Writes the letters of a text, a space wherever others stand, and returns how many they are.
    private static func read(
        _ text: UnsafeBufferPointer<UInt8>, masking masks: [Range<Int>],
        into letters: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        letters[0] = 0x20
        var count = 1
        var index = 0
        var mask = 0
        while index < text.count, count < longest {
            if mask < masks.count, index >= masks[mask].lowerBound {
                index = max(index, masks[mask].upperBound)
                mask += 1
                letters[count] = 0x20
                if letters[count &- 1] != 0x20 { count &+= 1 }
                continue
            }
            let end = min(mask < masks.count ? masks[mask].lowerBound : .max, text.count, index &+ longest &- count)
            // Each byte is written; what is not meant is written over.
            while index < end {
                let byte = text[index]
                let isLetter = (byte | 0x20) &- 0x61 < 26
                let letter = byte >= 0x80 ? byte : isLetter ? byte | 0x20 : 0x20
                letters[count] = letter
                let isRepeated = letter == 0x20 && letters[count &- 1] == 0x20
                count &+= isRepeated || byte == 0x27 ? 0 : 1
                index &+= 1
            }
        }
        letters[count] = 0x20
        if letters[count &- 1] != 0x20 { count &+= 1 }
        return count
    }
}
