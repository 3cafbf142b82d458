/// Finds the language that a document says to be in, before it is decoded: all encodings have ASCII in common.
enum DocumentLanguage {
    /// How much of the document is looked at.
    private static let headBytes = 4096

    /// The primary subtag in small letters, such as `ru`, of `xml:lang`, RSS's or JSON Feed's `language`, or `dc:language`.
    static func tag(in document: ArraySlice<UInt8>) -> String? {
        let head = document.prefix(headBytes)
        for word in ["xml:lang", "language>", "language\""] as [StaticString] {
            guard let start = EncodingLabel.find(word, in: head) else { continue }
            let rest = head[(start + word.utf8CodeUnitCount)...].drop { byte in
                byte.isSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
                    || byte == UInt8(ascii: ":")
            }
            let letters = rest.prefix { $0.isLetter }
            if (2...3).contains(letters.count) { return String(decoding: letters.map(\.lowercased), as: UTF8.self) }
        }
        return nil
    }
}
