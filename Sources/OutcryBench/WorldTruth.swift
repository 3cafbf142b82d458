/// `truth.json` of a world: for the scorer alone.
struct WorldTruth: Encodable {
    struct Outage: Encodable {
        let id: String
        let service: String
        let onset: Int
        let end: Int
        let extent: String
        let scopeNodes: [String]
        let leaves: [String]
        let shape: String
        let symptom: String
        let z: Double
        let multiplier: Double
        let base30: Double
        let excess30: Double
        let llr30: Double
        let excessTotal: Double
        let affectedUsers: Int
        let usersInScope: Int
        let burnIn: Bool
    }

    let version: String
    let seed: Int
    let minutes: Int
    let scoreFrom: Int
    let outages: [Outage]
    let confounders: [WorldDisturbance]

    init(_ world: World) {
        version = "world \(world.plan.name)"
        seed = world.seed
        minutes = World.minutes
        scoreFrom = World.scoredFrom
        outages = world.outages.enumerated().map { Self.outage($1, number: $0, of: world) }
        confounders = world.disturbances
    }

    private static func outage(_ outage: WorldOutage, number: Int, of world: World) -> Outage {
        let (service, tree) = (world.services[outage.service], world.tree)
        let cover = tree.cover(Set(outage.places), of: Set(service.places))
        let digits = String(number)
        return Outage(
            id: "o" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits, service: service.plan.name,
            onset: outage.onset, end: outage.end, extent: extent(outage.places, of: service, in: tree),
            scopeNodes: cover.map { tree.nodes[$0].id }, leaves: outage.places.map { tree.nodes[$0].id },
            shape: outage.shape.rawValue, symptom: WorldService.symptoms[outage.symptom], z: outage.size,
            multiplier: 1 + outage.excess / max(outage.usual, 1e-9), base30: outage.usual, excess30: outage.excess,
            llr30: outage.evidence, excessTotal: outage.total, affectedUsers: outage.affectedUsers,
            usersInScope: outage.usersInScope, burnIn: outage.isBurnIn)
    }

    /// In the scorer's words, to which the region above a place is its country.
    private static func extent(_ places: [Int], of service: WorldService, in tree: WorldTree) -> String {
        let above = { (places: [Int]) in Set(places.map { tree.nodes[$0].parent }) }
        let countries = above(places)
        if places.count == service.places.count, above(service.places).count > 1 { return "global" }
        guard let country = countries.first, countries.count == 1 else { return "multi_country" }
        let served = service.places.count { tree.nodes[$0].parent == country }
        return places.count == served ? "country" : places.count == 1 ? "city" : "region"
    }
}
