import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct FeaturesTests {
    @Test(arguments: ["", "a", "ab c d", "東a東a東a東a東a", "a東 b京 c", "한a국b", "x y z w", "東京東京"])
    func `there is room for whatever is found`(text: String) {
        for length in [1, 50] {
            let folded = FoldedText(String(repeating: text, count: length))
            let symbols = folded.withTextBytes { Symbols($0, names: []) }
            #expect(Features(symbols, marks: []).grams.count <= Features.most(in: symbols))
        }
    }

    @Test(arguments: ["", "a", "no", "down", "it is slow", "東京", "東京で障害 now", "a東b"])
    func `runs are of three and four letters, and of one to three characters that stand for words`(text: String) {
        let symbols = FoldedText(text).withTextBytes { Symbols($0, names: []) }
        var found: [Range<Int>] = []
        Features.each(in: symbols) { _, start, end in found.append(start..<end) }
        for start in 0..<symbols.count {
            let lengths = symbols.symbols[start].isDense ? 1...3 : 3...4
            for end in lengths.map({ start + $0 }) where end <= symbols.count {
                let place = found.firstIndex(of: start..<end)
                #expect(place != nil)
                if let place { found.remove(at: place) }
            }
        }
        // What is left are words and pairs of words, each from where a word begins to where one ends.
        #expect(
            found.allSatisfy { range in
                symbols.symbols[range.lowerBound].value != Symbols.space
                    && [Symbols.space, symbols.symbols[range.upperBound].value].contains(
                        symbols.symbols[range.upperBound].isDense
                            ? symbols.symbols[range.upperBound].value : Symbols.space)
            })
    }
}
