import Testing

@testable import OutcryFeeds

@Suite struct DocumentDecoderTests {
    private func title(_ bytes: [UInt8], contentType: String? = nil) throws -> String? {
        try FeedReader().read(bytes, contentType: contentType).title
    }

    private func rss(_ title: [UInt8], encoding: String? = nil) -> [UInt8] {
        let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
        return Array("\(declaration)<rss version=\"2.0\"><channel><title>".utf8) + title
            + Array("</title></channel></rss>".utf8)
    }

    private func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    }

    @Test(arguments: ["iso-8859-1", "windows-1252", "utf-8", "us-ascii", "nonsense", nil] as [String?])
    func `bytes of Windows-1252 are read whatever they are called`(_ label: String?) throws {
        #expect(try title(rss([0x4B, 0xF6, 0x6C, 0x6E, 0x20, 0x80, 0x93], encoding: label)) == "Köln €“")
    }

    @Test(arguments: ["iso-8859-1", "windows-1251", "utf-8", nil] as [String?])
    func `UTF-8 is read whatever it is called`(_ label: String?) throws {
        #expect(try title(rss(Array("Köln – Zürich".utf8), encoding: label)) == "Köln – Zürich")
    }

    @Test func `one stray byte does not spoil the rest`() throws {
        #expect(
            try title(rss(Array("Zürich ".utf8) + [0x92, 0x20] + Array("Köln".utf8), encoding: "utf-8"))
                == "Zürich ’ Köln")
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read with a mark and without`(_ bigEndian: Bool) throws {
        let text = "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><title>Łódź 😱</title></channel></rss>"
        let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        #expect(try title(mark + wide(text, bigEndian: bigEndian)) == "Łódź 😱")
        #expect(try title(wide(text, bigEndian: bigEndian)) == "Łódź 😱")
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read without mark and declaration`(_ bigEndian: Bool) throws {
        for document in [
            "<rss><channel><title>Łódź 😱</title></channel></rss>",
            "\n <rss><channel><title>Łódź 😱</title></channel></rss>",
        ] {
            #expect(try title(wide(document, bigEndian: bigEndian)) == "Łódź 😱")
            #expect(
                try title(wide(document, bigEndian: bigEndian), contentType: "text/xml; charset=iso-8859-1") == "Łódź 😱"
            )
        }
    }

    @Test(arguments: [true, false])
    func `UTF-32 is read with a mark and without`(_ bigEndian: Bool) throws {
        let text = "<rss><channel><title>Łódź 😱</title></channel></rss>"
        let bytes = text.unicodeScalars.flatMap { scalar in
            let parts = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
            return bigEndian ? parts : parts.reversed()
        }
        let mark: [UInt8] = bigEndian ? [0, 0, 0xFE, 0xFF] : [0xFF, 0xFE, 0, 0]
        #expect(try title(mark + bytes) == "Łódź 😱")
        #expect(try title(bytes) == "Łódź 😱")
    }

    @Test func `a unit that breaks off at the end of UTF-16 is dropped`() throws {
        let text = "<rss><channel><title>Łódź</title></channel></rss> "
        #expect(try title([0xFF, 0xFE] + wide(text, bigEndian: false).dropLast()) == "Łódź")
    }

    @Test func `a mark of UTF-8 wins over header and declaration`() throws {
        let body = [0xEF, 0xBB, 0xBF] + rss(Array("Łódź".utf8), encoding: "windows-1251")
        #expect(try title(body, contentType: "text/xml; charset=koi8-r") == "Łódź")
    }

    @Test func `a declaration of UTF-16 on bytes is a lie`() throws {
        #expect(try title(rss(Array("Łódź".utf8), encoding: "utf-16")) == "Łódź")
    }

    @Test func `other encodings are told by the declaration or the header`() throws {
        let moscow: [UInt8] = [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1]
        #expect(try title(rss(moscow, encoding: "koi8-r")) == "Москва")
        let tokyo: [UInt8] = [0x93, 0x8C, 0x8B, 0x9E]
        #expect(try title(rss(tokyo), contentType: "text/xml; charset=\"Shift_JIS\"") == "東京")
        let beijing: [UInt8] = [0xB1, 0xB1, 0xBE, 0xA9]
        #expect(try title(rss(beijing, encoding: "gb2312")) == "北京")
    }

    @Test func `the header's charset is overruled by the bytes`() throws {
        #expect(
            try title(rss(Array("Zürich–Köln–Łódź".utf8)), contentType: "text/xml; charset=iso-8859-1")
                == "Zürich–Köln–Łódź")
    }

    @Test func `bytes that are no character of an encoding do not stop it`() throws {
        let read = try title(rss([0xB1, 0xB1, 0xFF, 0xBE, 0xA9], encoding: "gb2312"))
        #expect(read?.hasPrefix("北") == true)
    }
}
