import OutcryModel

/// An incident with what is needed to follow it.
struct OpenIncident: Codable, Hashable, Sendable {
    var incident: Incident
    /// The region whose statistic opened it, and the number of the symptom it is about.
    let node: Int32
    var symptom: Int
    /// The minute of arrival since which its reports are counted.
    let since: Int
    /// The minute since the epoch in which it was opened, last time; and in which it was closed.
    var openedAt = 0
    var closedAt: Int?
    /// The affected regions by number.
    var affected: [Int32]
    /// Places that have recovered while it went on elsewhere, and when that was seen.
    var receded: [Receded] = []
    /// People who use the service there, where that is known; and the reporters of it that are no chatter.
    var users: Double?
    var directReporters = 0.0
    var recovery: RecoveryStatistic
    var scopeEstimatedAt: Int
    var isScopeSettled = false
    /// The minute since the epoch of the last alarm that spoke for it.
    var alarmedAt = 0

    struct Receded: Codable, Hashable, Sendable {
        let region: Int32
        /// The minute since the epoch.
        let at: Int
    }

    var isConfirmed: Bool { incident.confirmedAt != nil }

    /// Whether a region is an affected one or lies in one.
    func holds(_ region: Int32, in tree: ServiceTree) -> Bool {
        affected.contains { tree.contains($0, region) }
    }

    /// Whether a report that tells `region` is one of this incident: it tells an affected region, or one that holds an
    /// affected one, or none.
    func concerns(_ region: Int32, in tree: ServiceTree) -> Bool {
        affected.contains { tree.contains($0, region) || tree.contains(region, $0) }
    }

    /// Whether an alarm may be of this suspicion: of its symptom, or of all together, in one of its places or above one.
    func isMeant(by alarm: Alarm, in tree: ServiceTree) -> Bool {
        (alarm.symptom < 0 || alarm.symptom == symptom) && concerns(alarm.node, in: tree)
    }

    /// Notes an alarm that speaks for this suspicion.
    mutating func heed(_ alarm: Alarm, at minute: Int, in tree: ServiceTree) {
        if alarm.node == node || holds(alarm.node, in: tree) { alarmedAt = minute }
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
