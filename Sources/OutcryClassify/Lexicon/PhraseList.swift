/// Phrases one behind the other.
struct PhraseList: Sendable {
    /// The bytes of all.
    private(set) var bytes: [UInt8] = []
    /// Where each ends in `bytes`; the first begins at 0.
    private(set) var ends: [UInt32] = []

    init() {}

    /// Phrases that were written down; `nil` when they are not different ones in UTF-8, in the order of their bytes.
    init?(bytes: [UInt8], ends: [UInt32]) {
        self.bytes = bytes
        self.ends = ends
        var last: UInt32 = 0
        for end in ends {
            guard end > last else { return nil }
            last = end
        }
        guard Int(last) == bytes.count, isInOrder, String(validating: bytes, as: UTF8.self) != nil,
            // What is UTF-8 as a whole is so in parts that begin with characters.
            (0..<count).allSatisfy({ bytes[range($0).lowerBound] & 0xC0 != 0x80 })
        else { return nil }
    }

    private var isInOrder: Bool {
        bytes.withUnsafeBufferPointer { bytes in
            for number in 0..<max(count - 1, 0) {
                let (one, other) = (range(number), range(number + 1))
                var index = 0
                while index < one.count, index < other.count,
                    bytes[one.lowerBound + index] == bytes[other.lowerBound + index]
                { index += 1 }
                guard index < other.count else { return false }
                if index < one.count, bytes[one.lowerBound + index] > bytes[other.lowerBound + index] { return false }
            }
            return true
        }
    }

    /// How many there are.
    var count: Int { ends.count }

    /// Adds a phrase at the end.
    mutating func append(_ phrase: some Sequence<UInt8>) {
        bytes.append(contentsOf: phrase)
        ends.append(UInt32(bytes.count))
    }

    /// Makes room.
    mutating func reserve(_ phrases: Int, bytes count: Int) {
        ends.reserveCapacity(phrases)
        bytes.reserveCapacity(count)
    }

    /// Where a phrase is in `bytes`.
    @inline(__always)
    func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

    /// A phrase by its place.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }
}
