/// Tells languages of the Latin script apart by runs of letters, learned from the messages of the corpus.
///
/// Letters are taken as they are written, accents and all, but for capitals; the names of services are left out. The
/// weights are bytes and their sums whole numbers, so that every machine comes to the same result.
struct LanguageModel: Sendable {
    /// How many languages there may be.
    static let columns = 16
    /// How many rows the table has, as a power of two.
    static let rowBits = 13
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
        // Weights and 128 are added as the halves of 16-bit numbers, and move on before a half can overflow.
        var even = SIMD8<UInt32>.zero
        var odd = SIMD8<UInt32>.zero
        var (evenWaiting, oddWaiting) = (SIMD8<UInt16>.zero, SIMD8<UInt16>.zero)
        var count = 0
        rows.withUnsafeBytes { rows in
            Self.each(in: text, masking: masks) { row in
                let weights = rows.loadUnaligned(fromByteOffset: 16 * row, as: SIMD8<UInt16>.self) ^ 0x8080
                evenWaiting &+= weights & 0xFF
                oddWaiting &+= weights &>> 8
                count += 1
                if count & 255 == 0 {
                    even &+= SIMD8<UInt32>(truncatingIfNeeded: evenWaiting)
                    odd &+= SIMD8<UInt32>(truncatingIfNeeded: oddWaiting)
                    (evenWaiting, oddWaiting) = (.zero, .zero)
                }
            }
        }
        even &+= SIMD8<UInt32>(truncatingIfNeeded: evenWaiting)
        odd &+= SIMD8<UInt32>(truncatingIfNeeded: oddWaiting)
        var sums = SIMD16<Int32>.zero
        sums.evenHalf = SIMD8<Int32>(truncatingIfNeeded: even)
        sums.oddHalf = SIMD8<Int32>(truncatingIfNeeded: odd)
        sums &-= Int32(128 * count)
        guard count > 0 else { return nil }
        let scale = unit / Float(count).squareRoot()
        return biases + SIMD16<Float>(sums) * scale
    }

    /// Calls `found` with the row of every run of letters.
    @inline(__always)
    static func each(in text: UnsafeBufferPointer<UInt8>, masking masks: [Range<Int>], _ found: (Int) -> Void) {
        var letters = [UInt8]()
        letters.reserveCapacity(min(text.count, longest) + 2)
        letters.append(0x20)
        var index = 0
        var mask = 0
        while index < text.count, letters.count < longest {
            if mask < masks.count, index >= masks[mask].lowerBound {
                index = max(index, masks[mask].upperBound)
                mask += 1
                if letters.last != 0x20 { letters.append(0x20) }
                continue
            }
            let byte = text[index]
            index += 1
            switch byte {
            case 0x41...0x5A: letters.append(byte | 0x20)
            case 0x61...0x7A, 0x80...0xFF: letters.append(byte)
            case 0x27: break
            default: if letters.last != 0x20 { letters.append(0x20) }
            }
        }
        if letters.last != 0x20 { letters.append(0x20) }
        for start in letters.indices {
            var hash: UInt32 = 2_166_136_261
            for end in start..<min(start + runs.upperBound, letters.count) {
                hash = (hash ^ UInt32(letters[end])) &* 16_777_619
                guard end - start + 1 >= runs.lowerBound else { continue }
                found(Int(((hash ^ (hash >> 15)) &* 0x2C1B_3C6D) >> UInt32(32 - rowBits)))
            }
        }
    }
}
