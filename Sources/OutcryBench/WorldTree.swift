/// The regions of a world: the root first, parents before their parts.
struct WorldTree {
    struct Node {
        let id: String
        let parent: Int
        let depth: Int
        /// Minutes east of UTC.
        let offset: Int
        var people: Int
        /// The finest regions in it, itself when it is one.
        var places: [Int] = []
    }

    private(set) var nodes: [Node]
    let deepest: Int
    /// The depth of countries, which live by one clock each.
    let countryDepth: Int

    /// The same for all seeds of a plan.
    init(_ plan: WorldPlan) {
        var random = WorldRandom("world \(plan.name) tree")
        deepest = plan.ranks.count - 1
        countryDepth = plan.ranks.firstIndex(of: "country") ?? deepest - 1
        nodes = [Node(id: "W", parent: -1, depth: 0, offset: 0, people: 0)]
        var next = 0
        while next < nodes.count {
            let above = nodes[next]
            if above.depth < deepest {
                for part in 1...random.number(plan.parts[above.depth]) {
                    nodes.append(Self.part(part, of: above, at: next, random: &random, tree: (deepest, countryDepth)))
                }
            }
            next += 1
        }
        for number in nodes.indices.reversed() {
            if nodes[number].depth == deepest { nodes[number].places = [number] }
            let parent = nodes[number].parent
            guard parent >= 0 else { continue }
            nodes[parent].people += nodes[number].people
            nodes[parent].places = nodes[number].places + nodes[parent].places
        }
    }

    private static func part(
        _ part: Int, of above: Node, at parent: Int, random: inout WorldRandom, tree: (deepest: Int, country: Int)
    ) -> Node {
        let depth = above.depth + 1
        // A continent has its hour; its countries differ from it by some, a few by half or three quarters of one.
        let offset =
            switch depth {
            case 1: random.number(-8...9) * 60
            case tree.country:
                above.offset + random.number(-2...2) * 60 + (random.chance(0.15) ? random.pick([-30, 30, 45]) : 0)
            default: above.offset
            }
        let people = depth == tree.deepest ? Int(random.scale(20_000...3_000_000)) : 0
        let id = depth == 1 ? "R\(part)" : "\(above.id).\(part)"
        return Node(id: id, parent: parent, depth: depth, offset: offset, people: people)
    }

    var places: [Int] { nodes[0].places }

    /// The region above a place by so many levels.
    func above(_ place: Int, by steps: Int) -> Int {
        var number = place
        for _ in 0..<steps where nodes[number].parent >= 0 { number = nodes[number].parent }
        return number
    }

    func country(of place: Int) -> Int {
        above(place, by: nodes[place].depth - countryDepth)
    }

    /// The fewest regions that hold some of the places a service has, and no other of them.
    func cover(_ affected: Set<Int>, of served: Set<Int>, from number: Int = 0) -> [Int] {
        let here = nodes[number].places.filter { served.contains($0) }
        guard here.contains(where: { affected.contains($0) }) else { return [] }
        if here.allSatisfy({ affected.contains($0) }) { return [number] }
        return nodes.indices.filter { nodes[$0].parent == number }.flatMap { cover(affected, of: served, from: $0) }
    }
}
