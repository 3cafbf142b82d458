/// Reads numbers and words from the bytes of a file, lowest byte first, and never beyond their end.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    /// A reader of bytes that outlive it.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { place == bytes.count }

    /// So many bytes.
    mutating func bytes(_ count: Int) throws(ClassifierError) -> Slice<UnsafeRawBufferPointer> {
        guard count >= 0, count <= bytes.count - place else {
            throw .damaged(reason: "it ends after \(bytes.count) bytes, amid what it says")
        }
        defer { place += count }
        return bytes[place..<place + count]
    }

    /// One number.
    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(ClassifierError) -> Number
    {
        let bytes = try bytes(MemoryLayout<Number>.size)
        return Number(littleEndian: UnsafeRawBufferPointer(rebasing: bytes).loadUnaligned(as: Number.self))
    }

    /// So many numbers.
    mutating func numbers<Number: FixedWidthInteger>(_ count: Int) throws(ClassifierError) -> [Number] {
        let size = MemoryLayout<Number>.size
        guard count >= 0, count <= (bytes.count - place) / size else {
            throw .damaged(reason: "it ends after \(bytes.count) bytes, amid what it says")
        }
        let slice = UnsafeRawBufferPointer(rebasing: try bytes(count * size))
        return [Number](unsafeUninitializedCapacity: count) { numbers, filled in
            UnsafeMutableRawBufferPointer(numbers).copyMemory(from: slice)
            // Nothing to do where numbers lie in memory as they do in the file.
            if 1.littleEndian != 1 { for index in 0..<count { numbers[index] = Number(littleEndian: numbers[index]) } }
            filled = count
        }
    }

    /// How many things follow.
    mutating func count() throws(ClassifierError) -> Int { Int(try number(UInt32.self)) }

    /// Words with their length before them.
    mutating func text() throws(ClassifierError) -> String {
        String(decoding: try bytes(try count()), as: UTF8.self)
    }
}
