/// The name of an encoding as a header or an XML declaration gives it, in small letters.
struct EncodingLabel: Hashable {
    let name: String

    /// A label of letters, digits and `-_.:` only, so that it can be handed to the system's converter.
    init?(_ bytes: ArraySlice<UInt8>) {
        let isPlain = bytes.allSatisfy { byte in
            byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
        }
        guard isPlain, (1...40).contains(bytes.count) else { return nil }
        name = String(decoding: bytes.map(\.lowercased), as: UTF8.self)
    }

    /// A label of the source code.
    init?(_ name: StaticString) {
        self.init(Array(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))[...])
    }

    /// The `charset` parameter of a `Content-Type`.
    static func charset(of contentType: String?) -> EncodingLabel? {
        guard let contentType else { return nil }
        return value(after: "charset", in: Array(contentType.utf8)[...])
    }

    /// The `encoding` of an XML declaration, which may come late behind a comment.
    static func declaration(in document: ArraySlice<UInt8>) -> EncodingLabel? {
        let head = document.prefix(2048)
        guard let start = find("<?xml", in: head), let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        return value(after: "encoding", in: head[start..<end])
    }

    private static func value(after word: StaticString, in bytes: ArraySlice<UInt8>) -> EncodingLabel? {
        guard let start = find(word, in: bytes) else { return nil }
        let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        let rest = bytes[(start + word.utf8CodeUnitCount)...].drop { $0.isSpace }
        guard rest.first == UInt8(ascii: "=") else { return nil }
        let value = rest.dropFirst().drop { $0.isSpace || quotes.contains($0) }
        return EncodingLabel(value.prefix { !$0.isSpace && !quotes.contains($0) && $0 != UInt8(ascii: ";") })
    }

    /// Where a word, given in small letters, begins.
    static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let length = word.utf8CodeUnitCount
        guard bytes.count >= length else { return nil }
        return (bytes.startIndex...(bytes.endIndex - length)).first { bytes[$0..<($0 + length)].matches(word) }
    }

    /// Whether it claims Unicode or ASCII, which has been looked for in the bytes themselves already.
    var isUnicode: Bool {
        name.hasPrefix("utf") || name.hasPrefix("ucs") || name.hasPrefix("iso-10646") || name.hasPrefix("u16")
            || name.hasPrefix("u32") || name == "us-ascii" || name == "ascii" || name == "unicode"
    }

    /// Whether it means Windows-1252, under one of its names.
    var isWestern: Bool {
        ["iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252", "x-cp1252"]
            .contains(name)
    }

    /// Whether it writes a character in two or more bytes.
    var isEastAsian: Bool {
        ["gb", "big5", "euc", "shift", "sjis", "x-sjis", "ks_c", "cp93", "cp94", "cp95", "windows-31j", "hz"]
            .contains { name.hasPrefix($0) }
    }

    /// Whether it writes other characters as sequences of ASCII.
    var isEscaping: Bool { name.hasPrefix("iso-2022") || name.hasPrefix("hz") }

    /// The name under which the system's converter knows the widest form of the encoding.
    var converterName: String {
        switch name {
        case "gb2312", "gbk", "x-gbk", "gb_2312-80": "GB18030"
        case "big5": "BIG5-HKSCS"
        case "euc-kr", "ks_c_5601-1987": "CP949"
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": "CP932"
        case "x-euc-jp": "EUC-JP"
        case "x-euc-kr", "ksc5601", "ks_c_5601-1989": "CP949"
        case "x-x-big5", "big5-hkscs", "cn-big5": "BIG5-HKSCS"
        case "gb_2312", "gb18030", "x-gb2312", "csgb2312": "GB18030"
        case "koi8", "koi", "koi8_r": "KOI8-R"
        case "koi8-ru": "KOI8-U"
        // Windows' encodings contain those of ISO that they are usually mistaken for (WHATWG Encoding Standard).
        case "iso-8859-9", "latin5": "CP1254"
        case "iso-8859-11", "tis-620", "windows-874", "dos-874": "CP874"
        case "iso-8859-8-i", "iso-8859-8-e", "logical": "ISO-8859-8"
        case "iso-8859-6-i", "iso-8859-6-e": "ISO-8859-6"
        case "x-cp1250": "CP1250"
        case "x-cp1251", "win-1251", "win1251": "CP1251"
        case "x-mac-roman", "mac", "macroman": "MACINTOSH"
        case "x-mac-cyrillic": "MAC-CYRILLIC"
        default: name.hasPrefix("windows-") ? "CP" + name.dropFirst(8) : name
        }
    }
}
