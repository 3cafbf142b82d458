import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct WordIndexTests {
    private func found(_ words: [String], in text: String) -> [String] {
        let index = WordIndex(words.enumerated().map { (Array($1.utf8), Int32($0)) })
        var found: [String] = []
        FoldedText(text).withTextBytes { text in
            TextStarts.with(text) { starts in
                index.search(text, from: starts.words) { value, start, end in
                    found.append("\(words[Int(value)]) \(start)-\(end)")
                }
            }
        }
        return found
    }

    @Test func `words are found whole, wherever they begin`() {
        let words = ["is", "isle", "не", "a"]
        #expect(found(words, in: "Is a isle, не нет; (a)") == ["is 0-2", "a 3-4", "isle 5-9", "не 11-15", "a 25-26"])
        #expect(found(words, in: "isles island ab").isEmpty)
        #expect(found(words, in: "").isEmpty)
    }

    @Test func `an index of no words finds none`() {
        #expect(found([], in: "is it down?").isEmpty)
    }

    @Test func `every one of many words is found`() {
        let words = (0..<3000).map { "w\($0)" }
        #expect(found(words, in: words.joined(separator: " ")).count == words.count)
    }

    @Test(arguments: [("is", true), ("не", true), ("is it", false), ("n't", false), ("東", false), ("", false)])
    func `one word is letters of a script with spaces, and nothing else`(text: String, isWord: Bool) {
        #expect(WordIndex.isWord(Array(text.utf8)) == isWord)
    }
}
