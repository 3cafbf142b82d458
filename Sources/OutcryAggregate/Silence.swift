import OutcryModel

/// The excess of an incident that a moderator has dismissed, or merged into another, while it goes on: until it is over
/// or grows beyond what the moderator saw, it is no evidence of another incident.
struct Silence: Codable, Hashable, Sendable {
    /// Minutes within which its height is measured.
    static let window = 15
    /// How many times the height that the moderator saw it must reach to be heard again.
    static let growth = 3

    /// The incident as it was, which says what reports the excess explains.
    let open: OpenIncident
    /// How far the reports of its places, of whatever symptom, have gone back to the usual.
    var recovery: RecoveryStatistic
    /// The minute since the epoch of the decision.
    let since: Int
    /// The most people of its places, within so many minutes, up to the decision.
    let height: Int
}

extension OpenIncident {
    /// Whether a moderator has dismissed it, so that no rule opens it again.
    var isDismissedByModerator: Bool {
        incident.state == .dismissed && incident.revisions.last?.reason.rule == Rules.moderated
    }
}
