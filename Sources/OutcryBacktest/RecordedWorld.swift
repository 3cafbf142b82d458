public import Foundation
public import OutcryAggregate
public import OutcryModel
public import OutcryRegions

/// The world of a recording: its regions with their clocks, its services, symptoms and sources, in Outcry's words.
///
/// Read from the JSON of the detection benchmark: `start` (RFC 3339), `minutes`, `symptoms` and `sources` (names), `nodes`
/// (`id`, `parent` by index with −1 for the root, `level` or `rank`, and for places `tz` in minutes and `dst`), and `services`
/// (`id`, `users` by node, and if known `report_propensity`, reports for each person affected, with the standard
/// deviation of its logarithm).
public struct RecordedWorld: Sendable {
    /// The first minute.
    public let start: Minute
    /// How many minutes were recorded.
    public let minutes: Int
    /// The regions.
    public let regions: RegionTree
    /// The clocks of regions that have one of their own.
    public let clocks: RegionClocks
    /// The services, with their users by region.
    public let services: [Service]
    /// How many people stand behind a report of a service, where that is told.
    public let propensities: [Service.ID: ReportPropensity]

    let ids: [Region.ID]
    let symptoms: SymptomNames
    let sources: [SourceName]

    /// A world from its description; throws `BacktestError.badWorld`.
    public init(json: Data) throws(BacktestError) {
        let world: WorldDescription
        do {
            world = try JSONDecoder().decode(WorldDescription.self, from: json)
        } catch {
            throw .badWorld(reason: WorldDescription.reason(of: error))
        }
        guard let start = Timestamp(rfc3339: world.start)?.minute else {
            throw .badWorld(reason: "start is \(world.start), not an instant such as 2026-09-14T00:00:00Z")
        }
        guard (0...Int(Int32.max / 4)).contains(start.sinceEpoch) else {
            throw .badWorld(reason: "start is \(world.start), not between 1970 and 2990")
        }
        guard (1...100_000_000).contains(world.minutes) else {
            throw .badWorld(reason: "minutes is \(world.minutes)")
        }
        self.start = start
        minutes = world.minutes
        ids = world.nodes.map { Region.ID($0.id) }
        let regions = try Self.regions(world.nodes)
        self.regions = regions
        clocks = RegionClocks(try Self.clocks(world.nodes))
        symptoms = try SymptomNames(world.symptoms)
        sources = SourceName.all(world.sources)
        var seen: Set<String> = []
        for service in world.services {
            guard seen.insert(service.id).inserted else {
                throw .badWorld(reason: "the service \(service.id) comes twice")
            }
            if let place = service.users.first(where: { !(0...1_000_000_000_000).contains($0.value) }) {
                throw .badWorld(reason: "\(service.id) has \(place.value) users in \(place.key)")
            }
            if let unknown = service.users.keys.sorted().first(where: { regions[Region.ID($0)] == nil }) {
                throw .badWorld(reason: "\(service.id) has users in \(unknown), which is no node")
            }
        }
        services = world.services.map { service in
            Service(
                id: Service.ID(service.id), name: service.id, aliases: [], category: .messaging, homePage: "",
                users: Dictionary(uniqueKeysWithValues: service.users.map { (Region.ID($0.key), $0.value) }))
        }
        var propensities: [Service.ID: ReportPropensity] = [:]
        for service in world.services {
            guard let propensity = service.propensity else { continue }
            guard propensity > 0, propensity <= 1 else {
                throw .badWorld(reason: "the report_propensity of \(service.id) is \(propensity), not a share")
            }
            propensities[Service.ID(service.id)] = ReportPropensity(
                usersPerReport: 1 / propensity, spread: service.propensitySpread ?? 1)
        }
        self.propensities = propensities
    }

    /// The fold over this world.
    public func aggregator(settings: DetectionSettings = .standard, keepsTallies: Bool = false) -> Aggregator {
        Aggregator(
            regions: regions, services: services, clocks: clocks, settings: settings, propensities: propensities,
            keepsTallies: keepsTallies)
    }

    private static func regions(_ nodes: [WorldDescription.Node]) throws(BacktestError) -> RegionTree {
        let deepest = nodes.map(\.level).max() ?? 0
        let levels: [RegionLevel] = deepest <= 3 ? [.world, .continent, .country, .admin1] : RegionLevel.allCases
        guard deepest < levels.count, nodes.allSatisfy({ $0.level >= 0 }) else {
            throw .badWorld(reason: "its levels go to \(deepest), deeper than \(RegionLevel.allCases.count - 1)")
        }
        var found: [Region] = []
        for (index, node) in nodes.enumerated() {
            guard node.parent < nodes.count, node.parent >= 0 || index == 0 else {
                throw .badWorld(reason: "the node \(node.id) has no parent")
            }
            found.append(
                Region(
                    id: Region.ID(node.id), name: node.id, level: node.rank ?? levels[node.level],
                    parent: node.parent < 0 ? nil : Region.ID(nodes[node.parent].id)))
        }
        do {
            return try RegionTree(found)
        } catch {
            throw .badWorld(reason: "its nodes are no tree (\(error))")
        }
    }

    private static func clocks(
        _ nodes: [WorldDescription.Node]
    ) throws(BacktestError) -> [Region.ID: LocalClock] {
        let rules: [String: DaylightRule] = [
            "EU": .europe, "US": .northAmerica, "SOUTH": .south, "NONE": .never, "": .never,
        ]
        var clocks: [Region.ID: LocalClock] = [:]
        for node in nodes {
            guard let offset = node.tz else { continue }
            guard let rule = rules[node.dst ?? ""], (-1440...1440).contains(offset) else {
                throw .badWorld(reason: "the clock of \(node.id) is \(offset) \(node.dst ?? "")")
            }
            clocks[Region.ID(node.id)] = LocalClock(offset: offset, daylight: rule)
        }
        return clocks
    }
}
