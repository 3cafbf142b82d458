/// Turns the bytes of a document into valid UTF-8, whatever its labels say.
///
/// The order is that of RFC 7303: a byte order mark, the charset of the HTTP header, the XML declaration, UTF-8. But
/// labels lie: text that is valid UTF-8 as a whole, which no other text of some length is, is UTF-8; a label whose text
/// looks like no language loses to what does (``EncodingJudge``); and stray bytes in what is almost UTF-8 are read as
/// Windows-1252, which is what they almost always are.
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
            guard let escaping = labels.first(where: \.isEscaping) ?? EscapedEncoding.label(of: body) else {
                return Array(body)
            }
            return ForeignEncoding.decode(body, from: escaping)?.text ?? Array(body)
        }
        if census.isValid, marked || census.sequences > 3 || !labels.contains(where: \.isEastAsian) {
            return Array(body)
        }
        if !census.isValid, marked || MixedText(body).isMostlyUTF8(isClaimed: labels.contains(where: \.isUnicode)) {
            return UTF8Repair.repair(body)
        }
        return legacy(body, labels: labels.filter { !$0.isUnicode })
    }

    /// Text in some encoding older than Unicode.
    private static func legacy(_ body: ArraySlice<UInt8>, labels: [EncodingLabel]) -> [UInt8] {
        if let label = labels.first, EncodingJudge.isBeyondDoubt(label, of: body), let text = text(of: body, in: label)
        {
            return text
        }
        let judge = EncodingJudge(body, language: DocumentLanguage.tag(in: body))
        for label in labels where judge.believes(label) {
            if let text = text(of: body, in: label) { return text }
        }
        for label in [judge.label, labels.first, judge.languageLabel].compactMap(\.self) {
            if let text = text(of: body, in: label) { return text }
        }
        return UTF8Repair.repair(body)
    }

    private static func text(of body: ArraySlice<UInt8>, in label: EncodingLabel) -> [UInt8]? {
        label.isWestern ? Windows1252.decode(body) : ForeignEncoding.decode(body, from: label)?.text
    }
}
