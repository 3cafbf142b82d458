/// What a suspicion rests on when it is dismissed.
struct SuspicionDoubt {
    /// The rule: `copies`, `oneSource` or `notCorroborated`.
    let rule: String
    /// The evidence, in nats, without the group that brings most.
    let evidence: Double

    /// `usual` is the usual number of its reports since it began, `shares` how they are usually spread over the groups.
    init(
        _ open: OpenIncident, sightings: ArraySlice<Sighting>, usual: Double, shares: [Double], tree: ServiceTree,
        settings: DetectionSettings
    ) {
        var byGroup = [Double](repeating: 0, count: SourceGroup.count)
        for sighting in sightings
        where sighting.symptoms.contains(open.symptom) && tree.contains(open.node, sighting.region) {
            byGroup[Int(sighting.group.rawValue)] += sighting.weight
        }
        let largest = byGroup.indices.reduce(0) { byGroup[$1] > byGroup[$0] ? $1 : $0 }
        let all = byGroup.reduce(0, +)
        let isOne = byGroup[largest] >= settings.oneSourceShare * all
        let isCopies = byGroup[largest] > 0 && SourceGroup(rawValue: UInt8(largest)) == .copies
        rule = !isOne ? "notCorroborated" : isCopies ? "copies" : "oneSource"
        evidence = poissonExcess(
            all - byGroup[largest], over: settings.tolerated * max(1e-6, usual * (1 - shares[largest])))
    }
}
