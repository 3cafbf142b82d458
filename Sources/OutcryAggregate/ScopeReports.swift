/// The reports of a symptom by region, and what is usual there.
///
/// Chatter spreads beyond what it speaks of, so it is only heard where nothing else is.
struct ScopeReports {
    private let tree: ServiceTree
    private let window: BaselineWindow
    /// The share of the symptom, and of what is no chatter.
    private let share: Double
    private let directShare: Double
    /// The people who tell exactly each region, and those of them who are no chatter.
    private var counts: [Double]
    private var direct: [Double]
    /// The regions told, each once.
    private var told: [Int] = []

    private static let least = 1e-7

    init(
        of symptom: Int, in sightings: ArraySlice<Sighting>, tree: ServiceTree, window: BaselineWindow, share: Double,
        chatter: Double
    ) {
        self.tree = tree
        self.window = window
        self.share = share
        directShare = 1 - chatter
        counts = [Double](repeating: 0, count: tree.count)
        direct = counts
        for sighting in sightings where sighting.symptoms.contains(symptom) {
            let (region, count) = (Int(sighting.region), Double(sighting.people))
            if counts[region] == 0 { told.append(region) }
            counts[region] += count
            if !sighting.group.isChatter { direct[region] += count }
        }
    }

    /// Whether an outage may have the ratio that is typical of them. In the first minute of a flood it may be beyond that;
    /// to see it, only the regions told are looked at.
    var mayBeOutage: Bool {
        let usual = { (region: Int) in max(Self.least, window.expected(ofCell: Int32(region)) * share) }
        let told = told.sorted()
        return ScopeCut.Ratios(counts, of: told, isPlace: tree.isPlace, usual: usual) != nil
            || ScopeCut.Ratios(direct, of: told, isPlace: tree.isPlace, usual: { usualDirect(usual($0)) }) != nil
    }

    /// The regions that explain their excess.
    func cut(settings: DetectionSettings) -> ScopeCut {
        let usual = window.expectedOfCells(tree.count, times: share, least: Self.least)
        var placed = 0.0
        let usualOfDirect = [Double](unsafeUninitializedCapacity: usual.count) { room, filled in
            for region in usual.indices {
                room[region] = usualDirect(usual[region])
                if tree.isPlace[region] { placed += direct[region] - room[region] }
            }
            filled = usual.count
        }
        let isPlaced = placed >= 2.5
        return ScopeCut(
            counts: isPlaced ? direct : counts, usual: isPlaced ? usualOfDirect : usual,
            dispersion: window.baseline.dispersion, tree: tree, settings: settings)
    }

    private func usualDirect(_ usual: Double) -> Double {
        max(Self.least, usual * directShare)
    }
}
