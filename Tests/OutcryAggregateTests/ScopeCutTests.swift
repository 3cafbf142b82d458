import OutcryModel
import Testing

@testable import OutcryAggregate

struct ScopeCutTests {
    private func affected(_ counts: [Region.ID: Double], usual: Double = 2) throws -> [Region.ID] {
        let told = World.regions.map {
            ScopeCut.Cell(region: $0, count: counts[$0] ?? usual, usual: usual)
        }
        return ScopeCut(told, regions: try World().tree).affected()
    }

    @Test func `what is as usual is not named`() throws {
        #expect(try affected([:]).isEmpty)
    }

    @Test func `a single region is named alone`() throws {
        #expect(try affected(["US-CA": 40]) == ["US-CA"])
    }

    @Test func `all parts of a country are named as the country`() throws {
        #expect(try affected(["FR-75C": 40, "FR-69": 36]) == ["FR"])
    }

    @Test func `two far places are named apart`() throws {
        #expect(try affected(["US-CA": 40, "JP-13": 40]).contains("US-CA"))
        #expect(try !affected(["US-CA": 40, "JP-13": 40]).contains("001"))
    }

    @Test func `a part with enough reports that shows nothing keeps the whole from being named`() throws {
        #expect(try affected(["DE-BE": 60, "DE-BY": 60]) == ["DE-BE", "DE-BY"])
    }
}
