import OutcryModel

/// What in a service's tree has a clock of its own, and how its people are spread.
struct BaselineLayout {
    /// The regions small enough to live by one clock: parts of countries, and whatever has nothing below it.
    let places: [Int]
    let isPlace: [Bool]
    /// The continent of each region, or whatever lies right below the root; 0 for the root.
    let tops: [Int32]
    /// The share of the service's people in each region and all below it.
    let people: [Double]

    init(tree: ServiceTree, entries: ArraySlice<HourlyCounts.Entry>) {
        let isPlace = tree.isPlace
        self.isPlace = isPlace
        places = (0..<tree.count).filter { isPlace[$0] }
        var tops = [Int32](repeating: 0, count: tree.count)
        for region in 1..<max(1, tree.count) {
            let parent = tree.parents[region]
            tops[region] = parent == 0 ? Int32(region) : tops[Int(parent)]
        }
        self.tops = tops
        var weights = [Double](repeating: 0, count: tree.count)
        if tree.users.contains(where: { $0 > 0 }) {
            for place in places { weights[place] = max(tree.users[place], 1) }
        } else {
            // Where nobody knows the people, their reports stand for them.
            for place in places { weights[place] = 1 }
            for entry in entries where isPlace[Int(entry.region)] {
                weights[Int(entry.region)] += Double(entry.reports)
            }
        }
        let all = weights.reduce(0, +)
        for region in stride(from: tree.count - 1, to: 0, by: -1) {
            weights[Int(tree.parents[region])] += weights[region]
        }
        people = weights.map { $0 / max(all, 1e-12) }
    }
}
