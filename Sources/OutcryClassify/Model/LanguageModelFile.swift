/// The form of a language model in a file: a name, then the languages in eight bytes each, the rows, the unit and the
/// biases, all lowest byte first.
enum LanguageModelFile {
    private static let name = Array("OUTCRYL1".utf8)
    private static let languageBytes = 8
    /// How long a file is.
    private static let size =
        name.count + LanguageModel.columns * languageBytes + LanguageModel.columns << LanguageModel.rowBits + 4
        + 4 * LanguageModel.columns

    /// The bytes of a model.
    static func bytes(of model: LanguageModel) -> [UInt8] {
        var bytes = name
        for column in 0..<LanguageModel.columns {
            let language = column < model.languages.count ? Array(model.languages[column].utf8) : []
            bytes += language.prefix(languageBytes)
            bytes += [UInt8](repeating: 0, count: max(0, languageBytes - language.count))
        }
        for row in model.rows { for column in row.indices { bytes.append(UInt8(bitPattern: row[column])) } }
        for value in [model.unit] + model.biases.indices.map({ model.biases[$0] }) {
            withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// The model that a file holds.
    static func model(from bytes: [UInt8]) throws(ClassifierError) -> LanguageModel {
        guard bytes.count == size, bytes.starts(with: name) else {
            let reason = "languages.bin has \(bytes.count) bytes and should have \(size)"
            throw .damaged(reason: "\(reason), with the name OUTCRYL1")
        }
        var place = name.count
        var languages: [String] = []
        for _ in 0..<LanguageModel.columns {
            let text = bytes[place..<place + languageBytes].prefix { $0 != 0 }
            if !text.isEmpty { languages.append(String(decoding: text, as: UTF8.self)) }
            place += languageBytes
        }
        var model = LanguageModel(languages: languages)
        for row in model.rows.indices {
            for column in 0..<LanguageModel.columns {
                model.rows[row][column] = Int8(bitPattern: bytes[place + column])
            }
            place += LanguageModel.columns
        }
        func value() -> Float {
            let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
            place += 4
            return Float(bitPattern: bits)
        }
        model.unit = value()
        for column in 0..<LanguageModel.columns { model.biases[column] = value() }
        return model
    }
}
