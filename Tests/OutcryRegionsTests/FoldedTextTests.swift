import Testing

@testable import OutcryRegions

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Störung", "storung"), ("GROẞ und groß", "gross und gross"), ("İstanbul ŞIK", "istanbul sik"),
        ("Łódź", "lodz"), ("Ещё", "еще"), ("can’t — now…", "can't - now..."), ("ＡＢＣ１", "abc1"),
        ("الإِنترنت", "الانترنت"), ("e\u{301}te", "ete"), ("a\u{200B}b", "ab"), ("क़लम", "कलम"), ("Ωμέγα", "ωμεγα"),
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
        #expect(folded.offsets.last == Int32(text.utf8.count))
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
