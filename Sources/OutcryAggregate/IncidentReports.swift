import OutcryModel

/// The reports of a minute, shared out among the open incidents: each counts for one.
///
/// A report is of the incident whose place it tells, then of the one whose symptom, then of the one that was opened first.
struct IncidentReports {
    struct Share {
        /// What complaints say.
        var cell = CellCounts()
        /// Reporters who say that it works again.
        var recovered = 0
        /// Repeated words.
        var echoes = 0
        /// Reporters who are no chatter.
        var direct = 0.0
    }

    private var shares: [Share]
    /// What is asked of each incident for every report: few bytes, side by side.
    private let incidents: [(symptom: Int, affected: [Int32])]
    private var last: (region: Int32, symptoms: SymptomSet, owner: Int?) = (-1, SymptomSet([]), nil)

    init(of fold: borrowing ServiceFold) {
        incidents = fold.state.open.map { ($0.symptom, $0.affected) }
        shares = incidents.map { _ in Share() }
        var plain = incidents.map { _ in PlainCounts() }
        for complaint in fold.complaints {
            let told = complaint.told
            guard let owner = owner(of: told.region, told.symptoms, in: fold.state.tree) else { continue }
            if told.isPlain {
                plain[owner].count(told)
            } else {
                shares[owner].cell.count(fold.batch.arrivals[Int(told.place)], withWords: complaint.hasWords)
            }
        }
        for owner in shares.indices { plain[owner].add(to: &shares[owner].cell) }
        for region in fold.recoveries {
            if let owner = owner(of: region, SymptomSet([]), in: fold.state.tree) { shares[owner].recovered += 1 }
        }
        for region in fold.echoes {
            if let owner = owner(of: region, SymptomSet([]), in: fold.state.tree) { shares[owner].echoes += 1 }
        }
        for sighting in fold.sightings where !sighting.group.isChatter {
            if let owner = owner(of: sighting.region, sighting.symptoms, in: fold.state.tree) {
                shares[owner].direct += Double(sighting.people)
            }
        }
    }

    subscript(index: Int) -> Share { shares[index] }

    private mutating func owner(of region: Int32, _ symptoms: SymptomSet, in tree: ServiceTree) -> Int? {
        if last.region == region, last.symptoms == symptoms { return last.owner }
        var best: (rank: Int, index: Int)?
        for (index, incident) in incidents.enumerated() {
            let isHeld = incident.affected.contains { tree.contains($0, region) }
            guard isHeld || incident.affected.contains(where: { tree.contains(region, $0) }) else { continue }
            let rank = (isHeld ? 2 : 0) + (symptoms.contains(incident.symptom) ? 1 : 0)
            if rank > (best?.rank ?? -1) { best = (rank, index) }
        }
        last = (region, symptoms, best?.index)
        return best?.index
    }
}
