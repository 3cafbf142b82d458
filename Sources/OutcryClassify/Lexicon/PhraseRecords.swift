/// What each phrase of a language may be, all of it in one place of memory.
///
/// A record is: how many of its uses begin a rule that makes words mean nothing, how many begin another rule, how many
/// are later parts; if there are such parts 128 bits of which each set of them has one (sets share bits); the uses in
/// this order.
/// A use is a number, of a plan or a set, and what must stand around the phrase.
struct PhraseRecords: Sendable {
    /// Some of the bits that sets share.
    struct Bits {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// None.
        init() {}

        fileprivate init(low: UInt64, high: UInt64) {
            self.low = low
            self.high = high
        }

        /// Whether the bit of a set is among them.
        @inline(__always)
        func has(_ set: UInt16) -> Bool { (set & 64 == 0 ? low : high) &>> UInt64(set & 63) & 1 != 0 }

        /// Adds the bit of a set.
        mutating func insert(_ set: UInt16) {
            if set & 64 == 0 { low |= 1 &<< UInt64(set & 63) } else { high |= 1 &<< UInt64(set & 63) }
        }

        /// Adds others.
        @inline(__always)
        mutating func formUnion(_ other: Bits) {
            low |= other.low
            high |= other.high
        }

        fileprivate var numbers: [UInt16] {
            [low, high].flatMap { half in (0..<4).map { UInt16(truncatingIfNeeded: half >> UInt64(16 * $0)) } }
        }
    }

    /// How many numbers come before the bits, and how many these are.
    private static let header = 3
    private static let bitsLength = 8

    private var numbers: [UInt16] = []

    /// How many numbers there are.
    var count: Int { numbers.count }

    /// Adds a record.
    mutating func append(voids: [LanguageRules.Use], plans: [LanguageRules.Use], sets: [LanguageRules.Use]) {
        var bits = Bits()
        for use in sets { bits.insert(use.set) }
        numbers += [UInt16(voids.count), UInt16(plans.count), UInt16(sets.count)] + (sets.isEmpty ? [] : bits.numbers)
        numbers += (voids + plans + sets).map(\.bits)
    }

    /// Lends what is needed to read.
    @inline(__always)
    func withReader<Result>(_ body: (Reader) -> Result) -> Result {
        numbers.withUnsafeBufferPointer { body(Reader(numbers: $0)) }
    }

    /// Reads records, which are known by where they begin.
    struct Reader {
        fileprivate let numbers: UnsafeBufferPointer<UInt16>

        /// The bits of the sets that a phrase is in.
        @inline(__always)
        func bits(_ record: Int32) -> Bits {
            let place = Int(record) &+ header
            guard numbers[place &- 1] > 0 else { return Bits() }
            return Bits(low: word(place), high: word(place &+ 4))
        }

        /// Four numbers, the lowest first.
        @inline(__always)
        private func word(_ place: Int) -> UInt64 {
            UInt64(numbers[place]) | UInt64(numbers[place &+ 1]) &<< 16 | UInt64(numbers[place &+ 2]) &<< 32
                | UInt64(numbers[place &+ 3]) &<< 48
        }

        /// Whether a phrase may begin a rule that makes words mean nothing.
        @inline(__always)
        func mayVoid(_ record: Int32) -> Bool { numbers[Int(record)] > 0 }

        /// Where the uses are that begin such rules, or all others.
        @inline(__always)
        func plans(_ record: Int32, voids: Bool) -> (first: Int, end: Int) {
            let hasBits = numbers[Int(record) &+ header &- 1] > 0
            let first = Int(record) &+ header &+ (hasBits ? bitsLength : 0)
            let others = first &+ Int(numbers[Int(record)])
            return voids ? (first, others) : (others, others &+ Int(numbers[Int(record) &+ 1]))
        }

        /// Where the uses are that name sets.
        @inline(__always)
        func sets(_ record: Int32) -> (first: Int, end: Int) {
            let first = plans(record, voids: false).end
            return (first, first &+ Int(numbers[Int(record) &+ 2]))
        }

        /// A use.
        @inline(__always)
        subscript(index: Int) -> LanguageRules.Use { LanguageRules.Use(bits: numbers[index]) }
    }
}
