import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct PhraseTreeTests {
    /// Every phrase that stands at a place of a text, with where it ends; of all bytes each is of a word.
    private func found(_ order: PhraseOrder, in text: [UInt8]) -> Set<[Int]> {
        let classes = text.map { _ in FoldedText.ByteClass.word.rawValue }
        let starts = text.indices.map { Int32($0) }
        var found = Set<[Int]>()
        text.withUnsafeBufferPointer { bytes in
            classes.withUnsafeBufferPointer { classes in
                starts.withUnsafeBufferPointer { starts in
                    PhraseTree(order.phrases).search(TextBytes(bytes: bytes, classes: classes), from: starts) {
                        found.insert([Int($0.value), Int($0.start), Int($0.end)])
                    }
                }
            }
        }
        return found
    }

    @Test(arguments: [3, 12, 60, 110]) func `a tree finds what a plain search finds`(letters: Int) {
        var random = SplitMix(seed: UInt64(letters))
        // Bytes that begin characters: beyond 64 different ones some take three symbols.
        let alphabet = (Array(0x01...0x7F) + Array(0xC2...0xF4)).map { UInt8($0) }.prefix(letters)
        func word(_ length: Int) -> [UInt8] {
            (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
        }
        for _ in 0..<30 {
            let given = (0..<letters * 6).map { _ in word(Int.random(in: 1...4)) } + [word(30), word(300)]
            let order = PhraseOrder(given)
            let text = given.shuffled().prefix(20).flatMap { $0 } + given.suffix(2).joined()
            var expected = Set<[Int]>()
            for number in 0..<order.phrases.count {
                let phrase = order.phrases[number]
                for start in text.indices where text[start...].starts(with: phrase) {
                    expected.insert([number, start, start + phrase.count])
                }
            }
            #expect(found(order, in: text) == expected)
        }
    }

    @Test func `characters of several bytes are found whole`() {
        let words = ["сбой", "не работает", "не", "障害", "障", "خلل", "çöktü", "ç"]
        let order = PhraseOrder(words.map { Array($0.utf8) })
        let text = Array("障害 не работает çöktü".utf8)
        let names = found(order, in: text).map { String(decoding: order.phrases[$0[0]], as: UTF8.self) }
        #expect(Set(names) == ["障害", "障", "не работает", "не", "çöktü", "ç"])
    }

    @Test(arguments: ["x", "ab", "not able to log in at all"]) func `a tree of one phrase finds it`(phrase: String) {
        let text = Array("nab \(phrase)".utf8)
        #expect(found(PhraseOrder([Array(phrase.utf8)]), in: text).contains([0, 4, 4 + phrase.utf8.count]))
    }

    @Test(arguments: [0, 1, 7, 8, 9, 30]) func `phrases that share a beginning are found up to the end of the text`(
        shared: Int
    ) {
        let start = String(repeating: "ab", count: shared).prefix(shared)
        // ÿ and its neighbours take three symbols where many bytes begin characters.
        let others = (0x21...0x7E).map { [UInt8($0)] } + [[0xC3, 0xBF]]
        let endings = ["", "c", "cd", "cde", "cdefghijkl", "çx", "ÿx", "x"].map { Array("\(start)\($0)".utf8) }
        let order = PhraseOrder(endings.filter { !$0.isEmpty } + others)
        for text in endings {
            let all = (0..<order.phrases.count).filter { text.starts(with: order.phrases[$0]) }
            #expect(Set(found(order, in: text).filter { $0[1] == 0 }.map { $0[0] }) == Set(all))
        }
    }

    @Test func `a phrase with which a word must end is found where one does`() {
        let words = ["a", "is", "it", "out", "outage", "ne"]
        let order = PhraseOrder(words.map { Array($0.utf8) })
        let names = (0..<words.count).map { String(decoding: order.phrases[$0], as: UTF8.self) }
        let tree = PhraseTree(order.phrases, needEnd: names.map { $0 != "out" && $0 != "ne" })
        var found: [String] = []
        FoldedText("it is a new outage, not an out-of-it isle").withTextBytes { text in
            TextStarts.with(text) { starts in
                tree.search(text, from: starts) { found.append("\(names[Int($0.value)]) \($0.start) \($0.ends)") }
            }
        }
        #expect(
            Set(found) == [
                "it 0 true", "is 3 true", "a 6 true", "ne 8 false", "out 12 false", "outage 12 true", "out 27 true",
                "it 34 true",
            ])
        #expect(found.count == 8)
    }

    @Test(arguments: [
        ("not", ["not"]), ("nothing", ["nothing", "noth"]), ("notx", []), ("no", ["no"]), ("app", ["app"]),
        ("apply", ["app", "apply"]), ("ap ply", []), ("xyz", ["x", "xy"]), ("x", ["x"]), ("not so", ["not", "not so"]),
        ("noé", ["noe"]),
    ]) func `what is shorter than a word is found where the word may go on`(word: String, expected: [String]) {
        let words = ["no", "not", "noth", "nothing", "app", "apply", "x", "xy", "not so", "noe"]
        let open: Set = ["noth", "app", "x", "xy"]
        let order = PhraseOrder(words.map { Array($0.utf8) })
        let names = (0..<words.count).map { String(decoding: order.phrases[$0], as: UTF8.self) }
        let tree = PhraseTree(order.phrases, needEnd: names.map { !open.contains($0) })
        var found: [String] = []
        FoldedText("\(word) at the end").withTextBytes { text in
            [0].withUnsafeBufferPointer { tree.search(text, from: $0) { found.append(names[Int($0.value)]) } }
        }
        #expect(Set(found) == Set(expected))
    }

    @Test func `a phrase that begins with a space is found at one`() {
        var found: [Int32] = []
        FoldedText("36,000 homes, homes").withTextBytes { text in
            TextStarts.with(text) { starts in
                let order = PhraseOrder([Array(" homes".utf8)])
                PhraseTree(order.phrases).search(text, from: starts) { found.append($0.start) }
            }
        }
        #expect(found.sorted() == [6, 13])
    }

    @Test func `a tree of no phrases finds none`() {
        #expect(found(PhraseOrder([]), in: Array("down".utf8)).isEmpty)
    }

    @Test func `a phrase given twice is one, with both places in order`() {
        let order = PhraseOrder(
            ["down", "lag", "down", "a very long phrase", "a very lonely one"].map { Array($0.utf8) })
        #expect(
            (0..<order.phrases.count).map { String(decoding: order.phrases[$0], as: UTF8.self) } == [
                "a very lonely one", "a very long phrase", "down", "lag",
            ])
        #expect((0..<4).map { Array(order.places(of: $0)) } == [[4], [3], [0, 2], [1]])
    }
}
