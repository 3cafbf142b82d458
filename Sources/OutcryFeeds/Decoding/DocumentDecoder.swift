/// Turns the bytes of a document into valid UTF-8, whatever its labels say.
///
/// A byte order mark wins (RFC 7303), then text that is valid UTF-8 as a whole, which no other text of some length is,
/// then the charset of the HTTP header, then the XML declaration. What is labelled or taken to be UTF-8 and is not quite
/// keeps what is valid, and stray bytes are read as Windows-1252, which is what they almost always are.
enum DocumentDecoder {
    /// The document as UTF-8, without a byte order mark.
    static func decode(_ bytes: [UInt8], contentType: String?) -> [UInt8] {
        if let (wide, skip) = WideEncoding.detect(bytes) {
            return wide.decode(bytes.dropFirst(skip))
        }
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let body = marked ? bytes[3...] : bytes[...]
        let census = UTF8Census(body)
        let labels = [EncodingLabel.charset(of: contentType), EncodingLabel.declaration(in: body)].compactMap(\.self)
        if census.highBytes == 0 {
            guard let escaping = labels.first(where: \.isEscaping) else { return Array(body) }
            return ForeignEncoding.decode(body, from: escaping) ?? Array(body)
        }
        if marked || (census.isValid && (census.sequences > 3 || !labels.contains(where: \.isEastAsian))) {
            return census.isValid ? Array(body) : UTF8Repair.repair(body)
        }
        for label in labels where !label.isUnicode {
            if label.isWestern { return Windows1252.decode(body) }
            if let decoded = ForeignEncoding.decode(body, from: label) { return decoded }
        }
        return census.isValid ? Array(body) : UTF8Repair.repair(body)
    }
}
