import OutcryModel

/// How soon a source that answers as it should is asked again.
struct PollPace: Sendable {
    let source: Source
    let cursor: PollCursor
    let isElevated: Bool
    let policy: PollPolicy

    /// The interval of the catalogue.
    var interval: Duration {
        max(source.interval, policy.shortestInterval)
    }

    /// The interval as it is now, from what the source publishes, from its hub and from how much is at stake.
    func currentInterval(at now: Timestamp) -> Duration {
        let isPushed = cursor.pushTrustedUntil.map { $0 > now } ?? false
        if isElevated { return isPushed ? interval : min(interval, policy.elevatedInterval) }
        let adapted = adaptedInterval(at: now)
        guard isPushed else { return adapted }
        return max(adapted, min(adapted * policy.pushFactor, limit(policy.pushCap)))
    }

    /// When to ask again after an answer at `now`, chance left aside.
    func nextPoll(after now: Timestamp, freshFor: Duration?) -> Timestamp {
        let fresh = min(freshFor ?? .zero, isElevated ? policy.elevatedPatience : policy.freshnessCap)
        let rest = min(
            cursor.rhythm?.interval ?? .zero, isElevated ? policy.elevatedPatience : limit(policy.rhythmCap))
        return now + max(currentInterval(at: now), fresh, rest)
    }

    /// The latest instant to which pushes may put off the poll that follows one at `last`: what a hub leaves out is found
    /// by then.
    func latestPoll(after last: Timestamp) -> Timestamp {
        last + (isElevated ? interval : limit(policy.pushCap))
    }

    /// The instant itself, or a later one at which the feed says it may publish; never later than a day from now.
    func leavingOutSkips(_ instant: Timestamp, at now: Timestamp) -> Timestamp {
        guard !isElevated, let rhythm = cursor.rhythm else { return instant }
        return max(instant, min(rhythm.firstAllowed(from: instant), now + policy.skipCap))
    }

    /// Half the usual time between two entries, within the catalogue's interval and the longest; where the source has
    /// been quiet for longer than usual, that silence counts.
    private func adaptedInterval(at now: Timestamp) -> Duration {
        guard let usual = cursor.usualGap, let newest = cursor.newestEntry else { return interval }
        let silence = (now - newest).multiplied(by: policy.shareOfSilence)
        let longest = source.kind == .status ? interval * policy.quietStatusFactor : policy.quietInterval
        return max(interval, min(longest, max(usual, silence).multiplied(by: policy.shareOfGap)))
    }

    private func limit(_ limit: PollPolicy.Limit) -> Duration {
        source.kind == .status ? limit.status : limit.other
    }
}
