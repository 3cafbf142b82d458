import OutcryModel

/// The schedules of all sources that have a hub, found by source and by token. Pure.
struct HubBook: Sendable {
    /// What follows from something that happened.
    struct Change: Hashable, Sendable {
        /// Whether there is something to save, and to tell the poller.
        var isWorthSaving = false
        /// Whether there is something to do sooner than before.
        var isSooner = false
    }

    /// What was saved of a source, and told the poller.
    private struct Saved: Sendable {
        var subscription: HubSubscription?
        var trustedUntil: Timestamp?
    }

    private let callbacks: String
    private let policy = HubPolicy()
    private var schedules: [Source.ID: HubSchedule] = [:]
    private var holders: [String: Source.ID] = [:]
    private var saved: [Source.ID: Saved] = [:]

    /// A book without pages, whose hubs are to call below a base address.
    init(callbacks: String) {
        self.callbacks = callbacks
    }

    /// A book with the subscriptions saved last, and until when each source's hub was trusted. Those under which hubs
    /// call at another address than that of now are made anew.
    init(
        _ subscriptions: [HubSubscription], trustedUntil: [Source.ID: Timestamp], callbacks: String, at now: Timestamp
    ) {
        self.init(callbacks: callbacks)
        var random = SystemRandomNumberGenerator()
        for (source, until) in trustedUntil { saved[source] = Saved(trustedUntil: until) }
        for subscription in subscriptions {
            let source = subscription.source
            saved[source, default: Saved()].subscription = subscription
            var schedule = HubSchedule(
                source: source, subscription: subscription, trustedUntil: trustedUntil[source], callbacks: callbacks)
            schedule.moveCallback(at: now, using: &random)
            replace(nil, with: schedule)
        }
    }

    /// The sources of which something else was saved, or told the poller, than is so.
    var unsaved: Set<Source.ID> {
        Set(
            saved.filter { source, saved in
                saved.subscription != schedules[source]?.subscription
                    || saved.trustedUntil != schedules[source]?.trust.until
            }.keys)
    }

    /// The schedule of a source.
    subscript(_ source: Source.ID) -> HubSchedule? {
        schedules[source]
    }

    /// The schedule that knows a token.
    func schedule(of token: String) -> HubSchedule? {
        holders[token].flatMap { schedules[$0] }
    }

    /// The subscription that is in force under a token, one that is to end left aside.
    func subscription(of token: String) -> HubSubscription? {
        schedule(of: token)?.subscription.flatMap { $0.token == token ? $0 : nil }
    }

    /// Takes in what happened to a source, and tells what follows. What is worth saving is taken to be saved.
    mutating func record(_ event: HubEvent, for source: Source.ID, at now: Timestamp) -> Change {
        let before = schedules[source]
        if before == nil, case .read(let offer, _, _) = event, offer == nil { return Change() }
        if before == nil, case .dropped = event { return Change() }
        var random = SystemRandomNumberGenerator()
        var schedule = before ?? HubSchedule(source: source, callbacks: callbacks)
        schedule.record(event, at: now, using: &random)
        replace(before, with: schedule)
        let known = saved[source] ?? Saved()
        let isWorthSaving =
            !isAlike(known.subscription, schedule.subscription) || hasMoved(known.trustedUntil, schedule.trust.until)
        if isWorthSaving {
            saved[source] =
                schedule.tokens.isEmpty
                ? nil : Saved(subscription: schedule.subscription, trustedUntil: schedule.trust.until)
        }
        let next = (before: before?.next(at: now), after: schedule.next(at: now))
        let isSooner = next.after.map { after in next.before.map { after < $0 } ?? true } ?? false
        return Change(isWorthSaving: isWorthSaving, isSooner: isSooner)
    }

    /// What is to be done at `now`, and when to look again.
    mutating func advance(to now: Timestamp) -> (actions: [HubAction], next: Timestamp?) {
        var random = SystemRandomNumberGenerator()
        var actions: [HubAction] = []
        var next: Timestamp?
        for before in schedules.values {
            var schedule = before
            turn: while true {
                let action = schedule.advance(to: now, using: &random)
                switch action {
                case .wait(let instant):
                    next = [next, instant].compactMap { $0 }.min()
                    break turn
                case .subscribe, .unsubscribe:
                    actions.append(action)
                }
            }
            replace(before, with: schedule)
        }
        return (actions, next)
    }

    /// Whether one subscription need not be saved in place of the other: a push just after another changes little.
    private func isAlike(_ one: HubSubscription?, _ other: HubSubscription?) -> Bool {
        guard let other, !hasMoved(one?.lastPush, other.lastPush) else { return one == other }
        var same = one
        same?.lastPush = other.lastPush
        return same == other
    }

    private func hasMoved(_ before: Timestamp?, _ after: Timestamp?) -> Bool {
        guard let before, let after else { return before != after }
        return after - before >= policy.worthSaving || after < before
    }

    private mutating func replace(_ before: HubSchedule?, with after: HubSchedule) {
        for token in before?.tokens ?? [] { holders[token] = nil }
        for token in after.tokens { holders[token] = after.source }
        schedules[after.source] = after.tokens.isEmpty ? nil : after
    }
}
