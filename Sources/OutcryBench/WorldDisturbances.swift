/// Makes what is no outage and may look like one.
struct WorldDisturbances {
    let plan: WorldPlan
    let tree: WorldTree
    let services: [WorldService]
    var random: WorldRandom
    private(set) var all: [WorldDisturbance] = []

    init(_ plan: WorldPlan, _ tree: WorldTree, _ services: [WorldService], seed: Int) {
        self.plan = plan
        self.tree = tree
        self.services = services
        random = WorldRandom("world \(plan.name) \(seed) disturbances")
    }

    private var scored: ClosedRange<Int> { World.scoredFrom...World.minutes - 1440 }

    /// Changes how much services are used.
    mutating func arrange(_ activities: inout [WorldActivity]) {
        for (kind, times) in plan.disturbances {
            for _ in 0..<times {
                let number = random.number(0...services.count - 1)
                let service = services[number]
                switch kind {
                case .campaign:
                    let from = random.number(scored)
                    let span = from..<from + random.number(360...1200)
                    let region = tree.above(random.pick(service.places), by: random.number(1...tree.deepest))
                    activities[number].campaigns.append(
                        .init(span: span, factor: random.number(1.3...1.9), region: region))
                    note("usage_surge", service.plan.name, span.lowerBound, span.upperBound)
                case .growth:
                    activities[number].growth = random.number(1.3...1.7)
                    note("level_shift", service.plan.name, 0, World.minutes)
                default: continue
                }
            }
        }
    }

    /// Adds the reports of jokes and stuck clients, at times without an outage of their service.
    mutating func report(beside outages: [WorldOutage], through reporter: inout WorldReporter) {
        for (kind, times) in plan.disturbances where kind == .joke || kind == .stuckClient {
            for _ in 0..<times {
                let number = random.number(0...services.count - 1)
                let from = random.number(scored, tries: 40) { minute in
                    outages.allSatisfy {
                        $0.service != number || minute > $0.end + 300 || minute + 400 < $0.onset
                    }
                }
                guard let from else { continue }
                let end = kind == .joke ? joke(number, from, &reporter) : stuckClient(number, from, &reporter)
                note(kind == .joke ? "viral_joke" : "stuck_client", services[number].plan.name, from, end)
            }
        }
    }

    /// Silences sources, in what all services have together.
    mutating func silence(_ log: inout WorldLog) {
        for (kind, times) in plan.disturbances where kind == .silence || kind == .loss {
            for _ in 0..<times {
                let from = random.number(scored)
                let until = from + random.number(60...420)
                let source = random.number(0...plan.sources.count - 1)
                var random = random
                log.change { row in
                    let happened = row.arrival - row.delay
                    guard row.source == source, (from..<until).contains(happened) else { return row }
                    guard kind == .silence else { return nil }
                    var late = row
                    late.arrival = max(row.arrival, until + random.number(0...4))
                    late.delay = late.arrival - happened
                    return late
                }
                self.random = random
                note(kind == .silence ? "gap_backlog" : "gap_lost", "*", from, until)
            }
        }
    }

    mutating func add(_ echo: WorldDisturbance?) {
        if let echo { all.append(echo) }
    }

    private mutating func joke(_ number: Int, _ from: Int, _ reporter: inout WorldReporter) -> Int {
        let service = services[number]
        let isLocal = random.chance(0.5)
        let country = tree.country(of: random.pick(service.places))
        let places = isLocal ? tree.nodes[country].places.filter { service.rates[$0] > 0 } : service.places
        let most = max(60, 0.15 * service.plan.volume)
        var symptoms = [Double](repeating: 0.08, count: WorldService.symptoms.count)
        symptoms[symptoms.count - 1] = 0.6
        let mix = WorldReporter.Mix(
            symptoms: symptoms.runningSums,
            sources: plan.sources.map { $0.isChatter ? $0.share : 0 }.runningSums)
        var last = from
        for _ in 0..<Int(random.scale(20...min(3000, most))) {
            let minute = from + Int(random.exponential(mean: 40))
            last = max(last, minute)
            reporter.report(number, in: random.pick(places), at: minute, mix)
        }
        return last
    }

    private mutating func stuckClient(_ number: Int, _ from: Int, _ reporter: inout WorldReporter) -> Int {
        let service = services[number]
        let place = random.pick(service.places)
        let direct = plan.sources.indices.filter { !plan.sources[$0].isChatter }
        let (source, symptom) = (random.pick(direct), random.number(0...WorldService.symptoms.count - 2))
        let until = from + random.number(5...60)
        for _ in 0..<Int(random.scale(20...400)) {
            reporter.add(number, place, random.number(from...until), symptom, source)
        }
        return until
    }

    private mutating func note(_ type: String, _ service: String, _ start: Int, _ end: Int) {
        all.append(WorldDisturbance(type: type, service: service, start: start, end: end))
    }
}
