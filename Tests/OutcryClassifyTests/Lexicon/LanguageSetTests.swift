import Testing

@testable import OutcryClassify

@Suite struct LanguageSetTests {
    @Test func `languages are taken out from the lowest on, but for one taken out before`() {
        var set = LanguageSet(below: LanguageSet.most) { [0, 3, 5, 63].contains($0) }
        set.remove(3)
        set.remove(4)
        #expect(!set.contains(3) && set.contains(5))
        var numbers: [Int] = []
        while let number = set.popFirst() { numbers.append(number) }
        #expect(numbers == [0, 5, 63])
    }
}
