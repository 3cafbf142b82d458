import Testing

@testable import OutcryClassify

@Suite struct PhraseTrieTests {
    /// Every phrase that stands at a place of a text, with where it ends.
    private func found(_ order: PhraseOrder, in text: [UInt8]) -> Set<[Int]> {
        var found = Set<[Int]>()
        PhraseTrie(order.phrases).withWalker { walker in
            for start in text.indices {
                var node = walker.root
                var end = start
                while end < text.count, let child = walker.child(of: node, text[end]) {
                    node = child
                    end += 1
                    if node.phrase >= 0 { found.insert([node.phrase, start, end]) }
                }
            }
        }
        return found
    }

    @Test(arguments: [3, 12, 40, 200]) func `a tree finds what a plain search finds`(letters: Int) {
        var random = SystemRandomNumberGenerator()
        func word(_ length: Int) -> [UInt8] {
            (0..<length).map { _ in UInt8(20 + Int.random(in: 0..<letters, using: &random)) }
        }
        for _ in 0..<30 {
            let given = (0..<letters * 6).map { _ in word(Int.random(in: 1...4)) }
            let order = PhraseOrder(given)
            let text = given.shuffled().prefix(20).flatMap { $0 }
            var expected = Set<[Int]>()
            for (number, phrase) in order.phrases.enumerated() {
                for start in text.indices where text[start...].starts(with: phrase) {
                    expected.insert([number, start, start + phrase.count])
                }
            }
            #expect(found(order, in: text) == expected)
        }
    }

    @Test func `a phrase given twice is one, with both places in order`() {
        let order = PhraseOrder(
            ["down", "lag", "down", "a very long phrase", "a very lonely one"].map { Array($0.utf8) })
        #expect(
            order.phrases.map { String(decoding: $0, as: UTF8.self) } == [
                "a very lonely one", "a very long phrase", "down", "lag",
            ])
        #expect(order.firstPlace == [0, 1, 2, 4, 5])
        #expect(order.places == [4, 3, 0, 2, 1])
    }
}
