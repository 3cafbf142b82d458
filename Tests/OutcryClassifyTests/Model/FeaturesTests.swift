import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct FeaturesTests {
    @Test(arguments: ["", "a", "ab c d", "東a東a東a東a東a", "a東 b京 c", "한a국b", "x y z w", "東京東京"])
    func `there is room for whatever is found`(text: String) {
        for length in [1, 50] {
            let folded = FoldedText(String(repeating: text, count: length))
            let symbols = Symbols(folded, names: [])
            #expect(Features(symbols, marks: []).grams.count <= Features.most(in: symbols))
        }
    }
}
