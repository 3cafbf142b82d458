import OutcryModel
import Testing

@testable import OutcryAggregate

struct NameNumbersTests {
    @Test func `every region has the number of its place among the names`() {
        let ids = (0..<3_000).map { Region.ID($0 % 2 == 0 ? "R\($0)" : "geonames:\($0)") }
        var numbers = NameNumbers<Region>()
        #expect(numbers.number(of: "R0", hash: NameNumbers<Region>.hash(of: "R0"), among: []) == nil)
        for id in ids { numbers.append(hash: NameNumbers<Region>.hash(of: id)) }
        #expect(
            ids.indices.allSatisfy {
                numbers.number(of: ids[$0], hash: NameNumbers<Region>.hash(of: ids[$0]), among: ids) == Int32($0)
            })
        #expect(numbers.number(of: "R1", hash: NameNumbers<Region>.hash(of: "R1"), among: ids) == nil)
    }

    @Test func `names of one hash are told apart`() {
        var numbers = NameNumbers<Region>()
        numbers.append(hash: NameNumbers<Region>.hash(of: "a"))
        #expect(numbers.number(of: "b", hash: NameNumbers<Region>.hash(of: "a"), among: ["a"]) == nil)
    }
}
