/// Reads numbers and words from the bytes of a file, lowest byte first, and never beyond their end.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private let file: String
    private var place = 0

    /// What `body` makes of the bytes of a file, which begin with a name and end where it stops reading.
    static func read<Content>(
        _ bytes: [UInt8], file: String, name: String,
        _ body: (inout ByteReader) throws(ClassifierError) -> Content
    ) throws(ClassifierError) -> Content {
        let read = bytes.withUnsafeBytes { bytes in
            Result { () throws(ClassifierError) in
                var reader = ByteReader(bytes: bytes, file: file)
                guard try reader.bytes(name.utf8.count).elementsEqual(name.utf8) else {
                    throw reader.wrong("does not begin with \(name)")
                }
                let content = try body(&reader)
                guard reader.place == bytes.count else { throw reader.wrong("goes on after \(reader.place) bytes") }
                return content
            }
        }
        return try read.get()
    }

    private init(bytes: UnsafeRawBufferPointer, file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// An error about the file.
    func wrong(_ what: String) -> ClassifierError { .damaged(reason: "\(file) \(what)") }

    /// So many bytes.
    mutating func bytes(_ count: Int) throws(ClassifierError) -> Slice<UnsafeRawBufferPointer> {
        guard count >= 0, count <= bytes.count - place else {
            throw wrong("ends after \(bytes.count) bytes, amid what it says")
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
            throw wrong("ends after \(bytes.count) bytes, amid what it says")
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

    /// So many numbers with a point, by their bits.
    mutating func floats(_ count: Int) throws(ClassifierError) -> [Float] {
        let bits: [UInt32] = try numbers(count)
        return bits.map { Float(bitPattern: $0) }
    }
}
