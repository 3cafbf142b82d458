/// The form of a model in a file: a name, then the filter, the rows, the units, the biases and the thresholds, all
/// lowest byte first.
enum ModelFile {
    private static let name = Array("OUTCRYM1".utf8)
    private static let filterBytes = 1 << (LinearModel.filterBits - 3)
    private static let rowBytes = Label.columns << LinearModel.rowBits + Label.columns << LinearModel.markBits
    private static let columnBytes = Label.columns * 4

    /// How long a file is.
    static let size = name.count + filterBytes + rowBytes + 3 * columnBytes

    /// The bytes of a model.
    static func bytes(of model: LinearModel) -> [UInt8] {
        var bytes = name
        bytes.reserveCapacity(size)
        for word in model.filter { append(word, to: &bytes) }
        for row in model.rows { for pair in row.indices { append(row[pair], to: &bytes) } }
        for columns in [model.units, model.biases, model.thresholds] {
            for column in 0..<Label.columns { append(columns[column].bitPattern, to: &bytes) }
        }
        return bytes
    }

    /// The model that a file holds.
    static func model(from bytes: [UInt8]) throws(ClassifierError) -> LinearModel {
        guard bytes.count == size, bytes.starts(with: name) else {
            throw .damaged(reason: "it has \(bytes.count) bytes and should have \(size), with the name OUTCRYM1")
        }
        var model = LinearModel()
        bytes.withUnsafeBytes { bytes in
            var place = name.count
            for word in model.filter.indices {
                model.filter[word] = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                place += 8
            }
            for row in model.rows.indices {
                for pair in 0..<Label.columns / 2 {
                    model.rows[row][pair] = UInt16(
                        littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self))
                    place += 2
                }
            }
            func columns() -> SIMD32<Float> {
                var columns = SIMD32<Float>.zero
                for column in 0..<Label.columns {
                    let bits = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
                    columns[column] = Float(bitPattern: UInt32(littleEndian: bits))
                    place += 4
                }
                return columns
            }
            model.units = columns()
            model.biases = columns()
            model.thresholds = columns()
        }
        return model
    }

    private static func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
