import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct TextStartsTests {
    @Test(arguments: [
        "", "a", "Netflix läuft nicht!", "障害が発生", "접속이 안돼요", "не работает, совсем", "e\u{301}🇩🇪👩‍👩‍👧 ok",
        "\u{200F}خلل\u{200E} x",
    ])
    func `words begin at boundaries, and every other character is within one`(text: String) {
        let folded = FoldedText(text)
        let characters = folded.bytes.indices.filter { folded.bytes[$0] & 0xC0 != 0x80 }
        TextStarts(folded).withPlaces { words, insides in
            #expect(words.map { Int($0) } == characters.filter { folded.isBoundary($0) })
            #expect(insides.map { Int($0) }.sorted() == characters.filter { !folded.isBoundary($0) })
        }
    }
}
