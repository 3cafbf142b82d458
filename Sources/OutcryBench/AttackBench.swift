import ArgumentParser
import OutcryAggregate
import OutcryBacktest
import OutcryModel
import OutcryRegions

struct AttackBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attack",
        abstract: "Floods of reports that one hand could send, and as many from people: only these may be confirmed.",
        discussion: """
            EXAMPLE
              outcry-bench attack

            After four ordinary days of one service the reports come within an hour. For each flood it prints how many \
            incidents were confirmed and how many dismissed within four hours; it fails when a flood is confirmed, or \
            people are not.
            """)

    @Option(help: "How many reports a flood has.")
    var reports = 100_000

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        var world = try DetectBenchWorld(services: 1)
        var before = FoldRun(world.aggregator)
        let start = Minute(29_000_160)
        for minute in 0..<4 * 1440 {
            let now = start + minute
            let ordinary = world.complaints(world.draw(10) < 6 ? 1 : 0, at: now)
            before.fold(ordinary, at: now)
        }
        var figures = Figures(bench: "attack")
        var isAsItShouldBe = true
        for flood in Flood.all {
            var (attacked, world) = (before, world)
            for minute in 0..<240 {
                let now = start + 4 * 1440 + minute
                var arrivals = world.complaints(world.draw(10) < 6 ? 1 : 0, at: now)
                if minute < 60 {
                    let number = (flood.isPeople ? min(reports, flood.most) : reports) / 60
                    arrivals += (0..<number).map { _ in flood.report(at: now, in: &world) }
                }
                attacked.fold(arrivals, at: now)
            }
            let confirmed = attacked.incidents.count { $0.confirmedAt != nil }
            let dismissed = attacked.incidents.count { $0.state == .dismissed }
            figures.add("\(flood.name)_confirmed", Double(confirmed), flood.meaning)
            figures.add("\(flood.name)_dismissed", Double(dismissed), "")
            if flood.isPeople ? confirmed == 0 : confirmed > 0 { isAsItShouldBe = false }
        }
        try figures.print(asJSON: json)
        guard isAsItShouldBe else { throw ExitCode.failure }
    }
}

/// Reports that come all at once.
struct Flood {
    let name: String
    let meaning: String
    /// Whether people are behind it, spread over the ways of reporting as they are.
    let isPeople: Bool
    /// The most reports of it.
    let most: Int
    /// Whether all tell one place.
    let isOfOnePlace: Bool
    private let group: SourceGroup?
    /// How many networks it comes out of; `nil` where networks are not known.
    private let networks: Int?
    private let cluster: TextCluster?
    /// One in so many is a copy of the text, if there is one.
    private let copies: Int

    static let all = [
        Flood("page", "all through the report page", group: .page),
        Flood("chatter", "all through networks", group: .chatter),
        Flood("text", "one text, by every way", cluster: TextCluster(rawValue: 99)),
        Flood("page_text", "one way, half of it one text", group: .page, cluster: TextCluster(rawValue: 99), copies: 2),
        Flood("place_page", "bots of one region, the report page", group: .page, isOfOnePlace: true),
        Flood("place_partner", "bots of one region, a partner's feed", group: .partner, isOfOnePlace: true),
        Flood("network", "the report page, out of one network", group: .page, networks: 1),
        Flood("networks", "the report page, out of five networks", group: .page, networks: 5),
        Flood(
            "addresses", "one text, the report page, out of 1,000 networks", group: .page,
            cluster: TextCluster(rawValue: 99), networks: 1000),
        Flood("page_people", "as many people, the report page alone", isPeople: true, group: .page, networks: 40_000),
        Flood("people", "as many people, as people report", isPeople: true),
        Flood("people_of_place", "600 people of one region", isPeople: true, most: 600, isOfOnePlace: true),
    ]

    private init(
        _ name: String, _ meaning: String, isPeople: Bool = false, group: SourceGroup? = nil,
        cluster: TextCluster? = nil, copies: Int = 1, networks: Int? = nil, most: Int = .max, isOfOnePlace: Bool = false
    ) {
        (self.name, self.meaning, self.group, self.cluster) = (name, meaning, group, cluster)
        self.networks = networks
        (self.copies, self.isPeople, self.most, self.isOfOnePlace) = (copies, isPeople, most, isOfOnePlace)
    }

    /// One report, of a person or address of its own.
    func report(at minute: Minute, in world: inout DetectBenchWorld) -> Arrival {
        let ways: [(SourceKind, SourceGroup)] = [
            (.submission, .page), (.submission, .page), (.submission, .program), (.social, .chatter),
            (.import, .partner),
        ]
        let way = group.map { group in ways.first { $0.1 == group } ?? ways[0] } ?? ways[world.draw(ways.count)]
        let network = networks.map { NetworkHash(rawValue: UInt64(world.draw($0))) }
        return Arrival(
            service: world.services[0].id, region: world.places[isOfOnePlace ? 7 : world.draw(world.places.count)],
            symptoms: [.loginFailure], sourceKind: way.0, group: network == nil ? way.1 : nil,
            reporter: ReporterHash(rawValue: world.draw()), network: network,
            cluster: world.draw(copies) == 0 ? cluster : nil, occurredAt: minute.start, receivedAt: minute.start)
    }
}
