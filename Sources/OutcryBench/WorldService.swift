/// A service of a world: how often it is reported where, and by how many people it is used.
struct WorldService {
    struct Plan {
        let name: String
        /// Reports a day.
        let volume: Double
        let rhythm: WorldRhythm
        /// How often each of the benchmark's symptoms is told.
        let symptoms: [Double]
        /// The level of the one region it is used in; 0 for everywhere.
        let reach: Int

        init(_ name: String, _ volume: Double, _ rhythm: WorldRhythm, _ symptoms: [Double], reach: Int = 0) {
            self.name = name
            self.volume = volume
            self.rhythm = rhythm
            self.symptoms = symptoms
            self.reach = reach
        }
    }

    static let symptoms = ["no_connection", "login", "slow", "app_crash", "payment", "other"]

    let plan: Plan
    /// The region it is used in.
    let root: Int
    let places: [Int]
    /// Reports a day of each region, by its number; 0 for all but places.
    let rates: [Double]
    let users: [Int]
    /// Reports that an affected person makes.
    let propensity: Double
    let quarters: [Double]

    init(_ plan: Plan, in tree: WorldTree, seed: Int, world: String) {
        var random = WorldRandom("world \(world) \(seed) service \(plan.name)")
        self.plan = plan
        let roots = tree.nodes.indices.filter { tree.nodes[$0].depth == plan.reach && tree.nodes[$0].places.count >= 4 }
        let root = roots.isEmpty ? 0 : random.pick(roots)
        self.root = root
        var users = [Int](repeating: 0, count: tree.nodes.count)
        var rates = [Double](repeating: 0, count: tree.nodes.count)
        // How many use it differs from country to country, and so does how readily they report.
        var taste: [Int: (users: Double, reports: Double)] = [:]
        places = tree.nodes[root].places
        for place in places {
            let country = tree.country(of: place)
            let here = taste[country] ?? (random.number(0.02...0.4), random.factor(spread: 0.4))
            taste[country] = here
            users[place] = max(50, Int(Double(tree.nodes[place].people) * here.users * random.factor(spread: 0.2)))
            rates[place] = Double(users[place]) * here.reports * random.factor(spread: 0.2)
        }
        let all = rates.reduce(0, +)
        self.users = users
        self.rates = rates.map { $0 / all * plan.volume }
        propensity = random.scale(0.004...0.03)
        quarters = plan.rhythm.quarters
    }
}
