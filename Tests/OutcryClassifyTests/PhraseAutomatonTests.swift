import Testing

@testable import OutcryClassify

@Suite struct PhraseAutomatonTests {
    @Test func `every phrase is found wherever it stands, inside longer ones too`() {
        let phrases = ["he", "she", "his", "hers", "ushers"]
        let automaton = PhraseAutomaton(phrases.map { Array($0.utf8) })
        var found: [String] = []
        automaton.scan(Array("ushers".utf8)) { phrase, end in found.append("\(phrases[phrase])@\(end)") }
        #expect(found == ["she@4", "he@4", "ushers@6", "hers@6"])
    }

    @Test func `an automaton finds what a plain search finds`() {
        var random = SystemRandomNumberGenerator()
        let letters = Array("abc".utf8)
        func word(_ length: Int) -> [UInt8] { (0..<length).map { _ in letters.randomElement(using: &random) ?? 0 } }
        for _ in 0..<50 {
            let phrases = Array(Set((0..<8).map { _ in word(Int.random(in: 1...4)) }))
            let text = word(40)
            var expected = Set<[Int]>()
            for (number, phrase) in phrases.enumerated() {
                for start in 0...text.count - phrase.count where Array(text[start..<start + phrase.count]) == phrase {
                    expected.insert([number, start + phrase.count])
                }
            }
            var found = Set<[Int]>()
            PhraseAutomaton(phrases).scan(text) { found.insert([$0, $1]) }
            #expect(found == expected)
        }
    }
}
