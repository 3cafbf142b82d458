/// The reports of a region and symptom since the start that explains them best.
struct ExcessWindow {
    /// The first minute of arrival.
    let start: Int
    /// The log-likelihood ratio against the tolerated multiple of the usual, in nats.
    let evidence: Double
    /// The usual number in the window.
    let usual: Double
    /// What its reports count for, by group of sources, and by symptom.
    let byGroup: [Double]
    let bySymptom: [Double]
    /// Distinct reporters.
    let people: Int

    var weight: Double { byGroup.reduce(0, +) }
    var excess: Double { weight - usual }
}

extension ExcessWindow {
    /// `nil` when fewer than three people reported, fewer than `leastOthers` of another group than most, or there is
    /// no excess.
    init?(
        _ sightings: ArraySlice<Sighting>, of region: Int32, symptom: Int, until end: Int, tree: ServiceTree,
        tolerated: Double, leastOthers: Double, usual: (_ starts: [Int]) -> [Double]
    ) {
        var found: [Int] = []
        for index in sightings.indices {
            let sighting = sightings[index]
            guard symptom < 0 || sighting.symptoms.contains(symptom), tree.contains(region, sighting.region) else {
                continue
            }
            found.append(index)
        }
        // Most alarms are of one group of sources; those need no further look.
        var whole = [Double](repeating: 0, count: SourceGroup.count)
        for place in found { whole[Int(sightings[place].group.rawValue)] += sightings[place].weight }
        guard whole.reduce(0, +) - (whole.max() ?? 0) >= leastOthers,
            found.reduce(0, { $0 + Int(sightings[$1].people) }) >= 3
        else { return nil }
        // Starts long ago are looked at in steps: the first report of each.
        var starts: [Int] = []
        var isStart = [Bool](repeating: false, count: found.count)
        for (place, index) in found.enumerated() {
            let minute = Int(sightings[index].arrivedAt)
            guard starts.last.map({ Self.step(end - $0) != Self.step(end - minute) }) ?? true else { continue }
            starts.append(minute)
            isStart[place] = true
        }
        let means = usual(starts)
        var weight = 0.0
        var minute = starts.count - 1
        var best: (place: Int, evidence: Double, usual: Double)?
        for place in found.indices.reversed() {
            let sighting = sightings[found[place]]
            weight += sighting.weight
            guard isStart[place] else { continue }
            let mean = max(1e-6, means[minute])
            minute -= 1
            let evidence = poissonExcess(weight, over: tolerated * mean)
            if evidence >= (best?.evidence ?? 1e-9) { best = (place, evidence, mean) }
        }
        guard let best else { return nil }
        var byGroup = [Double](repeating: 0, count: SourceGroup.count)
        var bySymptom = [Double](repeating: 0, count: 16)
        var people = 0
        for place in found[best.place...] {
            let sighting = sightings[place]
            byGroup[Int(sighting.group.rawValue)] += sighting.weight
            for symptom in sighting.symptoms.telling { bySymptom[symptom] += sighting.weight }
            people += Int(sighting.people)
        }
        self.init(
            start: Int(sightings[found[best.place]].arrivedAt), evidence: best.evidence, usual: best.usual,
            byGroup: byGroup, bySymptom: bySymptom, people: people)
    }

    /// The number of the step in which a start so many minutes ago lies.
    private static func step(_ minutes: Int) -> Int {
        minutes <= 30 ? minutes : minutes <= 90 ? 30 + minutes / 5 : 60 + minutes / 15
    }
}
