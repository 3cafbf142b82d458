import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryBacktest

struct IncidentMatchTests {
    private let regions = Result {
        try RegionTree([
            Region(id: "W", name: "", level: .world, parent: nil),
            Region(id: "DE", name: "", level: .country, parent: "W"),
            Region(id: "FR", name: "", level: .country, parent: "W"),
            Region(id: "DE-BE", name: "", level: .admin1, parent: "DE"),
        ])
    }

    private func incident(
        _ id: String, service: Service.ID = "heron", from: Int, confirmed: Int?, to: Int?, in regions: [Region.ID]
    ) -> Incident {
        let onset = Minute(from)
        let scope = Scope(
            from: onset, to: onset.next, extent: nil,
            regions: regions.map {
                RegionScope(
                    region: $0, state: .affected, observed: 1, expected: 0, ratio: nil, ratioLow: nil, ratioHigh: nil,
                    shareOfUsers: nil)
            })
        return Incident(
            id: Incident.ID(id), service: service, state: to == nil ? .confirmed : .ended,
            onset: Onset(at: onset, earliest: onset, latest: onset), openedAt: onset,
            confirmedAt: confirmed.map { Minute($0) }, peakAt: onset, peakReporters: 1, endedAt: to.map { Minute($0) },
            updatedAt: onset, scope: scope, symptoms: [:],
            magnitude: Magnitude(reporters: 1, excess: 1, low: nil, high: nil, usersPerReport: nil))
    }

    @Test func `incidents of one service that overlap in time and place are one, each once`() throws {
        let now = [
            incident("a", from: 100, confirmed: 120, to: 200, in: ["DE"]),
            incident("b", from: 100, confirmed: 130, to: 200, in: ["FR"]),
            incident("c", from: 900, confirmed: 910, to: 950, in: ["DE"]),
            incident("x", from: 900, confirmed: nil, to: 950, in: ["DE"]),
        ]
        let changed = [
            incident("d", from: 102, confirmed: 112, to: 190, in: ["DE-BE"]),
            incident("e", from: 100, confirmed: 130, to: 220, in: ["FR"]),
            incident("f", from: 400, confirmed: 420, to: nil, in: ["FR"]),
        ]
        let matches = IncidentMatch.matches(now, changed, in: try regions.get())
        #expect(matches.map(\.outcome) == [.earlier, .same, .gained, .lost])
        #expect(matches.map(\.delay) == [-8, 0, nil, nil])
        #expect(matches.map { $0.now?.id.rawValue } == ["a", "b", nil, "c"])
    }

    @Test func `other services, other times and other places are others`() throws {
        let one = incident("a", from: 100, confirmed: 120, to: 200, in: ["DE"])
        let others = [
            incident("b", service: "egret", from: 100, confirmed: 120, to: 200, in: ["DE"]),
            incident("c", from: 300, confirmed: 320, to: 400, in: ["DE"]),
            incident("d", from: 110, confirmed: 120, to: 200, in: ["FR"]),
        ]
        let matches = IncidentMatch.matches([one], others, in: try regions.get())
        #expect(matches.map(\.outcome).sorted { $0.rawValue < $1.rawValue } == [.gained, .gained, .gained, .lost])
    }
}
