import OutcryModel
import Testing

@testable import OutcryAggregate

struct RegionNumbersTests {
    @Test func `every region has the number of its place among the names`() {
        let ids = (0..<3_000).map { Region.ID($0 % 2 == 0 ? "R\($0)" : "geonames:\($0)") }
        var numbers = RegionNumbers()
        #expect(numbers.number(of: "R0", hash: RegionNumbers.hash(of: "R0"), among: []) == nil)
        for id in ids { numbers.append(id) }
        #expect(
            ids.indices.allSatisfy {
                numbers.number(of: ids[$0], hash: RegionNumbers.hash(of: ids[$0]), among: ids) == Int32($0)
            })
        #expect(numbers.number(of: "R1", hash: RegionNumbers.hash(of: "R1"), among: ids) == nil)
    }

    @Test func `names of one hash are told apart`() {
        var numbers = RegionNumbers()
        numbers.append("a")
        #expect(numbers.number(of: "b", hash: RegionNumbers.hash(of: "a"), among: ["a"]) == nil)
    }
}
