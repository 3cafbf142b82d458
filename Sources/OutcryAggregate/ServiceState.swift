import OutcryModel

/// What the fold remembers of one service.
struct ServiceState: Codable, Hashable, Sendable {
    /// The hour from which on the service is observed: the first full one after its first complaint.
    var observedFrom: Minute?
    /// Who has complained lately, and who has said lately that it works again.
    var reporters = RecentReporters()
    var recovered = RecentReporters()
    /// Whose words have counted; `nil` before any have.
    var speakers: RecentReporters?
    var recent = RecentCounts()
    var baseline = Baseline()
    /// The share of each kind of source among the complaints so far, faded.
    var sourceReports: [SourceKind: Double] = [:]
    var statistics: [Region.ID: SequentialStatistic] = [:]
    /// The incident that goes on.
    var open: OpenIncident?
    /// The incident that ended last, while it may be opened again or the operator may still speak of it.
    var closed: OpenIncident?
    /// What the operator said lately, and planned work it announced that is not over, in the order of saying.
    var official: [OfficialStatement] = []

    /// Ends the open incident of a service that is no longer in the catalogue: nothing will be heard of it any more.
    mutating func withdraw(at minute: Minute) -> Incident? {
        guard var last = open, let reason = last.incident.revisions.last?.reason else { return nil }
        last.incident.endedAt = minute
        last.revise(.ended, at: minute, reason: reason.renamed("withdrawn"))
        closed = last
        open = nil
        return last.incident
    }

    /// The share of a kind of source among what is usual.
    func share(of kind: SourceKind) -> Double {
        let all = sourceReports.sorted { $0.key.rawValue < $1.key.rawValue }.reduce(0) { $0 + $1.value }
        let prior = 0.5
        return ((sourceReports[kind] ?? 0) + prior) / (all + prior * Double(SourceKind.allCases.count))
    }
}
