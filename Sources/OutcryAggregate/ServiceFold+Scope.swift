import OutcryModel
import OutcryRegions

extension ServiceFold {
    /// The reports of a symptom since a minute of arrival, from which its scope is cut.
    func scopeReports(since: Int, symptom: Int) -> ScopeReports {
        ScopeReports(
            of: symptom, in: state.log.arrived(from: since), tree: state.tree,
            window: state.baseline.window(from: since, to: now + 1), share: share(symptom),
            chatter: state.groups.shares[Int(SourceGroup.chatter.rawValue)])
    }

    /// The scope with a cut that is already known, as a document.
    func scope(_ affected: [Int32], since: Int) -> Scope {
        let sightings = state.log.arrived(from: since)
        let document = ScopeDocument(
            regions: regions, tree: state.tree, window: state.baseline.window(from: since, to: now + 1),
            tolerated: settings.tolerated)
        // Beside the root nothing is, so the sum of all is enough.
        guard affected != [0] else {
            let all = sightings.reduce(0) { $0 + Int($1.people) }
            return document.scope(affected: affected, sums: [all], from: Minute(since), to: minute.next)
        }
        var counts = [Int](repeating: 0, count: state.tree.count)
        for sighting in sightings { counts[Int(sighting.region)] += Int(sighting.people) }
        return document.scope(affected: affected, counts: counts, from: Minute(since), to: minute.next)
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
