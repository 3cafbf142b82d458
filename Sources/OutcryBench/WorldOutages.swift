/// Makes the outages of a world.
struct WorldOutages {
    let plan: WorldPlan
    let tree: WorldTree
    let activities: [WorldActivity]
    private var random: WorldRandom
    /// In the order of their making.
    private(set) var outages: [WorldOutage] = []

    /// Minutes between two outages of one service.
    private static let apart = 420

    init(_ plan: WorldPlan, _ tree: WorldTree, _ activities: [WorldActivity], seed: Int) {
        self.plan = plan
        self.tree = tree
        self.activities = activities
        random = WorldRandom("world \(plan.name) \(seed) outages")
        for service in activities.indices {
            make(random.poisson(2), of: service, in: 4320..<World.scoredFrom - 1440)
            make(random.poisson(4), of: service, in: World.scoredFrom..<World.minutes)
        }
    }

    private mutating func make(_ number: Int, of service: Int, in span: Range<Int>) {
        for _ in 0..<number {
            let shape = plan.shapes[random.place(plan.shapes.map(\.weight).runningSums)].shape
            let curve = WorldCurve(shape, &random)
            let taken = outages.filter { $0.service == service }.map { ($0.onset - Self.apart)...($0.end + Self.apart) }
            let length = curve.minutes.count
            let free = random.number(span.lowerBound...span.upperBound - length - 120, tries: 30) { onset in
                taken.allSatisfy { !$0.overlaps(onset...onset + length) }
            }
            guard let onset = free, let outage = outage(of: service, at: onset, shape, curve) else { continue }
            outages.append(outage)
            guard random.chance(plan.twins), outage.end - onset > 30 else { continue }
            let later = onset + random.number(15...min(90, outage.end - onset))
            let twin = self.outage(of: service, at: later, .step, WorldCurve(.step, &random), beside: outage)
            if let twin, twin.end + 60 < World.minutes { outages.append(twin) }
        }
    }

    private mutating func outage(
        of service: Int, at onset: Int, _ shape: WorldPlan.Shape, _ curve: WorldCurve, beside other: WorldOutage? = nil
    ) -> WorldOutage? {
        let activity = activities[service]
        let places = scope(of: activity.service)
        if let other, !Set(places.map(continent)).isDisjoint(with: other.places.map(continent)) { return nil }
        let best = curve.best
        let usual = activity.usual(in: places, around: onset + best.from + 15)
        let isLow = shape == .low
        let ratio = isLow ? random.number(3...6) : random.scale(plan.ratios)
        // No outage brings more than some ten thousand reports, unless it had to be smaller than any.
        let most = max(isLow ? 3 : plan.ratios.lowerBound, 1 + 15_000 * best.sum / curve.sum / max(usual, 1e-9))
        let excess = max(isLow ? 5 : 10, (min(ratio, most) - 1) * usual)
        var symptoms = activity.service.plan.symptoms
        symptoms[symptoms.count - 1] = 0
        if let other { symptoms[other.symptom] = 0 }
        let users = places.reduce(0) { $0 + activity.service.users[$1] }
        let total = excess / best.sum * curve.sum
        let affected = total / (activity.service.propensity * random.factor(spread: 0.3))
        return WorldOutage(
            service: service, onset: onset, shape: shape, curve: curve, places: places,
            symptom: random.place(symptoms.runningSums), usual: usual, excess: excess,
            affectedUsers: Int(min(affected, Double(users))), usersInScope: users)
    }

    private func continent(of place: Int) -> Int {
        tree.above(place, by: tree.nodes[place].depth - 1)
    }

    /// Places of one region, or of two or three beside one another.
    private mutating func scope(of service: WorldService) -> [Int] {
        let depth = max(random.place(plan.levels.runningSums), service.plan.reach)
        let within = Set(service.places)
        let roots = tree.nodes.indices.filter { number in
            tree.nodes[number].depth == depth && tree.nodes[number].places.contains { within.contains($0) }
        }
        // Where more people are, more breaks.
        let weights = roots.map { root in
            tree.nodes[root].places.reduce(0) { $0 + service.rates[$1] }.squareRoot()
        }
        let first = roots[random.place(weights.runningSums)]
        var chosen = [first]
        if random.chance(0.25) {
            let beside = roots.filter { tree.nodes[$0].parent == tree.nodes[first].parent && $0 != first }
            for _ in 0..<random.number(1...2) where !beside.isEmpty { chosen.append(random.pick(beside)) }
        }
        return Set(chosen.flatMap { tree.nodes[$0].places }).intersection(within).sorted()
    }
}
