import OutcryModel

/// Decides when and how a source is asked next, from what came of the polls before. Pure: it reads no clock, and
/// chance is handed in.
///
/// All it knows is in `health`, so that a schedule made again from a saved health goes on where it stopped.
struct PollSchedule: Sendable {
    private let source: Source
    private let policy: PollPolicy
    /// How the source is doing.
    private(set) var health: SourceHealth

    /// The schedule of a source, taken up from the health saved last.
    init(source: Source, health: SourceHealth? = nil, policy: PollPolicy = PollPolicy()) {
        self.source = source
        self.policy = policy
        self.health = health ?? SourceHealth(source: source.id)
    }

    /// What to do next, as seen at `now`.
    func action(at now: Timestamp) -> PollAction {
        guard let url = address, !health.isGone else { return .stop }
        // A plan further off than any that is made was saved under a clock that has since been set back.
        let planned = min(health.nextPoll ?? now, now + policy.retryAfterCap + interval * 2)
        let request = PollRequest(
            url: url, entityTag: health.cursor.entityTag, lastModified: health.cursor.lastModified)
        return .ask(request, at: planned)
    }

    /// Takes in what came of a poll that ended at `now`, and plans the next.
    mutating func record(
        _ outcome: PollOutcome, at now: Timestamp, using random: inout some RandomNumberGenerator
    ) {
        health.lastAttempt = now
        switch outcome {
        case .read(let body, let new, let circumstances):
            health.cursor.entityTag = body.entityTag
            health.cursor.lastModified = body.lastModified
            health.cursor.bodyHash = body.hash
            health.entriesSeen += new
            succeed(circumstances, at: now, using: &random)
        case .notModified(let circumstances):
            succeed(circumstances, at: now, using: &random)
        case .failed(let error):
            fail(error, at: now, using: &random)
        }
    }

    /// Where to ask: the catalogue's address, or the one it has moved to when it has said so often enough.
    private var address: String? {
        hasMoved ? health.cursor.movedTo : source.url
    }

    private var hasMoved: Bool {
        health.cursor.movedTo != nil && health.cursor.moveRepeats >= policy.movesToBelieve
    }

    private var interval: Duration {
        max(source.interval, policy.shortestInterval)
    }

    private mutating func succeed(
        _ circumstances: PollOutcome.Circumstances, at now: Timestamp, using random: inout some RandomNumberGenerator
    ) {
        health.lastSuccess = now
        health.failures = 0
        noteMove(to: circumstances.movedTo)
        let freshFor = min(circumstances.freshFor ?? .zero, policy.freshnessCap)
        health.nextPoll = now + max(interval, freshFor) + jitter(using: &random)
    }

    private mutating func fail(
        _ error: CollectError, at now: Timestamp, using random: inout some RandomNumberGenerator
    ) {
        health.lastError = error.description
        health.lastErrorAt = now
        health.failures += 1
        switch error {
        case .gone:
            health.isGone = true
            health.nextPoll = nil
        case .notStored:
            // The server did nothing wrong: once the store is well again, no source should be hours away.
            health.nextPoll = now + interval + jitter(using: &random)
        case .status(_, let retryAt?):
            let asked = min(retryAt, now + policy.retryAfterCap)
            health.nextPoll = max(asked, now + interval) + jitter(using: &random)
        default:
            health.nextPoll = now + backoff(using: &random)
        }
        if hasMoved, health.failures >= policy.failuresToDoubtMove { forgetMove() }
    }

    /// Counts how often the same move is answered. A source that has moved and moves on is asked at its old address
    /// again until the whole way has been answered often enough.
    private mutating func noteMove(to target: String?) {
        guard let target, !losesSecurity(target) else {
            if !hasMoved { forgetMove(keepingValidators: true) }
            return
        }
        health.cursor.moveRepeats = health.cursor.movedTo == target ? health.cursor.moveRepeats + 1 : 1
        health.cursor.movedTo = target
    }

    private mutating func forgetMove(keepingValidators: Bool = false) {
        health.cursor.movedTo = nil
        health.cursor.moveRepeats = 0
        guard !keepingValidators else { return }
        health.cursor.entityTag = nil
        health.cursor.lastModified = nil
    }

    /// Whether the move is from https to http, which is followed but never kept.
    private func losesSecurity(_ target: String) -> Bool {
        source.url?.lowercased().hasPrefix("https:") == true && !target.lowercased().hasPrefix("https:")
    }

    private func jitter(using random: inout some RandomNumberGenerator) -> Duration {
        interval.scaled(by: Double.random(in: 0..<1, using: &random) * policy.jitter)
    }

    /// Never sooner than the interval, and beyond it anywhere in a window that doubles with each failure (“full
    /// jitter”), up to the cap.
    private func backoff(using random: inout some RandomNumberGenerator) -> Duration {
        let doublings = min(health.failures, 20)
        let window = max(interval, min(policy.backoffCap, interval * (1 << doublings)))
        return interval + (window - interval).scaled(by: Double.random(in: 0..<1, using: &random))
    }
}

extension Duration {
    /// A part of the duration, to the millisecond.
    fileprivate func scaled(by factor: Double) -> Duration {
        .milliseconds(Int64(Double(inMilliseconds) * factor))
    }
}
