import Testing

@testable import OutcryAggregate

struct EndEstimateTests {
    private func end(_ counts: [Double]) -> Int? {
        EndEstimate.end(ExcessSeries(from: 1000, counts: counts, usual: 0.02)).map { $0 - 1000 }
    }

    @Test func `an outage whose reports stop at once was over some minutes before, as people report on`() throws {
        #expect((34...42).contains(try #require(end((0..<80).map { $0 <= 40 ? 4 : 0 }))))
    }

    @Test func `the people who still report for some minutes are not the outage`() throws {
        let tail: [Double] = [3, 3, 2, 2, 2, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1]
        let counts = (0..<80).map { $0 <= 40 ? 4 : $0 - 41 < tail.count ? tail[$0 - 41] : 0 }
        #expect((38...46).contains(try #require(end(counts))))
    }

    @Test func `a single late report does not make an outage longer`() throws {
        let counts = (0..<80).map { $0 <= 40 ? 4.0 : $0 == 75 ? 1 : 0 }
        #expect(try #require(end(counts)) < 50)
    }

    @Test func `without reports nothing is known`() {
        #expect(end([0, 0, 0]) == nil)
    }
}
