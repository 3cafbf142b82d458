/// The form of a model in a file: a name, then the filter, the tags, the rows, the units, the biases and the thresholds, all
/// lowest byte first.
enum ModelFile {
    private static let name = Array("OUTCRYM2".utf8)
    private static let filterBytes = 1 << (LinearModel.filterBits - 3)
    private static let tagBytes = 2 << LinearModel.commonBits
    private static let rowBytes = Label.columns * (LinearModel.writtenRows + 1 << LinearModel.markBits)
    private static let columnBytes = Label.columns * 4

    /// How long a file is.
    static let size = name.count + filterBytes + tagBytes + rowBytes + 3 * columnBytes

    /// The bytes of a model.
    static func bytes(of model: LinearModel) -> [UInt8] {
        var bytes = name
        bytes.reserveCapacity(size)
        for word in model.filter { append(word, to: &bytes) }
        for tag in model.tags { append(tag, to: &bytes) }
        for row in model.rows { for pair in row.indices { append(row[pair], to: &bytes) } }
        for columns in [model.units, model.biases, model.thresholds] {
            for column in 0..<Label.columns { append(columns[column].bitPattern, to: &bytes) }
        }
        return bytes
    }

    /// The model that a file holds.
    static func model(from bytes: [UInt8]) throws(ClassifierError) -> LinearModel {
        guard bytes.count == size, bytes.starts(with: name) else {
            throw .damaged(reason: "it has \(bytes.count) bytes and should have \(size), with the name OUTCRYM2")
        }
        var model = LinearModel()
        let read = bytes.withUnsafeBytes { bytes in
            Result { () throws(ClassifierError) in
                var reader = ByteReader(bytes)
                _ = try reader.bytes(name.count)
                model.filter = try reader.numbers(model.filter.count)
                model.tags = try reader.numbers(model.tags.count)
                let pairs: [UInt16] = try reader.numbers(model.rows.count * Label.columns / 2)
                pairs.withUnsafeBytes { pairs in
                    for row in model.rows.indices {
                        model.rows[row] = pairs.loadUnaligned(
                            fromByteOffset: row * Label.columns, as: LinearModel.Row.self)
                    }
                }
                model.units = try columns(&reader)
                model.biases = try columns(&reader)
                model.thresholds = try columns(&reader)
            }
        }
        try read.get()
        return model
    }

    private static func columns(_ reader: inout ByteReader) throws(ClassifierError) -> SIMD32<Float> {
        let bits: [UInt32] = try reader.numbers(Label.columns)
        return SIMD32(bits.map { Float(bitPattern: $0) })
    }

    private static func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
