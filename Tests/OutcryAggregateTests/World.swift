import OutcryModel
import OutcryRegions

@testable import OutcryAggregate

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A small world with one service, whose people report at a steady rate from a seeded generator.
struct World {
    static let service = Service(
        id: "heron", name: "Heron", aliases: [Alias("Heron")], category: .messaging, homePage: "https://heron.example")
    static let regions: [Region.ID] = ["DE-BE", "DE-BY", "DE-HE", "FR-75C", "FR-69", "US-CA", "US-NY", "JP-13"]

    let tree: RegionTree
    let aggregator: Aggregator
    var state = AggregateState()
    var minute = Minute(29_000_160)
    private(set) var events: [AggregateEvent] = []
    private var random: SplitMix
    /// Usual reports an hour in each region.
    private let perHour: Double

    init(seed: UInt64 = 1, perHour: Double = 4) throws {
        let parents: [(Region.ID, RegionLevel, Region.ID?)] = [
            ("001", .world, nil), ("150", .continent, "001"), ("019", .continent, "001"), ("142", .continent, "001"),
            ("DE", .country, "150"), ("FR", .country, "150"), ("US", .country, "019"), ("JP", .country, "142"),
            ("DE-BE", .admin1, "DE"), ("DE-BY", .admin1, "DE"), ("DE-HE", .admin1, "DE"), ("FR-75C", .admin1, "FR"),
            ("FR-69", .admin1, "FR"), ("US-CA", .admin1, "US"), ("US-NY", .admin1, "US"), ("JP-13", .admin1, "JP"),
        ]
        tree = try RegionTree(parents.map { Region(id: $0, name: $0.rawValue, level: $1, parent: $2) })
        aggregator = Aggregator(regions: tree, services: [Self.service])
        random = SplitMix(seed: seed)
        self.perHour = perHour
    }

    /// A world whose first week was quiet; made once, and copied for each test.
    static func afterAWeek() throws -> World {
        try seasoned.get()
    }

    private static let seasoned = Result {
        var world = try World()
        world.pass(7 * 1440)
        return world
    }

    var incidents: [Incident] {
        var latest: [Incident.ID: Incident] = [:]
        for case .incident(let incident) in events { latest[incident.id] = incident }
        return latest.values.sorted { $0.id < $1.id }
    }

    var tallies: [Tally] {
        events.compactMap { if case .tally(let tally) = $0 { tally } else { nil } }
    }

    /// Lets minutes pass in which each region reports so many times the usual number.
    mutating func pass(
        _ minutes: Int, times factor: [Region.ID: Double] = [:], symptom: Symptom = .cannotAccess,
        extra: SourceKind? = nil
    ) {
        for _ in 0..<minutes {
            var arrivals: [Arrival] = []
            for region in Self.regions {
                arrivals += people(perHour / 60, in: region, .allCases.randomElement(using: &random) ?? .slow, nil)
                let excess = (factor[region] ?? 1) - 1
                arrivals += people(perHour / 60 * excess, in: region, symptom, extra)
            }
            fold(arrivals)
        }
    }

    mutating func fold(_ arrivals: [Arrival], decisions: [IncidentDecision] = []) {
        events += aggregator.fold(&state, minute: minute, arrivals: arrivals, decisions: decisions)
        minute = minute.next
    }

    private mutating func people(
        _ mean: Double, in region: Region.ID, _ symptom: Symptom, _ kind: SourceKind?
    ) -> [Arrival] {
        (0..<random.poisson(mean)).map { _ in
            let usual: [SourceKind] = [.submission, .submission, .forum, .social]
            return complaint(
                region: region, symptom, from: kind ?? usual.randomElement(using: &random) ?? .forum,
                reporter: ReporterHash(rawValue: random.next()))
        }
    }

    /// A complaint received in the present minute.
    func complaint(
        region: Region.ID?, _ symptom: Symptom = .cannotAccess, from kind: SourceKind = .submission,
        reporter: ReporterHash?, minutesAgo: Int = 0, kind voice: Voice = .firstHand, polarity: Polarity = .problem,
        network: NetworkHash? = nil, cluster: TextCluster? = nil
    ) -> Arrival {
        Arrival(
            service: Self.service.id, region: region, symptoms: [symptom], polarity: polarity, kind: voice,
            sourceKind: kind, reporter: reporter, network: network, cluster: cluster,
            occurredAt: (minute - minutesAgo).start,
            receivedAt: minute.start)
    }

    func statement(_ stage: OfficialStage, _ text: String, minutesAgo: Int = 0) -> Arrival {
        Arrival(
            service: Self.service.id, region: nil, symptoms: [], kind: .official, sourceKind: .status, reporter: nil,
            occurredAt: (minute - minutesAgo).start, receivedAt: minute.start,
            official: OfficialStatement(
                source: "heron/status", stage: stage, cause: nil, saidAt: (minute - minutesAgo).start,
                learnedAt: minute.start,
                text: text, link: nil))
    }
}

extension SplitMix {
    /// A Poisson number, by counting exponential steps that fit into the mean.
    mutating func poisson(_ mean: Double) -> Int {
        var count = 0
        var left = mean
        while left > 0 {
            left += log(1 - Double(next() >> 11) / 9_007_199_254_740_992)
            if left > 0 { count += 1 }
        }
        return count
    }
}
