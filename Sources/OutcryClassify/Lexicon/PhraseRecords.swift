/// What each phrase of a language may be, all of it in one place of memory.
///
/// A record is: how many of its uses begin a rule that makes words mean nothing, how many begin another rule, how many
/// are later parts; if there are such parts 128 bits of which each set of them has one (sets share bits); the uses in
/// this order, those of sets by the numbers of these.
/// A use is a number, of a plan or a set, and what must stand around the phrase. That of a plan has a number behind it:
/// the bit of the set that must come next.
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
        func has(_ set: UInt16) -> Bool { bit(set) != 0 }

        /// 1 where the bit of a set is among them, else 0.
        @inline(__always)
        fileprivate func bit(_ set: UInt16) -> UInt64 { (set & 64 == 0 ? low : high) &>> UInt64(set & 63) & 1 }

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

    /// A use that begins a rule, and the set that must come next, if one must.
    struct Plan {
        let use: LanguageRules.Use
        let next: UInt16?
    }

    /// How many numbers come before the bits, how many these are, and how many each plan has.
    private static let header = 3
    private static let bitsLength = 8
    private static let planLength = 2
    /// Stands for no next set.
    private static let noNext: UInt16 = 128

    /// The records, and behind them zeros, as bits are read of the last record too where it has none.
    private var numbers = [UInt16](repeating: 0, count: bitsLength)

    /// How many numbers there are.
    var count: Int { numbers.count - Self.bitsLength }

    /// Adds a record.
    mutating func append(voids: [Plan], plans: [Plan], sets: [LanguageRules.Use]) {
        var bits = Bits()
        for use in sets { bits.insert(use.set) }
        numbers.removeLast(Self.bitsLength)
        numbers += [UInt16(voids.count), UInt16(plans.count), UInt16(sets.count)] + (sets.isEmpty ? [] : bits.numbers)
        for plan in voids + plans { numbers += [plan.use.bits, plan.next.map { $0 & 127 } ?? Self.noNext] }
        numbers += sets.map(\.bits) + [UInt16](repeating: 0, count: Self.bitsLength)
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
            let mask: UInt64 = numbers[place &- 1] > 0 ? .max : 0
            return Bits(low: word(place) & mask, high: word(place &+ 4) & mask)
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

        /// Where the plans are that begin such rules, or all others, and how many.
        @inline(__always)
        func plans(_ record: Int32, voids: Bool) -> (first: Int, count: Int) {
            let record = Int(record)
            let first = record &+ header &+ (numbers[record &+ 2] > 0 ? bitsLength : 0)
            let begun = Int(numbers[record])
            return voids ? (first, begun) : (first &+ planLength &* begun, Int(numbers[record &+ 1]))
        }

        /// One bit for each of up to 64 plans from a place on, set where it may come to something: where words begin and
        /// end as it needs, and the set that must come next is among those that come later.
        @inline(__always)
        func open(_ first: Int, _ count: Int, _ hit: Hit, later: Bits) -> UInt64 {
            var open: UInt64 = 0
            for index in 0..<count {
                let (use, next) = (self[first &+ planLength &* index], numbers[first &+ planLength &* index &+ 1])
                // No next set has the bit that stands for it.
                let mayGoOn = later.bit(next) | UInt64(next &>> 7)
                open |= (hit.meets(use) ? mayGoOn : 0) &<< UInt64(index)
            }
            return open
        }

        /// The place so many plans further on.
        @inline(__always)
        func next(_ first: Int, _ count: Int) -> Int { first &+ planLength &* count }

        /// The use of a plan, by its number from a place on.
        @inline(__always)
        func plan(_ first: Int, _ number: Int) -> LanguageRules.Use { self[first &+ planLength &* number] }

        /// Where the uses are that name sets.
        @inline(__always)
        func sets(_ record: Int32) -> (first: Int, end: Int) {
            let others = plans(record, voids: false)
            let first = others.first &+ planLength &* others.count
            return (first, first &+ Int(numbers[Int(record) &+ 2]))
        }

        /// A use.
        @inline(__always)
        subscript(index: Int) -> LanguageRules.Use { LanguageRules.Use(bits: numbers[index]) }
    }
}
