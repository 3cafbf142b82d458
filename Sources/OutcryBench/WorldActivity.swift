/// How much a service is reported at a time and place, as a factor of its mean.
struct WorldActivity {
    /// Many more people than usual in one region for some hours.
    struct Campaign {
        let span: Range<Int>
        let factor: Double
        let region: Int

        func factor(at minute: Int) -> Double {
            guard span.contains(minute) else { return 1 }
            let inside = Double(min(minute - span.lowerBound, span.upperBound - minute))
            return 1 + (factor - 1) * min(1, inside / 60)
        }
    }

    let service: WorldService
    let tree: WorldTree
    var campaigns: [Campaign] = []
    /// How many times as much the service is used at the end of the world's time.
    var growth = 1.0

    func factor(in place: Int, at minute: Int) -> Double {
        let local = minute + World.weekdayMinute + tree.nodes[place].offset
        let quarter = (local / 15 % 672 + 672) % 672
        var factor = service.quarters[quarter] * (1 + (growth - 1) * Double(minute) / Double(World.minutes))
        for campaign in campaigns where campaign.span.contains(minute) {
            let steps = tree.nodes[place].depth - tree.nodes[campaign.region].depth
            if steps >= 0, tree.above(place, by: steps) == campaign.region { factor *= campaign.factor(at: minute) }
        }
        return factor
    }

    /// The usual number of reports from some places in the half hour around a minute.
    func usual(in places: [Int], around minute: Int) -> Double {
        places.reduce(0) { $0 + service.rates[$1] * factor(in: $1, at: minute) } / 48
    }
}
