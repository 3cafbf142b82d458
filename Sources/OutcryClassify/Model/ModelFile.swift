/// The form of a model in a file: a name, then the filter, the tags, the rows, the units, the biases and the thresholds,
/// all lowest byte first.
enum ModelFile {
    private static let name = "OUTCRYM2"

    /// How long a file is.
    static let size =
        name.utf8.count + 1 << (LinearModel.filterBits - 3) + 2 << LinearModel.commonBits
        + Label.columns * (LinearModel.writtenRows + 1 << LinearModel.markBits) + 3 * 4 * Label.columns

    /// The bytes of a model.
    static func bytes(of model: LinearModel) -> [UInt8] {
        var writer = ByteWriter(name: name)
        writer.add(model.filter)
        writer.add(model.tags)
        for row in model.rows { writer.add(row.indices.map { row[$0] }) }
        for columns in [model.units, model.biases, model.thresholds] {
            writer.add(columns.indices.map { columns[$0] })
        }
        return writer.bytes
    }

    /// The model that a file holds.
    static func model(from bytes: [UInt8]) throws(ClassifierError) -> LinearModel {
        guard bytes.count == size else {
            throw .damaged(reason: "model.bin has \(bytes.count) bytes and should have \(size)")
        }
        return try ByteReader.read(bytes, file: "model.bin", name: name) { reader throws(ClassifierError) in
            var model = LinearModel()
            model.filter = try reader.numbers(model.filter.count)
            model.tags = try reader.numbers(model.tags.count)
            let pairs: [UInt16] = try reader.numbers(model.rows.count * Label.columns / 2)
            pairs.withUnsafeBytes { pairs in
                for row in model.rows.indices {
                    model.rows[row] = pairs.loadUnaligned(
                        fromByteOffset: row * Label.columns, as: LinearModel.Row.self)
                }
            }
            model.units = SIMD32(try reader.floats(Label.columns))
            model.biases = SIMD32(try reader.floats(Label.columns))
            model.thresholds = SIMD32(try reader.floats(Label.columns))
            return model
        }
    }
}
