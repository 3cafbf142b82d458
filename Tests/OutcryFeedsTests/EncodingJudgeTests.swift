import OutcryModel
import Testing

@testable import OutcryFeeds

/// Each fixture is a feed without a declaration, in the encoding that its name ends with; its twin in UTF-8 says what is
/// to be read.
@Suite struct EncodingJudgeTests {
    private static let fixtures: [(language: String, encoding: String)] = [
        ("russian", "windows-1251"), ("russian", "koi8-r"), ("ukrainian", "windows-1251"), ("ukrainian", "koi8-u"),
        ("simplified-chinese", "gb18030"), ("traditional-chinese", "big5"), ("japanese", "shift_jis"),
        ("japanese", "euc-jp"), ("japanese", "iso-2022-jp"), ("korean", "euc-kr"), ("french", "windows-1252"),
    ]
    /// Those that need the language of the document to be told apart.
    private static let withLanguage: [(language: String, encoding: String)] = [
        ("polish", "windows-1250"), ("turkish", "windows-1254"), ("greek", "windows-1253"),
    ]

    private func bytes(_ fixture: (language: String, encoding: String)) throws -> [UInt8] {
        try Fixture.bytes("encodings/\(fixture.language).\(fixture.encoding).rss")
    }

    private func read(_ bytes: [UInt8], contentType: String? = nil) throws -> FeedLine {
        FeedLine(file: "", feed: try FeedReader().read(bytes, contentType: contentType))
    }

    private func expected(_ language: String) throws -> FeedLine {
        let line = try read(try bytes((language, "utf-8")))
        #expect(line.title?.isEmpty == false)
        return line
    }

    private func declared(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>\n".utf8) + bytes
    }

    @Test(arguments: fixtures + withLanguage)
    func `a declared encoding is read`(_ fixture: (language: String, encoding: String)) throws {
        #expect(try read(declared(fixture.encoding, try bytes(fixture))) == expected(fixture.language))
    }

    @Test(arguments: fixtures + withLanguage)
    func `an encoding of the HTTP header is read`(_ fixture: (language: String, encoding: String)) throws {
        let type = "application/rss+xml; charset=\(fixture.encoding.uppercased())"
        #expect(try read(try bytes(fixture), contentType: type) == expected(fixture.language))
    }

    @Test(arguments: fixtures + withLanguage)
    func `an encoding that nothing tells is found`(_ fixture: (language: String, encoding: String)) throws {
        #expect(try read(try bytes(fixture)) == expected(fixture.language))
    }

    @Test(arguments: fixtures, ["utf-8", "iso-8859-1", "us-ascii", "windows-1252", "no-such-thing"])
    func `an encoding declared as another is found`(
        _ fixture: (language: String, encoding: String), _ name: String
    ) throws {
        #expect(try read(declared(name, try bytes(fixture))) == expected(fixture.language))
        #expect(
            try read(try bytes(fixture), contentType: "text/xml; charset=\(name)") == expected(fixture.language))
    }

    @Test(arguments: [
        ("russian", "windows-1251", "koi8-r"), ("russian", "koi8-r", "windows-1251"),
        ("simplified-chinese", "gb18030", "big5"), ("traditional-chinese", "big5", "gb2312"),
        ("japanese", "shift_jis", "euc-jp"), ("japanese", "euc-jp", "shift_jis"), ("korean", "euc-kr", "gbk"),
        ("french", "windows-1252", "windows-1251"), ("french", "windows-1252", "shift_jis"),
    ])
    func `an encoding declared as its neighbour is found`(
        _ language: String, _ encoding: String, _ name: String
    ) throws {
        #expect(try read(declared(name, try bytes((language, encoding)))) == expected(language))
    }

    @Test func `where header and declaration differ and the bytes leave it open, the header counts`() throws {
        // Too few bytes to be judged.
        let short = declared(
            "windows-1251",
            Array("<rss><channel><title>".utf8) + [0xED, 0xCF, 0xD3] + Array("</title></channel></rss>".utf8))
        #expect(try read(short, contentType: "text/xml; charset=koi8-r").title == "Мос")
        #expect(try read(short).title == "нПУ")
    }

    @Test func `where the header lies the declaration counts`() throws {
        let body = declared("koi8-r", try bytes(("russian", "koi8-r")))
        #expect(try read(body, contentType: "text/xml; charset=iso-8859-1") == expected("russian"))
    }

    @Test(arguments: fixtures.map(\.language) + withLanguage.map(\.language))
    func `UTF-8 is read whatever it is declared as`(_ language: String) throws {
        for name in ["iso-8859-1", "windows-1251", "gb2312", "shift_jis", "utf-16"] {
            #expect(try read(declared(name, try bytes((language, "utf-8")))) == expected(language))
        }
    }

    @Test func `the language tells Latin-2 from its relatives`() throws {
        let feed = try FeedReader().read(try Fixture.bytes("encodings/polish.iso-8859-2.rss"))
        #expect(feed.title == "Awaria sieci w Łodzi")
        #expect(feed.entries.first?.text?.contains("żeby spróbować później") == true)
    }

    @Test func `a few characters decide nothing`() throws {
        let title =
            Array("<rss><channel><title>Caf".utf8) + [0xE9] + Array(" M".utf8) + [0xFC]
            + Array("ller</title></channel></rss>".utf8)
        #expect(try read(title).title == "Café Müller")
    }
}
