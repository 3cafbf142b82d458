import OutcryModel

/// `meta.json` of a world: what a detector may know.
struct WorldMeta: Encodable {
    struct Node: Encodable {
        let id: String
        let parent: Int
        /// The depth, but 3 for the finest regions, as the scorer wants.
        let level: Int
        /// What the level is called in Outcry.
        let rank: String
        let pop: Int
        let tz: Int?
        let dst: String?
    }

    struct Service: Encodable {
        let id: String
        let presence: [String]
        let users: [String: Int]
        let reportPropensity: Double
        let reportPropensityLogsd: Double
    }

    let version: String
    let seed: Int
    let start: String
    let minutes: Int
    let scoreFrom: Int
    let symptoms: [String]
    let sources: [String]
    let nodes: [Node]
    let services: [Service]

    init(_ world: World) {
        version = "world \(world.plan.name)"
        seed = world.seed
        start = World.start.rfc3339
        minutes = World.minutes
        scoreFrom = World.scoredFrom
        symptoms = WorldService.symptoms
        sources = world.plan.sources.map(\.name)
        let deepest = world.tree.deepest
        nodes = world.tree.nodes.map { node in
            // Levels between are numbered on past the 3 of the finest, so that no two have one number.
            let level = node.depth == deepest ? 3 : node.depth < 3 ? node.depth : node.depth + 1
            let isPlace = node.depth == deepest
            return Node(
                id: node.id, parent: node.parent, level: level, rank: world.plan.ranks[node.depth], pop: node.people,
                tz: isPlace ? node.offset : nil, dst: isPlace ? "NONE" : nil)
        }
        services = world.services.map { service in
            var random = WorldRandom("world \(world.plan.name) \(world.seed) propensity \(service.plan.name)")
            let users = service.places.map { (world.tree.nodes[$0].id, service.users[$0]) }
            return Service(
                id: service.plan.name, presence: [world.tree.nodes[service.root].id],
                users: Dictionary(uniqueKeysWithValues: users),
                reportPropensity: service.propensity * random.factor(spread: 0.25), reportPropensityLogsd: 0.4)
        }
    }
}
