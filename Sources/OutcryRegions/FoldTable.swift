/// What each character becomes when text is folded for comparison.
///
/// Small letters without accents; letters of one sound that people write in two ways become one; marks that change no
/// word vanish. Characters from U+2000 on are left alone but for punctuation and full-width forms.
struct FoldTable: Sendable {
    /// One entry for each scalar below U+2000: up to three bytes, lowest first, and their number in the top byte.
    let entries: [UInt32]

    static let standard = FoldTable()

    private init() {
        var replacements: [Unicode.Scalar: String] = [:]
        for line in Self.letters.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard let base = parts.first, let variants = parts.last else { continue }
            for scalar in variants.unicodeScalars { replacements[scalar] = String(base) }
        }
        entries = (0..<0x2000).map { value in
            guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
            return Self.packed(Self.folded(scalar, replacements))
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

    /// Packs at most three bytes; a longer replacement keeps the whole characters that fit.
    private static func packed(_ text: String) -> UInt32 {
        var value: UInt32 = 0
        var count: UInt32 = 0
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            guard count + UInt32(bytes.count) <= 3 else { break }
            for byte in bytes {
                value |= UInt32(byte) << (8 * count)
                count += 1
            }
        }
        return value | count << 24
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
