/// What each character becomes when text is folded for comparison.
///
/// Small letters without accents; letters of one sound that people write in two ways become one; marks that change no
/// word vanish. Characters from U+2000 on are left alone but for punctuation and full-width forms.
struct FoldTable: Sendable {
    /// What becomes of one scalar, in one number.
    struct Entry: Sendable {
        /// Three bytes, lowest first; then two bits for their number, two for the class, one for `keepsOffsets`.
        private let packed: UInt32

        /// At most three bytes of a class; of a longer replacement the whole characters that fit.
        init(_ text: String, _ byteClass: FoldedText.ByteClass) {
            var (value, count, scalars): (UInt32, UInt32, Int) = (0, 0, 0)
            for scalar in text.unicodeScalars {
                let bytes = Array(String(scalar).utf8)
                guard count + UInt32(bytes.count) <= 3 else { break }
                scalars += 1
                for byte in bytes {
                    value |= UInt32(byte) << (8 * count)
                    count += 1
                }
            }
            packed = value | count << 24 | UInt32(byteClass.rawValue) << 26 | (scalars == 1 ? 1 << 28 : 0)
        }

        /// The bytes, lowest first, and then nothing that counts.
        @inline(__always)
        var bytes: UInt32 { packed }
        /// How many bytes there are.
        @inline(__always)
        var count: Int { Int(packed >> 24 & 3) }
        /// The raw value of their class.
        @inline(__always)
        var byteClass: UInt8 { UInt8(truncatingIfNeeded: packed >> 26 & 3) }
        /// Whether it is one scalar, so that offsets stay the same when it is as long as the one it comes from.
        @inline(__always)
        var keepsOffsets: Bool { packed >> 28 & 1 == 1 }
        /// Whether it is a space, of which one is enough.
        @inline(__always)
        var isSpace: Bool { packed & 0xFF == 0x20 }
    }

    /// How many scalars the table has, from U+0000 on.
    static let size = 0x2000

    /// One entry for each scalar below `size`.
    let entries: [Entry]

    static let standard = FoldTable()

    /// What becomes of U+2026.
    static let ellipsis = Entry("...", .separator)

    private init() {
        var replacements: [Unicode.Scalar: String] = [:]
        for line in Self.letters.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard let base = parts.first, let variants = parts.last else { continue }
            for scalar in variants.unicodeScalars { replacements[scalar] = String(base) }
        }
        entries = (0..<UInt32(Self.size)).map { value in
            let kind = Self.byteClass(value)
            return Unicode.Scalar(value).map { Entry(Self.folded($0, replacements), kind) } ?? Entry("", kind)
        }
    }

    private static func folded(_ scalar: Unicode.Scalar, _ replacements: [Unicode.Scalar: String]) -> String {
        if vanishes(scalar.value) { return "" }
        switch scalar {
        case "\u{60}", "\u{B4}", "\u{2B9}", "\u{2BB}", "\u{2BC}", "\u{2BD}": return "'"
        case "\u{AB}", "\u{BB}": return "\""
        case "\n": return "\n"
        case "\u{A0}", "\u{0}"..."\u{20}", "\u{7F}"..."\u{9F}", "\u{1680}": return " "
        default: break
        }
        var result = ""
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !vanishes(lower.value) {
            result += replacements[lower] ?? String(lower)
        }
        return result
    }

    /// Combining marks, points of vowels, stretching and soft hyphens.
    private static func vanishes(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x610...0x61A, 0x640,
            0x64B...0x65F, 0x670, 0x93C, 0x9BC, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF:
            true
        default: false
        }
    }

    private static func byteClass(_ scalar: UInt32) -> FoldedText.ByteClass {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
        case 0...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2C2...0x2DF, 0x5BE, 0x5C0, 0x5C3,
            0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965:
            .separator
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: .unspaced
        case 0x1100...0x11FF: .hangul
        default: .word
        }
    }

    /// A base, and the small letters that become it.
    private static let letters = """
        a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
        ae æǣǽ
        b ɓḃḅḇ
        c çćĉċčḉ
        d ðďđɗḋḍḏḑḓ
        e èéêëēĕėęěǝȅȇȩəḕḗḙḛḝẹẻẽếềểễệ
        f ƒḟ
        g ĝğġģǧǵḡ
        h ĥħȟḣḥḧḩḫẖ
        i ìíîïĩīĭįıǐȉȋḭḯỉị
        ij ĳ
        j ĵǰ
        k ķĸƙǩḱḳḵ
        l ĺļľłḷḹḻḽ
        m ḿṁṃ
        n ñńņňŉŋǹṅṇṉṋ
        o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
        oe œ
        p ṕṗ
        r ŕŗřȑȓṙṛṝṟ
        s śŝşšſșṡṣṥṧṩẛ
        ss ß
        t ţťŧțṫṭṯṱẗ
        th þ
        u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
        v ṽṿ
        w ŵẁẃẅẇẉẘ
        x ẋẍ
        y ýÿŷƴȳẏẙỳỵỷỹ
        z źżžẑẓẕ
        ʒ ǯ
        α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
        ε έἐἑἒἓἔἕὲέ
        η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
        ι ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ
        ο όὀὁὂὃὄὅὸό
        ρ ῤῥ
        σ ς
        υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
        ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
        е ё
        ا أإآٱ
        ك ک
        ه ة
        و ؤ
        ي ىیئ
        क क़
        ख ख़
        ग ग़
        ज ज़
        ड ड़
        ढ ढ़
        फ फ़
        य य़
        """
}
