/// The form of a language model in a file: a name, then the languages in eight bytes each, the rows, the unit and the
/// biases, all lowest byte first.
enum LanguageModelFile {
    private static let name = "OUTCRYL1"
    private static let languageBytes = 8

    /// The bytes of a model.
    static func bytes(of model: LanguageModel) -> [UInt8] {
        var writer = ByteWriter(name: name)
        for column in 0..<LanguageModel.columns {
            let language = column < model.languages.count ? Array(model.languages[column].utf8) : []
            writer.add((0..<languageBytes).map { $0 < language.count ? language[$0] : 0 })
        }
        for row in model.rows { writer.add(row.indices.map { row[$0] }) }
        writer.add([model.unit])
        writer.add(model.biases.indices.map { model.biases[$0] })
        return writer.bytes
    }

    /// The model that a file holds.
    static func model(from bytes: [UInt8]) throws(ClassifierError) -> LanguageModel {
        try ByteReader.read(bytes, file: "languages.bin", name: name) { reader throws(ClassifierError) in
            var languages: [String] = []
            for _ in 0..<LanguageModel.columns {
                let text = try reader.bytes(languageBytes).prefix { $0 != 0 }
                if !text.isEmpty { languages.append(String(decoding: text, as: UTF8.self)) }
            }
            var model = LanguageModel(languages: languages)
            for row in model.rows.indices {
                let weights: [Int8] = try reader.numbers(LanguageModel.columns)
                model.rows[row] = SIMD16(weights)
            }
            model.unit = try reader.floats(1)[0]
            model.biases = SIMD16(try reader.floats(LanguageModel.columns))
            return model
        }
    }
}
