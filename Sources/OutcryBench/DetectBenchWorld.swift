import OutcryAggregate
import OutcryModel
import OutcryRegions

/// A made-up world of many services and regions, and people who report at random there.
struct DetectBenchWorld {
    let regions: RegionTree
    let clocks: RegionClocks
    let services: [Service]
    /// The smallest regions.
    let places: [Region.ID]
    private var random = SplitMix(seed: 1)

    private static let kinds: [SourceKind] = [.submission, .submission, .import, .social, .forum]

    /// So many services, each used alike in some 4,000 regions: 6 continents of 34 countries of 19 parts.
    init(services number: Int) throws {
        var regions = [Region(id: "001", name: "World", level: .world, parent: nil)]
        var places: [Region.ID] = []
        var clocks: [Region.ID: LocalClock] = [:]
        for continent in 0..<6 {
            let above = Region.ID("C\(continent)")
            regions.append(Region(id: above, name: "", level: .continent, parent: "001"))
            for country in 0..<34 {
                let id = Region.ID("C\(continent)-\(country)")
                regions.append(Region(id: id, name: "", level: .country, parent: above))
                clocks[id] = LocalClock(offset: ((continent * 34 + country) % 24 - 11) * 60, daylight: .europe)
                for place in 0..<19 {
                    places.append(Region.ID("\(id)-\(place)"))
                    regions.append(Region(id: Region.ID("\(id)-\(place)"), name: "", level: .admin1, parent: id))
                }
            }
        }
        self.regions = try RegionTree(regions)
        self.clocks = RegionClocks(clocks)
        self.places = places
        let users = Dictionary(uniqueKeysWithValues: places.map { ($0, 1000) })
        services = (0..<number).map {
            Service(
                id: Service.ID("service-\($0)"), name: "", aliases: [], category: .messaging, homePage: "",
                users: users)
        }
    }

    /// The fold over this world, with tallies, as the live service has it.
    var aggregator: Aggregator {
        Aggregator(regions: regions, services: services, clocks: clocks)
    }

    /// So many complaints received in a minute, of all services or of one, of any symptom or of one.
    mutating func complaints(
        _ number: Int, at minute: Minute, service: Int? = nil, symptom: Symptom? = nil
    ) -> [Arrival] {
        (0..<number).map { _ in
            Arrival(
                service: services[service ?? draw(services.count)].id, region: places[draw(places.count)],
                symptoms: [symptom ?? Symptom.allCases[draw(Symptom.allCases.count)]],
                sourceKind: Self.kinds[draw(Self.kinds.count)], reporter: ReporterHash(rawValue: random.next()),
                occurredAt: minute.start, receivedAt: minute.start)
        }
    }

    /// A number below `count`.
    mutating func draw(_ count: Int) -> Int {
        Int(random.next() % UInt64(count))
    }

    /// A number at random.
    mutating func draw() -> UInt64 {
        random.next()
    }
}
