import OutcryModel
import OutcryRegions

extension ServiceFold {
    /// The regions that explain the excess of a symptom since a minute of arrival.
    ///
    /// Chatter spreads beyond what it speaks of, so it is only heard where nothing else is.
    func cut(since: Int, symptom: Int) -> ScopeCut {
        let tree = state.tree
        let window = state.baseline.window(from: since, to: now + 1)
        let chatter = state.groups.shares[Int(SourceGroup.chatter.rawValue)]
        var counts = [Double](repeating: 0, count: tree.count)
        var direct = [Double](repeating: 0, count: tree.count)
        for sighting in state.log.arrived(from: since) where sighting.symptoms.contains(symptom) {
            let count = Double(sighting.people)
            counts[Int(sighting.region)] += count
            if !sighting.group.isChatter { direct[Int(sighting.region)] += count }
        }
        var usual = window.expectedOfCells(tree.count, times: share(symptom), least: 1e-7)
        let usualDirect = { (usual: Double) in max(1e-7, usual * (1 - chatter)) }
        var placed = 0.0
        for region in usual.indices where tree.isPlace[region] {
            placed += direct[region] - usualDirect(usual[region])
        }
        let isPlaced = placed >= 2.5
        if isPlaced { for region in usual.indices { usual[region] = usualDirect(usual[region]) } }
        return ScopeCut(
            counts: isPlaced ? direct : counts, usual: usual, isPlace: tree.isPlace,
            dispersion: state.baseline.dispersion, tree: tree, settings: settings)
    }

    /// The scope with a cut that is already known, as a document.
    func scope(_ affected: [Int32], since: Int) -> Scope {
        var counts = [Int](repeating: 0, count: state.tree.count)
        for sighting in state.log.arrived(from: since) { counts[Int(sighting.region)] += Int(sighting.people) }
        return ScopeDocument(
            regions: regions, tree: state.tree, window: state.baseline.window(from: since, to: now + 1),
            tolerated: settings.tolerated
        ).scope(affected: affected, counts: counts, from: Minute(since), to: minute.next)
    }

    /// The usual number, up to a minute, of the reports that `concerns` takes for the incident's: those of the affected
    /// regions, and those that tell only a region above one, or none.
    func usual(_ open: OpenIncident, to end: Int) -> Double {
        let window = state.baseline.window(from: open.since, to: end)
        return (open.affected + open.receded.map(\.region)).reduce(0) { $0 + window.expected(of: $1) }
            + above(open.affected).reduce(0) { $0 + window.expected(ofCell: $1) }
    }

    /// The regions above some, in order.
    func above(_ affected: [Int32]) -> [Int32] {
        Set(affected.flatMap { Array(state.tree.path(from: $0)) }).subtracting(affected).sorted()
    }

    /// How many people an incident has touched, by the reports that are no chatter.
    func estimateMagnitude(_ open: inout OpenIncident) {
        let reporters = open.incident.sources.values.reduce(0, +)
        let usual = usual(open, to: now + 1)
        let propensity = context.propensity(of: service.id)
        let direct = 1 - state.groups.shares[Int(SourceGroup.chatter.rawValue)]
        let estimate = MagnitudeEstimate(
            reporters: open.directReporters, usual: usual * direct, shareCounted: direct, propensity: propensity,
            users: open.users)
        open.incident.magnitude = estimate.magnitude(
            reporters: reporters, usual: usual, users: open.users, propensity: propensity)
    }

    /// Gives an incident another scope, with what depends on it.
    func place(_ open: inout OpenIncident, in affected: [Int32]) {
        open.affected = affected
        open.users = users(affected)
        open.directReporters = state.log.arrived(from: open.since).reduce(0) { sum, sighting in
            let counts = !sighting.group.isChatter && open.concerns(sighting.region, in: state.tree)
            return sum + (counts ? Double(sighting.people) : 0)
        }
    }

    /// The people who use the service in some regions; `nil` where that is not known.
    private func users(_ affected: [Int32]) -> Double? {
        let all = affected.reduce(0) { $0 + state.tree.usersBelow[Int($1)] }
        return all > 0 ? all : nil
    }
}
