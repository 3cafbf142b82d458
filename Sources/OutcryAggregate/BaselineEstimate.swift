/// Learns what is usual from the counts of the last weeks.
///
/// Every region has a share of the reports, shrunk towards the share of the service's people there; the week's shape is
/// learnt for the service as a whole by people's own clocks, and shrunk towards that of the day. Hours far above what is
/// usual on a continent are past incidents and teach nothing: the reweighting of Noufaily et al. (Statistics in
/// Medicine 32, 2013), with an indicator for a weight.
struct BaselineEstimate {
    private let tree: ServiceTree
    private let settings: DetectionSettings
    private let entries: ArraySlice<HourlyCounts.Entry>
    private let firstHour: Int32
    private let hours: Int

    private let layout: BaselineLayout
    private let zones: BaselineZones
    /// For each zone the hour of the week of each hour, one zone after the other.
    private var hourOfWeek: [UInt8] = []
    /// For each continent and each hour whether it teaches, one continent after the other. 0 is for reports of no region.
    private var teaches: [Bool]
    /// The hours in which nothing at all came although much is usual: a collection that stood still teaches nothing.
    private let isSilent: [Bool]
    /// The number of the continent of each region and of each zone; `teaches` has its hours from that many times `hours`.
    private let topOf: [Int]
    private let topOfZone: [Int]

    private var shape = [Double](repeating: 1, count: WeekShape.hours)
    private var means: [Double] = []
    private var deviations: [Double] = []

    /// An estimate from the hours `[first, last)`.
    init(
        of tree: ServiceTree, entries: ArraySlice<HourlyCounts.Entry>, from first: Int32, to last: Int32,
        settings: DetectionSettings
    ) {
        self.tree = tree
        self.settings = settings
        self.entries = entries
        firstHour = first
        let hours = Int(last - first)
        self.hours = hours
        layout = BaselineLayout(tree: tree, entries: entries)
        zones = BaselineZones(tree: tree, layout: layout)
        let tops = [0] + Set(layout.tops).subtracting([0]).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(tops, tops.indices))
        topOf = layout.tops.map { numbers[$0] ?? 0 }
        topOfZone = zones.zones.map { numbers[$0.top] ?? 0 }
        let isSilent = Self.silentHours(entries, from: first, hours: hours)
        self.isSilent = isSilent
        teaches = tops.flatMap { _ in isSilent.map { !$0 } }
        hourOfWeek = zones.zones.flatMap(hoursOfWeek)
    }

    /// The baseline from a minute on.
    mutating func baseline(at minute: Int, rhythm: PollingRhythm) -> Baseline {
        for pass in 0..<3 {
            deriveShape()
            deriveRates()
            if pass < 2 { passOverIncidents() }
        }
        return assemble(at: minute, rhythm: rhythm)
    }

    /// Hours without a report that are so many in a row that a fifth of the mean would have brought five: nights are quiet,
    /// not silent.
    private static func silentHours(
        _ entries: ArraySlice<HourlyCounts.Entry>, from first: Int32, hours: Int
    ) -> [Bool] {
        var hasReports = [Bool](repeating: false, count: hours)
        for entry in entries { hasReports[Int(entry.hour - first)] = true }
        let mean = entries.reduce(0) { $0 + Double($1.reports) } / Double(max(1, hours))
        var isSilent = [Bool](repeating: false, count: hours)
        var start = 0
        while start < hours {
            let end = hasReports[start...].firstIndex(of: true) ?? hours
            if Double(end - start) * 0.2 * mean >= 5 {
                for hour in start..<end { isSilent[hour] = true }
            }
            start = end + 1
        }
        return isSilent
    }

    private func hoursOfWeek(_ zone: BaselineZones.Zone) -> [UInt8] {
        let (start, end) = (Int(firstHour) * 60, (Int(firstHour) + hours) * 60)
        let shift = zone.clock.shift(at: start)
        let isSteady = shift == zone.clock.shift(at: end)
        return (0..<hours).map { hour in
            let minute = start + hour * 60 + 30
            return UInt8(WeekShape.hour(ofLocal: minute + (isSteady ? shift : zone.clock.shift(at: minute))))
        }
    }

    private func teachesAt(_ entry: HourlyCounts.Entry) -> Bool {
        teaches[topOf[Int(entry.region)] * hours + Int(entry.hour - firstHour)]
    }

    /// The week's shape in an hour by the clock of a zone.
    private func factor(_ hour: Int, in zone: Int) -> Double {
        shape[Int(hourOfWeek[zone * hours + hour])]
    }

    private mutating func deriveShape() {
        var reports = [Double](repeating: 0, count: WeekShape.hours)
        var people = [Double](repeating: 0, count: WeekShape.hours)
        for entry in entries where layout.isPlace[Int(entry.region)] && teachesAt(entry) {
            let place = zones.first(of: Int(entry.region)) * hours + Int(entry.hour - firstHour)
            reports[Int(hourOfWeek[place])] += Double(entry.reports)
        }
        for share in zones[0] {
            let (start, zoneStart) = (topOfZone[share.zone] * hours, share.zone * hours)
            for hour in 0..<hours where teaches[start + hour] {
                people[Int(hourOfWeek[zoneStart + hour])] += share.people
            }
        }
        shape = WeekEstimate(reports: reports, people: people, prior: settings.shapePrior).factors
    }

    /// Observed hours, each worth its shape, of each zone; and of the world's own cell.
    private func exposures() -> (zones: [Double], world: Double) {
        let byZone = (0..<zones.count).map { zone in
            let start = topOfZone[zone] * hours
            return (0..<hours).reduce(0) { $0 + (teaches[start + $1] ? factor($1, in: zone) : 0) }
        }
        var world = 0.0
        for share in zones[0] {
            for hour in 0..<hours where teaches[hour] { world += share.people * factor(hour, in: share.zone) }
        }
        return (byZone, world)
    }

    private mutating func deriveRates() {
        var reports = [Double](repeating: 0, count: tree.count)
        for entry in entries where teachesAt(entry) { reports[Int(entry.region)] += Double(entry.reports) }
        let exposed = exposures()
        let shares = zones.all
        let exposure = (0..<tree.count).map { region in
            region == 0
                ? exposed.world
                : zones.range(of: region).reduce(0) { $0 + shares[$1].people * exposed.zones[shares[$1].zone] }
        }
        // What a level's regions have together, to be shared among them by their people.
        var levelReports = [Double](repeating: 0, count: tree.regionsInLevel.count)
        var levelPeople = levelReports
        for region in 1..<max(1, tree.count) {
            let level = Int(tree.levels[region])
            levelReports[level] += reports[region]
            levelPeople[level] += layout.people[region] * exposure[region]
        }
        means = [Double](repeating: 0, count: tree.count)
        deviations = means
        for region in 0..<tree.count {
            let level = Int(tree.levels[region])
            let prior =
                region == 0
                ? reports[0] / max(exposure[0], 1e-9)
                : layout.people[region] * levelReports[level] / max(levelPeople[level], 1e-9)
            let weight = reports[region] + settings.ratePrior
            let time = exposure[region] + settings.ratePrior / max(prior, 1e-7)
            means[region] = weight / time
            deviations[region] = weight.squareRoot() / time
        }
    }

    /// Reports by zone and hour that are usual, of the regions of each continent.
    private func usualByZone(_ rate: (Int) -> Double) -> [Double] {
        var usual = [Double](repeating: 0, count: zones.count)
        let shares = zones.all
        for region in 1..<max(1, tree.count) {
            let rate = rate(region)
            for place in zones.range(of: region) { usual[shares[place].zone] += rate * shares[place].people }
        }
        return usual
    }

    /// Reports by continent and hour, and how many are usual, in the places of `teaches`.
    private func hourly() -> (observed: [Double], expected: [Double]) {
        var observed = [Double](repeating: 0, count: teaches.count)
        for entry in entries {
            observed[topOf[Int(entry.region)] * hours + Int(entry.hour - firstHour)] += Double(entry.reports)
        }
        var expected = [Double](repeating: 0, count: teaches.count)
        let usual = usualByZone { means[$0] }
        for zone in 0..<zones.count where topOfZone[zone] != 0 {
            let start = topOfZone[zone] * hours
            for hour in 0..<hours { expected[start + hour] += usual[zone] * factor(hour, in: zone) }
        }
        for share in zones[0] {
            for hour in 0..<hours { expected[hour] += means[0] * share.people * factor(hour, in: share.zone) }
        }
        return (observed, expected)
    }

    private mutating func passOverIncidents() {
        let (observed, expected) = hourly()
        for place in teaches.indices {
            let usual = expected[place]
            teaches[place] =
                !isSilent[place % hours] && observed[place] <= 2.2 * usual + 3 + 2 * usual.squareRoot()
        }
    }

    /// The size of the negative binomial of an hour's reports on a continent, by the method of moments: what of the
    /// squared errors a Poisson count does not explain, over what a size of 1 would add. Drawn to the usual one as far
    /// as the hours tell little.
    private func dispersion() -> Double {
        let (observed, expected) = hourly()
        var (more, weight) = (0.0, 0.0)
        for place in teaches.indices where teaches[place] {
            let error = observed[place] - expected[place]
            more += error * error - expected[place]
            weight += expected[place] * expected[place]
        }
        // Of an even Poisson count the variance of the estimate is 2 over the weight; the prior is known to a factor of 2.
        let prior = 1 / Rules.dispersionUsual
        let precision = 2 / (prior * prior)
        let found = (prior * precision + max(0, more)) / (precision + weight)
        return min(Rules.dispersions.upperBound, max(Rules.dispersions.lowerBound, 1 / max(found, 1e-9)))
    }

    private func assemble(at minute: Int, rhythm: PollingRhythm) -> Baseline {
        let clocks = Array(Set(zones.zones.map(\.clock))).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: clocks.enumerated().map { ($1, UInt16($0)) })
        let clockOfZone = zones.zones.map { numbers[$0.clock] ?? 0 }
        var sums = means
        var cautious = deviations
        // For each region, reports by zone of it and all below.
        let shares = zones.all
        var byZone = shares.map(\.people)
        for region in 0..<tree.count {
            for place in zones.range(of: region) { byZone[place] *= means[region] }
        }
        for region in stride(from: tree.count - 1, to: 0, by: -1) {
            let parent = Int(tree.parents[region])
            sums[parent] += sums[region]
            cautious[parent] += cautious[region]
            let above = zones.range(of: parent)
            for place in zones.range(of: region) {
                guard let same = above.first(where: { shares[$0].zone == shares[place].zone }) else { continue }
                byZone[same] += byZone[place]
            }
        }
        var table = Baseline.Table()
        table.reserve(regions: tree.count, shares: shares.count)
        var found: [Baseline.Part] = []
        for region in 0..<tree.count {
            let caution = 1 + settings.rateCaution * cautious[region] / max(sums[region], 1e-12)
            found.removeAll(keepingCapacity: true)
            for place in zones.range(of: region) {
                let clock = clockOfZone[shares[place].zone]
                let reports = byZone[place] * caution / 60
                if let known = found.firstIndex(where: { $0.clock == clock }) {
                    found[known].people += shares[place].people
                    found[known].reports += reports
                } else {
                    found.append(Baseline.Part(clock: clock, people: shares[place].people, reports: reports))
                }
            }
            found.sort { $0.clock < $1.clock }
            table.append(own: (means[region] + settings.rateCaution * deviations[region]) / 60, parts: found)
        }
        let typical = max(sums.first ?? 0, 0.01) / Double(layout.places.count + 5)
        let prior = settings.ratePrior
        let unseen = (prior + prior.squareRoot()) / (Double(hours) + prior / typical) / 60
        return Baseline(
            at: minute, shape: WeekShape(hourly: shape), rhythm: rhythm, level: lastDay(), clocks: clocks,
            table: table, unseen: unseen, dispersion: dispersion())
    }

    /// How far the last day was above the weeks before; single hours far above count for little.
    private func lastDay() -> Double {
        let day = max(0, hours - 24)..<hours
        var observed = [Double](repeating: 0, count: hours)
        for entry in entries where Int(entry.hour - firstHour) >= day.lowerBound {
            observed[Int(entry.hour - firstHour)] += Double(entry.reports)
        }
        let usual = usualByZone { means[$0] + settings.rateCaution * deviations[$0] }
        let own = (means.first ?? 0) + settings.rateCaution * (deviations.first ?? 0)
        var (seen, expected) = (0.0, 0.0)
        for hour in day {
            var hourly = 0.0
            for zone in 0..<zones.count { hourly += usual[zone] * factor(hour, in: zone) }
            for share in zones[0] { hourly += own * share.people * factor(hour, in: share.zone) }
            seen += min(observed[hour], 2 * hourly + 3)
            expected += hourly
        }
        return min(1.5, max(1, (seen + 30) / (expected + 30)))
    }
}
