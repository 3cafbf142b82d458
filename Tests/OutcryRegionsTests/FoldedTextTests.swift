import Testing

@testable import OutcryRegions

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Störung", "storung"), ("GROẞ und groß", "gross und gross"), ("İstanbul ŞIK", "istanbul sik"),
        ("Łódź", "lodz"), ("Ещё", "еще"), ("can’t — now…", "can't - now..."), ("ＡＢＣ１", "abc1"),
        ("الإِنترنت", "الانترنت"), ("e\u{301}te", "ete"), ("a\u{200B}b", "ab"), ("क़लम", "कलम"), ("Ωμέγα", "ωμεγα"),
        ("a\u{7F}\u{1F}b`[c@D{e}Z/0:9", "a b'[c@d{e}z/0:9"),
    ])
    func `letters lose case and accents`(text: String, expected: String) {
        #expect(String(decoding: FoldedText(text).bytes, as: UTF8.self) == expected)
    }

    @Test func `a range leads back to the original bytes`() {
        let text = "Ausfall: größer 😡 東京"
        let folded = FoldedText(text)
        let start = Array("ausfall: ".utf8).count
        let range = folded.original(start..<start + Array("grosser".utf8).count)
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "größer")
        #expect(folded.original(0..<folded.bytes.count) == 0..<text.utf8.count)
    }

    @Test(arguments: [
        ("a  \t b", "a b", [0, 1, 5, 6]), ("é\u{301}…x", "e...x", [0, 4, 4, 4, 7, 8]), ("ßü", "ssu", [0, 0, 2, 4]),
        ("\u{200B}ЁÉ", "еe", [3, 3, 5, 7]), ("Ⱥb", "ⱥb", [0, 0, 0, 2, 3]), ("ＡȾ", "aⱦ", [0, 3, 3, 3, 5]),
        ("東\u{3000}京", "東 京", [0, 0, 0, 3, 6, 6, 6, 9]), ("a`\u{0}\n", "a' \n", [0, 1, 2, 3, 4]),
    ])
    func `each byte leads back to the character it comes from`(text: String, bytes: String, offsets: [Int]) {
        let folded = FoldedText(text)
        #expect(String(decoding: folded.bytes, as: UTF8.self) == bytes)
        #expect((0...folded.bytes.count).map { folded.original(0..<$0).upperBound } == offsets)
        #expect(folded.classes.count == folded.bytes.count)
    }

    @Test(arguments: [
        "Hello, World 42!", "a  b\t\tc `d`\u{7F}\r\n e", "Ça marche où, größer als 3 €?", "Питер  ЛЕЖИТ", "東京　駅 서울에",
        "ȺȾ ﬁ 😡 …  x", "@AZ[`az{/09:",
    ])
    func `a text is folded the same wherever it stands`(text: String) {
        let alone = FoldedText(text)
        for before in 1...17 {
            for after in 0...9 {
                let folded = FoldedText(
                    String(repeating: "x", count: before) + text + String(repeating: "y", count: after))
                let range = before..<before + alone.bytes.count
                #expect(folded.bytes.count == range.upperBound + after)
                #expect(Array(folded.bytes[range]) == alone.bytes)
                #expect(Array(folded.classes[range]) == alone.classes)
                #expect(folded.original(range) == before..<before + text.utf8.count)
            }
        }
    }

    @Test func `letters that grow have room`() {
        let folded = FoldedText(String(repeating: "Ⱥ", count: 1000))
        #expect(folded.bytes == Array(String(repeating: "ⱥ", count: 1000).utf8))
        #expect(folded.classes == [UInt8](repeating: FoldedText.ByteClass.word.rawValue, count: 3000))
    }

    @Test func `a limit cuts between characters`() {
        #expect(FoldedText("ééé", limit: 3).bytes == Array("e".utf8))
    }

    @Test func `words end at spaces, at a change of script and between characters of Han`() {
        let folded = FoldedText("ab 東京x서울에")
        #expect(folded.isBoundary(2))
        #expect(!folded.isBoundary(1))
        #expect(folded.isBoundary(6))
        #expect(folded.isBoundary(9))
        #expect(!folded.isBoundary(16))
        #expect(folded.isEnd(16))
    }
}
