import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct SymbolsTests {
    private func written(_ text: String, names: [Range<Int>] = []) -> String {
        let mentions = names.map { ServiceFinder.Mention(service: 0, range: $0, form: "alias") }
        let symbols = FoldedText(text).withTextBytes { Symbols($0, names: mentions).symbols }
        return String(
            String.UnicodeScalarView(symbols.compactMap { Unicode.Scalar($0.value & ~Symbols.dense) }))
    }

    @Test(arguments: [
        ("", " "), ("It's down!", " its down! "), ("a -- b", " a b "), ("50% of \"10:30\"?", " 00% of \"00 00\"? "),
        ("café läuft", " cafe lauft "), ("障害 ok", " 障害 ok "), ("🔥 hot", " 🔥 hot "), ("'' x", " x "),
    ]) func `what tells nothing of a fault is left out`(text: String, expected: String) {
        #expect(written(text) == expected)
    }

    @Test func `a name is one symbol, also at the end and beside another`() {
        #expect(written("my netflix app", names: [3..<10]) == " my \u{E000} app ")
        #expect(written("netflix", names: [0..<7]) == " \u{E000} ")
        #expect(written("abcd", names: [0..<2, 2..<4]) == " \u{E000} \u{E000} ")
    }

    @Test(arguments: ["a", "a ", "東", "'", "netflix "]) func `a long text is read as far as there is room`(
        piece: String
    ) {
        let text = FoldedText(String(repeating: piece, count: 3000))
        let symbols = text.withTextBytes { Symbols($0, names: []) }
        #expect(symbols.count <= Symbols.longest + 6)
    }
}
