import OutcryModel
import OutcryRegions

@testable import OutcryAggregate

/// Two continents, three countries and nine parts, each with a clock told.
enum SmallTree {
    static let parts: [Region.ID] = ["A1-1", "A1-2", "A1-3", "A1-4", "A2-1", "A2-2", "B1-1", "B1-2", "B1-3"]

    static func regions() throws -> RegionTree {
        let above: [(Region.ID, RegionLevel, Region.ID?)] = [
            ("W", .world, nil), ("A", .continent, "W"), ("B", .continent, "W"), ("A1", .country, "A"),
            ("A2", .country, "A"), ("B1", .country, "B"),
        ]
        let parts = Self.parts.map { ($0, RegionLevel.admin1, Region.ID("\($0.rawValue.prefix(2))") as Region.ID?) }
        return try RegionTree((above + parts).map { Region(id: $0, name: $0.rawValue, level: $1, parent: $2) })
    }

    /// The clocks of A in Europe, of B nine hours east of UTC.
    static let clocks = RegionClocks(["A": LocalClock(offset: 60, daylight: .europe), "B": LocalClock(offset: 540)])

    /// A service used by as many people in each part, or by those told.
    static func tree(users: [Region.ID: Int]? = nil) throws -> ServiceTree {
        let regions = try regions()
        var tree = ServiceTree()
        _ = tree.number(of: nil, in: regions, clocks: clocks)
        let users = users ?? Dictionary(uniqueKeysWithValues: parts.map { ($0, 1000) })
        tree.takeUsers(users, in: regions, clocks: clocks)
        return tree
    }
}

extension ServiceTree {
    /// The numbers of regions that are in the tree.
    func numbers(_ regions: [Region.ID]) -> [Int32] {
        regions.map { number(of: $0) ?? -1 }
    }
}

extension Sighting {
    /// Complaints of one minute of arrival, which is that of occurrence unless told.
    init(
        at minute: Int, region: Int32, _ symptoms: [Symptom] = [.loginFailure], group: SourceGroup = .page,
        people: Int32 = 1, happenedAt: Int? = nil
    ) {
        self.init(
            arrivedAt: Int32(minute), happenedAt: Int32(happenedAt ?? minute), region: region,
            symptoms: SymptomSet(symptoms), group: group, people: people, weight: Double(people))
    }
}

extension OpenIncident {
    /// An incident of a symptom in some regions, open since a minute.
    init(_ symptom: Symptom, in affected: [Int32], since: Int = 0) {
        self.init(
            incident: Incident(
                id: "a-1", service: "a", state: .confirmed,
                onset: Onset(at: Minute(since), earliest: Minute(since), latest: Minute(since)),
                openedAt: Minute(since), confirmedAt: Minute(since), peakAt: Minute(since), peakReporters: 0,
                updatedAt: Minute(since),
                scope: Scope(from: Minute(since), to: Minute(since + 1), extent: nil, regions: []), symptoms: [:],
                magnitude: Magnitude(reporters: 0, excess: 0, low: nil, high: nil, usersPerReport: nil)),
            node: affected.first ?? 0, symptom: symptom.number, since: since, affected: affected,
            recovery: RecoveryStatistic(from: since, before: []), scopeEstimatedAt: since)
    }
}
