import OutcryTrial
import Testing

@testable import OutcryRegions

@Suite struct PlaceMasksTests {
    /// What touches which of some names, asked in order.
    private func touched(_ masks: [Range<Int>], _ names: [Range<Int>], isCountry: Bool = false) -> [Bool] {
        PlaceMasks.with(masks) { masks in
            var masks = masks
            return names.map { name in
                masks.pass(name.lowerBound)
                return masks.touch(name, isCountry: isCountry)
            }
        }
    }

    private let names = [0..<3, 4..<8, 9..<12, 20..<22, 23..<25]

    @Test(arguments: [
        ([], [false, false, false, false, false]), ([2..<5], [true, true, false, false, false]),
        ([3..<4, 12..<20], [false, false, false, false, false]),
        ([24..<30, 0..<1], [true, false, false, false, true]),
        ([0..<30, 4..<5, 5..<6], [true, true, true, true, true]),
        ([10..<11, 5..<21], [false, true, true, true, false]),
        ([8..<9, 0..<1, 8..<10], [true, false, true, false, false]),
    ])
    func `a name is masked where a range overlaps it, in whatever order they come`(
        masks: [Range<Int>], expected: [Bool]
    ) {
        #expect(touched(masks, names) == expected)
    }

    @Test func `a country is masked right behind a range, too`() {
        #expect(touched([0..<3], [3..<6], isCountry: true) == [true])
        #expect(touched([0..<3, 1..<2], [4..<6], isCountry: true) == [true])
        #expect(touched([0..<3], [5..<6], isCountry: true) == [false])
        #expect(touched([0..<3], [4..<6]) == [false])
    }

    @Test func `many masks and many names take linear time`() throws {
        let gazetteer = try Gazetteer.standard()
        func time(_ count: Int) -> Duration {
            let text = String(repeating: "x in Paris ", count: count)
            let masks = (0..<count).map { 11 * $0..<11 * $0 + 1 }
            let folded = FoldedText(text)
            return ThreadTime.measure {
                #expect(gazetteer.places(in: folded, of: text, masking: masks).count == count)
            }
        }
        _ = time(100)
        // Ten times as many may take no more than thirty times as long; what is quadratic takes a hundred times.
        #expect(time(20_000) < time(2_000) * 30 + .milliseconds(50))
    }
}
