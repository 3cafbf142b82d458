/// The numbers by which hubs are asked and trusted.
struct HubPolicy: Hashable, Sendable {
    /// The lease asked for; what the Recommendation calls a good default (section 8.2).
    var askedLease = Duration.seconds(10 * 86_400)
    /// The lease believed at least, and at most, whatever a hub says.
    var leases = Duration.seconds(300)...Duration.seconds(30 * 86_400)
    /// After which part of a lease it is renewed.
    var renewal = 0.6
    /// The most that chance adds to that, as a part of it, so that renewals drift apart.
    var renewalJitter = 1.0 / 6
    /// How long a hub may take to verify what it was asked for.
    var patience = Duration.seconds(600)
    /// The shortest wait after a failure.
    var shortestBackoff = Duration.seconds(60)
    /// The longest wait after failures.
    var longestBackoff = Duration.seconds(86_400)
    /// The wait after a hub has refused.
    var afterDenial = Duration.seconds(7 * 86_400)
    /// How long a hub is trusted to push, after a verification and after each push.
    var trust = Duration.seconds(86_400)
    /// By how much trust or the last push must have moved to be saved for that alone.
    var worthSaving = Duration.seconds(600)
    /// After how many polls that found what was not pushed the hub is asked anew.
    var missesToAskAnew = 3
    /// How often in a row a feed must name another hub or topic to be believed: some write the instant into theirs.
    var readingsToMove = 2
    /// How often in a row a feed must name no hub for the subscription to be given up.
    var readingsToLeave = 3
}
