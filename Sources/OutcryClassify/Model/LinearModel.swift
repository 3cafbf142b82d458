/// Weights of features for labels, learned from messages that people have labelled.
///
/// What is written is known by its hash alone; what too few messages had, or what goes with no label, is not known and
/// weighs nothing. The weights are bytes, each label with a unit of its own, and their sums are whole numbers, so that
/// every machine comes to the same result.
struct LinearModel: Sendable {
    /// The weights of a feature for all labels: 32 bytes, each a weight and 128, two in each number.
    typealias Row = SIMD16<UInt16>

    /// How many rows there are for what is written often, as a power of two. Each is for one thing alone (but for one in
    /// half a thousand million that look the same), and all of them together stay in a processor's own memory.
    static let commonBits = 13
    /// How many rows there are for what else is written, as a power of two; things share them.
    static let rareBits = 15
    /// How many bits the filter of what is known has, as a power of two.
    static let filterBits = 19
    /// The same for the table of marks.
    static let markBits = 13
    /// How much a mark weighs against all that is written, whose weights together have length 1.
    static let markValue: Float = 0.15
    /// A row of weights that are all 0.
    static let emptyRow = Row(repeating: 0x8080)

    /// One bit for each thing written that is known.
    var filter: [UInt64]
    /// For each of the rows of what is written often the upper half of the hash of what it is for; 0 of a row that is for
    /// nothing, which weighs nothing.
    var tags: [UInt16]
    /// The rows of what is written often, behind them those of what else is written, behind them those of marks.
    var rows: [Row]
    /// What a weight of 1 adds to the score of each label.
    var units: SIMD32<Float>
    /// The score of each label when nothing is known of a message.
    var biases: SIMD32<Float>
    /// What is taken off the score of each label, so that 0 is where it begins to be likely enough.
    var thresholds: SIMD32<Float>

    /// A model that knows nothing.
    init() {
        filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
        tags = [UInt16](repeating: 0, count: 1 << Self.commonBits)
        rows = [Row](repeating: Self.emptyRow, count: Self.writtenRows + 1 << Self.markBits)
        units = .zero
        biases = .zero
        thresholds = .zero
    }

    /// How many rows there are for what is written.
    static let writtenRows = 1 << commonBits + 1 << rareBits

    /// The row for something written often, and the upper half of its hash.
    @inline(__always)
    static func common(_ hash: UInt32) -> (row: Int, tag: UInt16) {
        (Int(hash & (1 << UInt32(commonBits) - 1)), UInt16(truncatingIfNeeded: hash >> 16))
    }

    /// The row of something written.
    func row(of hash: UInt32) -> Int { tags.withUnsafeBufferPointer { Self.row(of: hash, $0) } }

    @inline(__always)
    private static func row(of hash: UInt32, _ tags: UnsafeBufferPointer<UInt16>) -> Int {
        let common = common(hash)
        let rare = 1 << commonBits + Int(hash & (1 << UInt32(rareBits) - 1))
        return tags[common.row] == common.tag ? common.row : rare
    }

    /// The row of a mark.
    static func markRow(of hash: UInt32) -> Int { writtenRows + Int(hash & (1 << UInt32(markBits) - 1)) }

    /// The bit of something written in the filter.
    @inline(__always)
    static func bit(of hash: UInt32) -> (word: Int, mask: UInt64) {
        let bit = hash >> UInt32(32 - filterBits)
        return (Int(bit >> 6), 1 << UInt64(bit & 63))
    }

    /// Whether something written is known.
    func knows(_ hash: UInt32) -> Bool {
        let bit = Self.bit(of: hash)
        return filter[bit.word] & bit.mask != 0
    }

    /// The weight of a row in a column.
    func weight(_ row: Int, _ column: Int) -> Int {
        Int(UInt8(truncatingIfNeeded: rows[row][column / 2] &>> (column % 2 == 0 ? 0 : 8))) - 128
    }

    /// The weights of a row in two columns.
    @inline(__always)
    func weights(ofRow row: Int, _ column: Int, _ other: Int) -> (Int, Int) {
        rows.withUnsafeBytes { rows in
            func weight(_ column: Int) -> Int {
                let pair = rows.load(fromByteOffset: Label.columns * row + column & ~1, as: UInt16.self)
                return Int(pair &>> (column & 1 == 0 ? 0 : 8) & 0xFF) - 128
            }
            return (weight(column), weight(other))
        }
    }

    /// Sets the weights of a row, from -127 to 127.
    mutating func setWeights(_ weights: [Int], ofRow row: Int) {
        for pair in 0..<Label.columns / 2 {
            let bytes = weights[2 * pair..<2 * pair + 2].map { UInt16(max(-127, min(127, $0)) + 128) }
            rows[row][pair] = bytes[0] | bytes[1] << 8
        }
    }

    /// The column that holds the square of a row's rarity instead of a label's weight.
    static let rarityColumn = Label.columns - 1

    /// How rare the features of a row are: about the logarithm of one in how many messages has one.
    func rarity(ofRow row: Int) -> Float {
        Float(max(0, weight(row, Self.rarityColumn))).squareRoot()
    }

    /// The sums of the weights of what is written and of marks, by column.
    private typealias Sums = (written: SIMD32<Int32>, marked: SIMD32<Int32>)

    /// The score of each label: above 0 it is likely enough to stand.
    func scores(_ symbols: Symbols, marks: [UInt32]) -> SIMD32<Float> { scores(sums(symbols, marks: marks)) }

    /// The same of features that have been listed.
    func scores(_ features: Features) -> SIMD32<Float> {
        let rows = features.grams.filter(knows).map { UInt32(row(of: $0)) }
        return scores((rows.withUnsafeBufferPointer(sum), sum(marks: features.marks)))
    }

    private func sums(_ symbols: Symbols, marks: [UInt32]) -> Sums {
        // What is known is listed without a branch and then added up: so the rows are fetched side by side.
        let written = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Features.most(in: symbols) + 1) {
            known in
            var count = 0
            filter.withUnsafeBufferPointer { filter in
                Features.each(in: symbols) { hash, _, _ in
                    let bit = hash >> UInt32(32 - Self.filterBits)
                    known[count] = hash
                    count &+= Int(truncatingIfNeeded: filter[Int(bit >> 6)] &>> UInt64(bit & 63) & 1)
                }
            }
            tags.withUnsafeBufferPointer { tags in
                for index in 0..<count { known[index] = UInt32(truncatingIfNeeded: Self.row(of: known[index], tags)) }
            }
            return sum(UnsafeBufferPointer(rebasing: known[..<count]))
        }
        return (written, sum(marks: marks))
    }

    private func sum(marks: [UInt32]) -> SIMD32<Int32> {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: marks.count) { numbers in
            for index in marks.indices { numbers[index] = UInt32(Self.markRow(of: marks[index])) }
            return sum(UnsafeBufferPointer(numbers))
        }
    }

    private func sum(_ numbers: UnsafeBufferPointer<UInt32>) -> SIMD32<Int32> {
        rows.withUnsafeBytes { rows in
            guard let start = rows.assumingMemoryBound(to: SIMD8<UInt16>.self).baseAddress else { return .zero }
            return WeightSum.of(numbers, in: start)
        }
    }

    private func scores(_ sums: Sums) -> SIMD32<Float> {
        let scale = 1 / Float(max(1, sums.written[Self.rarityColumn])).squareRoot()
        var scores = SIMD32<Float>.zero
        // Lane by lane the vectors would go to memory and back each time.
        withUnsafeMutableBytes(of: &scores) { scores in
            withUnsafeBytes(of: sums) { sums in
                withUnsafeBytes(of: (units, biases, thresholds)) { own in
                    let scores = scores.assumingMemoryBound(to: Float.self)
                    let sums = sums.assumingMemoryBound(to: Int32.self)
                    let own = own.assumingMemoryBound(to: Float.self)
                    for column in 0..<Label.count {
                        let start = own[Label.columns + column] - own[2 * Label.columns + column]
                        let marked = Float(sums[Label.columns + column])
                        scores[column] = start + own[column] * (Float(sums[column]) * scale + marked)
                    }
                }
            }
        }
        return scores
    }

    /// What each label starts from, and what is written and the marks add to it.
    func parts(
        _ symbols: Symbols, marks: [UInt32]
    ) -> (start: SIMD32<Float>, written: SIMD32<Float>, marked: SIMD32<Float>) {
        let start = biases - thresholds
        let none = SIMD32<Int32>.zero
        let sums = sums(symbols, marks: marks)
        var written = scores((sums.written, none)) - start
        written[Self.rarityColumn] = 0
        return (start, written, scores((none, sums.marked)) - start)
    }
}
