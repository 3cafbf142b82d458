import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct TextStartsTests {
    @Test(arguments: [
        "", "a", "Netflix läuft nicht!", "障害が発生", "접속이 안돼요", "не работает, совсем", "e\u{301}🇩🇪👩‍👩‍👧 ok",
        "\u{200F}خلل\u{200E} x",
    ])
    func `words begin at boundaries, spaces are apart, and every other character is within a word`(text: String) {
        let folded = FoldedText(text)
        let characters = folded.bytes.indices.filter { folded.bytes[$0] & 0xC0 != 0x80 }
        let spaces = characters.filter { folded.bytes[$0] == 0x20 }
        folded.withTextBytes { text in
            TextStarts.with(text) { starts in
                #expect(
                    starts.words.map { Int($0) } == characters.filter { folded.isBoundary($0) && !spaces.contains($0) })
                #expect(starts.spaces.map { Int($0) } == spaces.reversed())
            }
            let insides = characters.filter { !folded.isBoundary($0) }
            TextStarts.withInsides(of: text) { _ in
                true
            } _: {
                #expect($0.map { Int($0) } == insides)
            }
            TextStarts.withInsides(of: text) {
                $0 % 2 == 0
            } _: {
                #expect($0.map { Int($0) } == insides.filter { $0 % 2 == 0 })
            }
        }
    }
}
