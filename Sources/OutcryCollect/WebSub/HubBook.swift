import OutcryModel

/// The schedules of all sources that have a hub, found by source and by token. Pure.
struct HubBook: Sendable {
    private var schedules: [Source.ID: HubSchedule] = [:]
    private var holders: [String: Source.ID] = [:]

    /// A book without pages.
    init() {}

    /// A book with the subscriptions saved last, and until when each source's hub was trusted.
    init(_ subscriptions: [HubSubscription], trustedUntil: [Source.ID: Timestamp]) {
        for subscription in subscriptions {
            let source = subscription.source
            schedules[source] = HubSchedule(
                source: source, subscription: subscription, trustedUntil: trustedUntil[source])
            holders[subscription.token] = source
        }
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

    /// Takes in what happened to a source. Returns whether there is something to save and to tell, or to do at another
    /// time than before.
    mutating func record(_ event: HubEvent, for source: Source.ID, at now: Timestamp) -> Bool {
        let before = schedules[source]
        if before == nil, case .read(let offer, _) = event, offer == nil { return false }
        var random = SystemRandomNumberGenerator()
        var schedule = before ?? HubSchedule(source: source)
        schedule.record(event, at: now, using: &random)
        replace(before, with: schedule)
        return before?.subscription != schedule.subscription || before?.trust.until != schedule.trust.until
            || before?.next(at: now) != schedule.next(at: now)
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

    private mutating func replace(_ before: HubSchedule?, with after: HubSchedule) {
        for token in before?.tokens ?? [] { holders[token] = nil }
        for token in after.tokens { holders[token] = after.source }
        schedules[after.source] = after.tokens.isEmpty ? nil : after
    }
}
