/// People who live by one clock on one continent, and how each region's people are spread over such zones.
struct BaselineZones {
    struct Zone: Hashable {
        let clock: LocalClock
        /// The number of the continent's region.
        let top: Int32
    }

    struct Share {
        let zone: Int
        /// The share of the region's people.
        let people: Double
    }

    private(set) var zones: [Zone] = []
    /// For each region where its shares begin; they end where those of the next region begin.
    private var starts: [Int32] = []
    private var shares: [Share] = []

    init(tree: ServiceTree, layout: BaselineLayout) {
        // Most regions have one zone, so lists are only filled for those that have regions below.
        var zoneOf = [Int32](repeating: -1, count: tree.count)
        var numbers: [Zone: Int] = [:]
        for place in layout.places {
            let zone = Zone(clock: tree.clocks[place], top: layout.tops[place])
            let number = numbers[zone] ?? zones.count
            if number == zones.count {
                numbers[zone] = number
                zones.append(zone)
            }
            zoneOf[place] = Int32(number)
        }
        var lists = [[Share]](repeating: [], count: tree.count)
        for region in 0..<tree.count where tree.hasParts[region] && zoneOf[region] >= 0 {
            lists[region] = [Share(zone: Int(zoneOf[region]), people: layout.people[region])]
        }
        for region in stride(from: tree.count - 1, to: 0, by: -1) {
            let parent = Int(tree.parents[region])
            if tree.hasParts[region] {
                for share in lists[region] { Self.add(share, to: &lists[parent]) }
            } else {
                Self.add(Share(zone: Int(zoneOf[region]), people: layout.people[region]), to: &lists[parent])
            }
        }
        starts.reserveCapacity(tree.count + 1)
        for region in 0..<tree.count {
            starts.append(Int32(shares.count))
            if tree.hasParts[region] {
                let all = max(lists[region].reduce(0) { $0 + $1.people }, 1e-12)
                shares += lists[region].map { Share(zone: $0.zone, people: $0.people / all) }
            } else {
                let people = layout.people[region]
                shares.append(Share(zone: Int(zoneOf[region]), people: people / max(people, 1e-12)))
            }
        }
        starts.append(Int32(shares.count))
    }

    /// How many there are.
    var count: Int { zones.count }

    /// The zones of a region.
    subscript(region: Int) -> ArraySlice<Share> {
        region + 1 < starts.count ? shares[range(of: region)] : []
    }

    /// The number of the first zone of a region; each has one.
    func first(of region: Int) -> Int {
        shares[Int(starts[region])].zone
    }

    /// Where the shares of a region are among those of all regions.
    func range(of region: Int) -> Range<Int> {
        Int(starts[region])..<Int(starts[region + 1])
    }

    /// The shares of all regions.
    var all: [Share] { shares }

    private static func add(_ share: Share, to list: inout [Share]) {
        if let known = list.firstIndex(where: { $0.zone == share.zone }) {
            list[known] = Share(zone: share.zone, people: list[known].people + share.people)
        } else {
            list.append(share)
        }
    }
}
