/// Writes numbers and words as `ByteReader` reads them.
struct ByteWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// A writer of a file that begins with a name.
    init(name: String) {
        bytes += name.utf8
    }

    /// Adds numbers.
    mutating func add<Number: FixedWidthInteger>(_ numbers: some Sequence<Number>) {
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    }

    /// Adds numbers with a point, by their bits.
    mutating func add(_ floats: some Sequence<Float>) {
        add(floats.map(\.bitPattern))
    }

    /// Adds how many things follow.
    mutating func add(count: Int) { add(CollectionOfOne(UInt32(count))) }

    /// Adds words with their length before them.
    mutating func add(_ text: String) {
        add(count: text.utf8.count)
        bytes += text.utf8
    }
}
