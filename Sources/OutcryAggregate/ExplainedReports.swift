/// Which reports open incidents explain, and what is left as evidence of another one.
///
/// A report of an incident's symptom from one of its places, from a place above one, or from nowhere in particular is the
/// incident's. One of another symptom from there speaks for that symptom alone, and only within the place. No region
/// above an incident's gathers evidence: it would be the incident's.
struct ExplainedReports {
    private let incidents: [(symptom: Int, affected: [Int32])]
    private let isCounting: Bool
    /// The incidents' own reports by region of theirs, all symptoms together, which let reports of other symptoms expect.
    private(set) var reports = NumberTable<NodeEvidence.Key, Double>()

    /// Where the last sighting was, as they come by region.
    private var region: Int32 = -1
    private var regions: [Int32] = []
    /// The symptoms of the incidents that it concerns.
    private var explained = SymptomSet(rawValue: 0)
    private var isConcerned = false
    private var isHeld = false

    /// `counting` is whether the incidents' own reports are asked for.
    init(by incidents: [OpenIncident], counting: Bool) {
        self.incidents = incidents.map { ($0.symptom, $0.affected) }
        isCounting = counting
    }

    /// Calls `body` with the regions and symptoms for which a sighting is evidence.
    mutating func take(_ sighting: Sighting, in tree: ServiceTree, _ body: (NodeEvidence.Key) -> Void) {
        if sighting.region != region { go(to: sighting.region, in: tree) }
        if isConcerned {
            let isExplained = sighting.symptoms.rawValue & explained.rawValue != 0
            guard isHeld, !isExplained || isCounting else { return }
            findRegions(in: tree)
            if isExplained {
                for region in regions {
                    reports.add(sighting.weight, to: NodeEvidence.Key(region, NodeEvidence.together))
                }
                return
            }
        }
        findRegions(in: tree)
        for region in regions {
            if !isConcerned { body(NodeEvidence.Key(region, NodeEvidence.together)) }
            for symptom in sighting.symptoms.telling { body(NodeEvidence.Key(region, symptom)) }
        }
    }

    private mutating func go(to next: Int32, in tree: ServiceTree) {
        region = next
        regions.removeAll(keepingCapacity: true)
        guard !incidents.isEmpty else { return }
        (isConcerned, isHeld) = (false, false)
        var symptoms: UInt16 = 0
        for incident in incidents {
            let holds = incident.affected.contains { tree.contains($0, next) }
            guard holds || incident.affected.contains(where: { tree.contains(next, $0) }) else { continue }
            symptoms |= 1 << UInt16(incident.symptom)
            isConcerned = true
            isHeld = isHeld || holds
        }
        explained = SymptomSet(rawValue: symptoms)
    }

    /// Finds the regions that hold the sighting, up to the first above an incident's.
    private mutating func findRegions(in tree: ServiceTree) {
        guard regions.isEmpty else { return }
        for region in tree.path(from: region) {
            if incidents.contains(where: { isAbove(region, $0.affected, in: tree) }) { break }
            regions.append(region)
        }
    }

    private func isAbove(_ region: Int32, _ affected: [Int32], in tree: ServiceTree) -> Bool {
        affected.contains { $0 != region && tree.contains(region, $0) }
    }
}
