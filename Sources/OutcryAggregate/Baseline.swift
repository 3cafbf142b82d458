import OutcryModel
import OutcryRegions

/// What is usual for a service: a rate for each region, in the rhythm of the week.
///
/// The rate of a region is its share of past reports, the shape of the week is learnt for the service as a whole, as
/// single regions have too few reports for it. Old weeks fade; hours within an incident teach nothing, and what is far
/// above the usual teaches little (the reweighting idea of Noufaily et al., Statistics in Medicine 32, 2013).
struct Baseline: Codable, Hashable, Sendable {
    private static let hours = 168

    /// Reports and observed hours of each hour of the week, Monday 0:00 UTC first, faded.
    private var weekReports = [Double](repeating: 0, count: hours)
    private var weekHours = [Double](repeating: 0, count: hours)
    /// Reports of each region told, faded, and the hours observed, each worth its shape.
    private var cellReports: [Region.ID: Double] = [:]
    private var exposure = 0.0
    /// Reports by symptom, faded.
    private var symptomReports: [Symptom: Double] = [:]
    /// Hours observed, not faded.
    private(set) var hoursObserved = 0.0

    // Derived once an hour.
    private var shape = [Double](repeating: 1, count: hours)
    private var nodeRates: [Region.ID: Double] = [:]
    private var cellRates: [Region.ID: Double] = [:]
    private(set) var nodesByLevel: [String: Int] = [:]
    private var ratePerHour = 0.0
    private var symptomShares: [Symptom: Double] = [:]

    var isKnown: Bool { hoursObserved >= Rules.hoursToKnow }

    /// The usual number of reports in a minute at a region told or anywhere below it.
    func rate(of node: Region.ID, at minute: Minute) -> Double {
        (nodeRates[node] ?? unseenRate) * shape[Self.hour(of: minute)] / 60
    }

    /// The usual number of reports in a minute that tell exactly this region.
    func rate(ofCell cell: Region.ID, at minute: Minute) -> Double {
        (cellRates[cell] ?? unseenRate) * shape[Self.hour(of: minute)] / 60
    }

    /// The usual number in `[from, to)` for a node.
    func expected(of node: Region.ID, from: Minute, to: Minute) -> Double {
        (nodeRates[node] ?? unseenRate) * shapeSum(from: from, to: to) / 60
    }

    /// The usual number in `[from, to)` of reports that tell exactly this region.
    func expected(ofCell cell: Region.ID, from: Minute, to: Minute) -> Double {
        (cellRates[cell] ?? unseenRate) * shapeSum(from: from, to: to) / 60
    }

    /// The share of reports that name a symptom; 1 for all together.
    func share(of symptom: Symptom?) -> Double {
        guard let symptom else { return 1 }
        return symptomShares[symptom] ?? 1 / Double(Symptom.allCases.count)
    }

    /// The regions told so far.
    var cells: [Region.ID] { cellRates.keys.sorted() }

    /// Learns from an hour that is over.
    mutating func learn(_ counts: [Region.ID: CellCounts], hourFrom start: Minute, regions: RegionTree) {
        let hour = Self.hour(of: start)
        var clipped: [Region.ID: Double] = [:]
        var total = 0.0
        for (region, cell) in counts.sorted(by: { $0.key < $1.key }) {
            let usual = isKnown ? rate(ofCell: region, at: start) * 60 : .infinity
            let reports = min(Double(cell.total), 2.2 * usual + 3 + 2 * usual.squareRoot())
            clipped[region] = reports
            total += reports
        }
        let keep = 1 - 1 / Rules.memoryInHours
        for region in Array(cellReports.keys) { cellReports[region, default: 0] *= keep }
        for (region, reports) in clipped { cellReports[region, default: 0] += reports }
        cellReports = cellReports.filter { $0.value > 0.01 }
        exposure = exposure * keep + shape[hour]
        // A bin is met once a week, so it fades by a week at once.
        let keepWeek = 1 - Double(Self.hours) / Rules.memoryInHours * 0.75
        weekReports[hour] = weekReports[hour] * keepWeek + total
        weekHours[hour] = weekHours[hour] * keepWeek + 1
        for symptom in Array(symptomReports.keys) { symptomReports[symptom, default: 0] *= keep }
        for cell in counts.values {
            for (symptom, sources) in cell.symptoms {
                symptomReports[symptom, default: 0] += Double(sources.values.reduce(0, +))
            }
        }
        hoursObserved += 1
        derive(regions)
    }

    private mutating func derive(_ regions: RegionTree) {
        deriveShape()
        deriveShares()
        let total = cellReports.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
        ratePerHour = (total + 1) / max(1, exposure)
        cellRates = [:]
        nodeRates = [:]
        nodesByLevel = [:]
        let typical = ratePerHour / Double(cellReports.count + 5)
        for (region, reports) in cellReports.sorted(by: { $0.key < $1.key }) {
            // The posterior mean and one deviation more: where little is known, more is taken for usual.
            let weight = reports + Rules.ratePrior
            let rate = (weight + weight.squareRoot()) / (exposure + Rules.ratePrior / typical)
            cellRates[region] = rate
            let known = regions[region] == nil ? [regions.root] : [region] + regions.ancestors(of: region)
            for node in known { nodeRates[node, default: 0] += rate }
        }
        for node in nodeRates.keys {
            if let level = regions[node]?.level { nodesByLevel[level.rawValue, default: 0] += 1 }
        }
    }

    private mutating func deriveShares() {
        let prior = 2.0
        let all = Symptom.allCases.reduce(0) { $0 + (symptomReports[$1] ?? 0) + prior }
        for symptom in Symptom.allCases { symptomShares[symptom] = ((symptomReports[symptom] ?? 0) + prior) / all }
    }

    /// What a region not yet heard of is taken for.
    private var unseenRate: Double {
        let typical = max(ratePerHour, 0.01) / Double(cellReports.count + 5)
        return (Rules.ratePrior + Rules.ratePrior.squareRoot()) / (max(1, exposure) + Rules.ratePrior / typical)
    }

    /// The week's shape: each hour of the week shrunk towards its hour of the day, that towards the mean, smoothed.
    private mutating func deriveShape() {
        let mean = (weekReports.reduce(0, +) + 1) / (weekHours.reduce(0, +) + 1)
        var rates = [Double](repeating: mean, count: Self.hours)
        for hourOfDay in 0..<24 {
            let bins = stride(from: hourOfDay, to: Self.hours, by: 24)
            let reports = bins.reduce(0) { $0 + weekReports[$1] }
            let hours = bins.reduce(0) { $0 + weekHours[$1] }
            let daily = (reports + Rules.shapePrior) / (hours + Rules.shapePrior / mean)
            for bin in bins {
                rates[bin] = (weekReports[bin] + Rules.shapePrior) / (weekHours[bin] + Rules.shapePrior / daily)
            }
        }
        let smooth = rates.indices.map { hour in
            rates[(hour + Self.hours - 1) % Self.hours] / 4 + rates[hour] / 2 + rates[(hour + 1) % Self.hours] / 4
        }
        let level = smooth.reduce(0, +) / Double(Self.hours)
        shape = smooth.map { $0 / level }
    }

    /// The sum of the shape over the minutes of `[from, to)`.
    private func shapeSum(from: Minute, to: Minute) -> Double {
        var sum = 0.0
        var minute = from
        while minute < to {
            let left = 60 - ((minute.sinceEpoch % 60) + 60) % 60
            let step = min(left, to - minute)
            sum += shape[Self.hour(of: minute)] * Double(step)
            minute = minute + step
        }
        return sum
    }

    /// The hour of the week, Monday 0:00 UTC first; the epoch was a Thursday.
    private static func hour(of minute: Minute) -> Int {
        let hours = (minute.sinceEpoch >= 0 ? minute.sinceEpoch : minute.sinceEpoch - 59) / 60
        return ((hours + 72) % Self.hours + Self.hours) % Self.hours
    }
}
