import OutcryModel

/// Decides when and how a source is asked next, from what came of the polls before. Pure: it reads no clock, and
/// chance is handed in.
///
/// All it knows is in `health`, so that a schedule made again from a saved health goes on where it stopped; only what is
/// true for minutes at most is forgotten.
struct PollSchedule: Sendable {
    let policy: PollPolicy
    /// The source.
    private(set) var source: Source
    /// How the source is doing.
    private(set) var health: SourceHealth
    /// Whether the source is to be asked more often for now.
    private var isElevated = false
    /// Until when the last answer is fresh by its own account.
    private var freshUntil: Timestamp?

    /// The schedule of a source, taken up from the health saved last. What was learned at another address than the
    /// catalogue's of now is forgotten: validators, moves, the end of the feed and the wait after failures.
    init(source: Source, health: SourceHealth? = nil, policy: PollPolicy = PollPolicy()) {
        self.source = source
        self.policy = policy
        self.health = health ?? SourceHealth(source: source.id)
        let digest = source.url.map(SourceAddress.digest)
        if let known = self.health.cursor.addressDigest, known != digest {
            self.health.cursor = PollCursor()
            self.health.failures = 0
            self.health.isGone = false
            self.health.nextPoll = nil
        }
        self.health.cursor.addressDigest = digest
    }

    /// What to do next, as seen at `now`.
    func action(at now: Timestamp) -> PollAction {
        guard let url = address, !health.isGone else { return .stop }
        var request = PollRequest(url: url)
        if !mustReadWhole(at: now) {
            request.entityTag = health.cursor.entityTag
            request.lastModified = health.cursor.lastModified
        }
        return .ask(request, at: planned(at: now))
    }

    /// Takes in what came of a poll that ended at `now`, and plans the next.
    mutating func record(
        _ outcome: PollOutcome, to request: PollRequest, at now: Timestamp,
        using random: inout some RandomNumberGenerator
    ) {
        switch outcome {
        case .read(let body, let new, let circumstances):
            judgeValidators(of: body, isNew: new > 0, to: request)
            keep(body, at: now)
            health.entriesSeen += new
            succeed(circumstances, at: now, using: &random)
        case .notModified(let circumstances):
            health.cursor.lastRead = health.cursor.lastRead ?? now
            succeed(circumstances, at: now, using: &random)
        case .failed(let error):
            fail(error, at: now, using: &random)
        }
        health.lastAttempt = now
    }

    // MARK: What happens between polls

    /// From now on the source is described like this; its address is the same.
    mutating func use(_ source: Source, isElevated: Bool, at now: Timestamp) {
        self.source = source
        self.isElevated = isElevated
        pullForward(at: now)
    }

    /// Asks the source more often, or no longer does.
    mutating func elevate(_ isElevated: Bool, at now: Timestamp) {
        guard isElevated != self.isElevated else { return }
        self.isElevated = isElevated
        pullForward(at: now)
    }

    /// Trusts the source's hub to push what is new until then, so that polls may be rare, or no longer does.
    mutating func trustPush(until: Timestamp?, at now: Timestamp) {
        health.cursor.pushTrustedUntil = until
        pullForward(at: now)
    }

    /// Takes in that a hub has pushed so many new entries. Attempts and successes stay those of polls: validators and the
    /// next poll are judged by them.
    mutating func recordPush(_ habits: PollOutcome.Habits, new: Int, at now: Timestamp) {
        health.entriesSeen += new
        // A push may hold only what is new: what it says of the rate is not to be believed.
        if let newest = habits.rate.newestEntry {
            health.cursor.newestEntry = max(newest, health.cursor.newestEntry ?? newest)
        }
        guard health.failures == 0, let planned = health.nextPoll, let polled = health.lastSuccess else { return }
        let due = min(pace.nextPoll(after: now, freshFor: nil), pace.latestPoll(after: polled))
        health.nextPoll = max(planned, due)
    }

    /// Asks soon: something is said to be new. A source that is failing is not disturbed.
    mutating func hurry(at now: Timestamp) {
        guard health.failures == 0, let planned = health.nextPoll else { return }
        let rested = (health.lastAttempt ?? now) + min(pace.interval, policy.elevatedInterval)
        health.nextPoll = min(planned, max(now, rested))
    }

    // MARK: Where and how

    /// Where to ask: the catalogue's address, or the one it has moved to when it has said so often enough.
    private var address: String? {
        hasMoved ? health.cursor.movedTo : source.url
    }

    private var hasMoved: Bool {
        health.cursor.hasMoved(by: policy)
    }

    /// Whether validators are left out, because the server lied with them or to see whether it does.
    private func mustReadWhole(at now: Timestamp) -> Bool {
        if let lies = health.cursor.falseValidators, lies > 0 { return true }
        guard let lastRead = health.cursor.lastRead else { return false }
        let usual = health.cursor.usualGap.map { $0 * policy.suspiciousGaps } ?? policy.trust
        return now - lastRead >= min(policy.trust, max(policy.shortestTrust, usual))
    }

    /// Compares what came without validators with what the validators had made the server say.
    ///
    /// New content under the same validators would have been answered with 304; and an entry dated well before the last
    /// 304 should have come then.
    private mutating func judgeValidators(of body: PollOutcome.Body, isNew: Bool, to request: PollRequest) {
        let cursor = health.cursor
        let known = (cursor.entityTag, cursor.lastModified)
        guard !request.isConditional, known != (nil, nil), isNew, body.hash != cursor.bodyHash else { return }
        var isLie = (body.entityTag, body.lastModified) == known
        if let newest = body.habits?.rate.newestEntry, let before = cursor.newestEntry, newest > before,
            let answered = health.lastSuccess, let lastRead = cursor.lastRead, answered > lastRead
        {
            isLie = isLie || newest < answered - policy.lieMargin
        }
        let lies = cursor.falseValidators ?? 0
        if isLie {
            health.cursor.falseValidators = lies + 1
        } else if lies <= policy.liesToForgive {
            health.cursor.falseValidators = nil
        }
    }

    private mutating func keep(_ body: PollOutcome.Body, at now: Timestamp) {
        health.cursor.entityTag = body.entityTag
        health.cursor.lastModified = body.lastModified
        // A server that dates its feed into the future would say for ever that nothing has changed since.
        if let date = body.lastModified.flatMap({ HTTPDate.instant($0) }), date > now + policy.clockTolerance {
            health.cursor.lastModified = nil
        }
        health.cursor.bodyHash = body.hash
        health.cursor.lastRead = now
        guard let habits = body.habits else { return }
        health.cursor.rhythm = habits.rhythm
        health.cursor.usualGap = habits.rate.usualGap ?? health.cursor.usualGap
        health.cursor.newestEntry = habits.rate.newestEntry ?? health.cursor.newestEntry
    }

    // MARK: When

    private var pace: PollPace {
        PollPace(source: source, cursor: health.cursor, isElevated: isElevated, policy: policy)
    }

    /// The next poll as planned, unless the plan was made under a clock that has since been set back: the wait is kept
    /// then, not its end.
    private func planned(at now: Timestamp) -> Timestamp {
        guard let planned = health.nextPoll else { return now }
        if let last = health.lastAttempt, now < last { return now + max(.zero, planned - last) }
        return min(planned, now + policy.retryAfterCap + pace.interval * 2)
    }

    /// Brings the next poll forward to when it is due by now. Failures are waited out in any case.
    private mutating func pullForward(at now: Timestamp) {
        guard health.failures == 0, let planned = health.nextPoll, let last = health.lastSuccess else { return }
        let due = pace.nextPoll(after: last, freshFor: freshUntil.map { $0 - last })
        health.nextPoll = min(planned, max(now, due))
    }

    private mutating func succeed(
        _ circumstances: PollOutcome.Circumstances, at now: Timestamp, using random: inout some RandomNumberGenerator
    ) {
        health.lastSuccess = now
        health.failures = 0
        let target = circumstances.movedTo.flatMap { losesSecurity($0) ? nil : $0 }
        health.cursor.noteMove(to: target, by: policy)
        freshUntil = circumstances.freshFor.map { now + $0 }
        let due = pace.nextPoll(after: now, freshFor: circumstances.freshFor)
        let late = due + jitter(of: pace.currentInterval(at: now), using: &random)
        health.nextPoll = pace.leavingOutSkips(late, at: now)
    }

    private mutating func fail(
        _ error: CollectError, at now: Timestamp, using random: inout some RandomNumberGenerator
    ) {
        health.lastError = error.description
        health.lastErrorKind = error.kind
        health.lastErrorAt = now
        health.failures += 1
        switch error {
        case .gone:
            health.isGone = true
            health.nextPoll = nil
        case .notStored:
            // The server did nothing wrong: once the store is well again, no source should be hours away.
            health.nextPoll = now + pace.interval + jitter(of: pace.interval, using: &random)
        case .status(_, let retryAt?):
            let asked = min(retryAt, now + policy.retryAfterCap)
            health.nextPoll = max(asked, now + pace.interval) + jitter(of: pace.interval, using: &random)
        default:
            health.nextPoll = now + backoff(using: &random)
        }
        if hasMoved, health.failures >= policy.failuresToDoubtMove { health.cursor.forgetMove() }
    }

    private func jitter(of interval: Duration, using random: inout some RandomNumberGenerator) -> Duration {
        interval.multiplied(by: Double.random(in: 0..<1, using: &random) * policy.jitter)
    }

    /// Never sooner than the interval.
    private func backoff(using random: inout some RandomNumberGenerator) -> Duration {
        let cap = isElevated ? policy.elevatedBackoffCap : policy.backoffCap
        return Backoff(shortest: pace.interval, longest: cap).wait(after: health.failures, using: &random)
    }

    /// Whether the move is from https to http, which is followed but never kept.
    private func losesSecurity(_ target: String) -> Bool {
        source.url?.lowercased().hasPrefix("https:") == true && !target.lowercased().hasPrefix("https:")
    }
}
