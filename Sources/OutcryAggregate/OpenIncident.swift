import OutcryModel
import OutcryRegions

/// An incident with what is needed to follow it.
struct OpenIncident: Codable, Hashable, Sendable {
    var incident: Incident
    /// The region and symptom whose statistic opened it.
    let node: Region.ID
    let symptom: Symptom?
    var recovery: RecoveryStatistic
    var scopeEstimatedAt: Minute
    var isScopeSettled = false

    /// The affected regions, or where it was first seen while no cut is worth its price.
    var affected: [Region.ID] {
        let regions = incident.scope.affected.map(\.region)
        return regions.isEmpty ? [node] : regions
    }

    /// Whether a report that tells `region` is one of this incident: it tells an affected region, or one that holds an
    /// affected one, or none.
    func concerns(_ region: Region.ID, in regions: RegionTree) -> Bool {
        affected.contains { regions.contains($0, region) || regions.contains(region, $0) }
    }

    mutating func revise(_ state: IncidentState, at minute: Minute, reason: Revision.Reason) {
        incident.state = state
        incident.updatedAt = minute
        incident.revisions.append(
            Revision(
                at: minute, state: state, extent: incident.scope.extent, regions: incident.scope.affected.map(\.region),
                reason: reason))
    }
}
