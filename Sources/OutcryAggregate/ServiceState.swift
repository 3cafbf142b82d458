import OutcryModel

/// What the fold remembers of one service.
struct ServiceState: Codable, Hashable, Sendable {
    // What people see.

    /// Who has complained lately, and who has said lately that it works again.
    var reporters = RecentReporters()
    var recovered = RecentReporters()
    /// Whose words have counted; `nil` before any have.
    var speakers: RecentReporters?
    var recent = RecentCounts()
    /// What the operator said lately, and planned work it announced that is not over, in the order of saying.
    var official: [OfficialStatement] = []

    // What is usual.

    /// The hour since the epoch from which on the service is observed: the first full one after its first complaint.
    var observedFrom: Int32?
    var tree = ServiceTree()
    var counts = HourlyCounts()
    /// What the next three learn from when its hour is over.
    var runningHour = RunningHour()
    var rhythm = PollingRhythm()
    var symptoms = Shares(kinds: Shares.symptomKinds)
    var groups = Shares(kinds: SourceGroup.count)
    var baseline = Baseline.unknown

    // What is evident.

    var log = SightingLog()
    var followUps = FollowUps()
    var evidence = NumberTable<NodeEvidence.Key, NodeEvidence>()
    /// The incidents that go on, suspected ones among them, in the order of their opening.
    var open: [OpenIncident] = []
    /// Those that are over, while they may be opened again or the operator may still speak of them.
    var closed: [OpenIncident] = []
    /// What moderators have judged and what goes on all the same; `nil` for nothing.
    var silences: [Silence]?

    /// Whether there is something to look at every minute.
    var isFollowed: Bool { !open.isEmpty || silences != nil }

    /// Ends the open incidents of a service that is no longer in the catalogue: nothing will be heard of it any more.
    mutating func withdraw(at minute: Minute) -> [Incident] {
        let last = open.compactMap { open -> OpenIncident? in
            var open = open
            guard let reason = open.incident.revisions.last?.reason else { return nil }
            open.incident.endedAt = minute
            open.revise(.ended, at: minute, reason: reason.renamed("withdrawn"))
            return open
        }
        closed += last
        open = []
        silences = nil
        return last.map(\.incident)
    }
}
