import OutcryModel

/// Decides when the hub of one source is asked for what, from what happened before. Pure: it reads no clock, and chance
/// is handed in.
///
/// What must outlast a restart is in `subscription` and in the trust; the rest may be forgotten.
struct HubSchedule: Sendable {
    /// A subscription that is to end, for as long as its hub may ask whether that is so.
    private struct Farewell {
        let subscription: HubSubscription
        let until: Timestamp
        var isSaid = false
    }

    /// What has become of a request.
    private enum Request: Equatable {
        /// There is none, or the hub has verified.
        case none
        /// It is on its way to the hub, or waits for its turn there.
        case underWay
        /// The hub has accepted it and is given until then to verify.
        case accepted(until: Timestamp)
    }

    /// The source.
    let source: Source.ID
    /// The subscription; `nil` where there is no hub.
    private(set) var subscription: HubSubscription?
    /// Whether the hub is trusted to push.
    private(set) var trust: HubTrust

    /// The public base address below which hubs are to call.
    private let callbacks: String?
    private let policy: HubPolicy
    private var farewells: [Farewell] = []
    private var request = Request.none
    /// Another hub or topic that the last readings told of, and how many did.
    private var rumour: (hub: String, topic: String, readings: Int)?
    private var readingsWithoutHub = 0
    private var asksForQuiet = 0

    /// The schedule of a source, taken up from the subscription saved last and the trust in it.
    init(
        source: Source.ID, subscription: HubSubscription? = nil, trustedUntil: Timestamp? = nil,
        callbacks: String? = nil, policy: HubPolicy = HubPolicy()
    ) {
        self.source = source
        self.subscription = subscription
        self.callbacks = callbacks
        self.policy = policy
        let lease = subscription?.state == .active ? subscription?.leaseEnds : nil
        trust = HubTrust(until: lease.flatMap { lease in trustedUntil.map { min($0, lease) } }, policy: policy)
    }

    /// The tokens under which a hub may call: that of the subscription, and those of subscriptions that are to end.
    var tokens: [String] {
        [subscription?.token].compactMap { $0 } + farewells.map(\.subscription.token)
    }

    /// The subscription to be ended that has a token.
    func ending(_ token: String) -> HubSubscription? {
        farewells.first { $0.subscription.token == token }?.subscription
    }

    /// What to do next, as seen at `now`. What has run out by then runs out.
    mutating func advance(to now: Timestamp, using random: inout some RandomNumberGenerator) -> HubAction {
        if case .accepted(let until) = request, until <= now { fail(retryAt: nil, at: now, using: &random) }
        if subscription?.state == .active, let end = subscription?.leaseEnds, end <= now { endLease() }
        farewells.removeAll { $0.until <= now }
        if let place = farewells.firstIndex(where: { !$0.isSaid }) {
            farewells[place].isSaid = true
            return .unsubscribe(farewells[place].subscription)
        }
        guard request == .none, var present = subscription, planned(present, at: now) <= now else {
            return .wait(until: next(at: now))
        }
        request = .underWay
        present.nextRequest = now + policy.patience
        if present.state == .failed { present.state = .requested }
        subscription = present
        return .subscribe(present)
    }

    /// When the hub is to be asked. A plan further off than any that is made was saved under a clock that has since been
    /// set back.
    private func planned(_ subscription: HubSubscription, at now: Timestamp) -> Timestamp {
        min(subscription.nextRequest ?? now, now + policy.leases.upperBound)
    }

    /// When something runs out, or is to be done.
    func next(at now: Timestamp) -> Timestamp? {
        if farewells.contains(where: { !$0.isSaid }) { return now }
        var instants = farewells.map(\.until)
        if let end = subscription?.leaseEnds { instants.append(end) }
        switch request {
        case .none: instants += subscription.map { [planned($0, at: now)] } ?? []
        case .underWay: break
        case .accepted(let until): instants.append(until)
        }
        return instants.min()
    }

    /// Takes in what happened at `now`.
    mutating func record(_ event: HubEvent, at now: Timestamp, using random: inout some RandomNumberGenerator) {
        switch event {
        case .read(let offer, let addressDigest, let new):
            follow(offer, addressDigest, at: now, using: &random)
            if new > 0, trust.pollFoundNews(at: now), subscription?.state == .active {
                asksForQuiet += 1
                if request == .none {
                    let pause = backoff(after: asksForQuiet, using: &random)
                    subscription?.nextRequest = now + pause
                }
            }
        case .accepted(let token):
            // A hub may verify before it has answered.
            guard request == .underWay, subscription?.token == token else { return }
            request = .accepted(until: now + policy.patience)
            subscription?.nextRequest = now + policy.patience
        case .failed(let token, let retryAt):
            // A hub may verify while it is still being asked, and only then break off.
            guard request != .none, subscription?.token == token else { return }
            fail(retryAt: retryAt, at: now, using: &random)
        case .verified(let token, let lease):
            guard subscription?.token == token else { return }
            verify(lease, at: now, using: &random)
        case .released(let token):
            farewells.removeAll { $0.subscription.token == token }
        case .denied(let token):
            guard subscription?.token == token else { return }
            request = .none
            subscription?.failures += 1
            subscription?.state = .failed
            subscription?.leaseEnds = nil
            subscription?.nextRequest = now + policy.afterDenial.stretched(by: 0.1, using: &random)
            trust.end()
        case .pushed(let token, let isFeed):
            guard subscription?.token == token else { return }
            asksForQuiet = 0
            subscription?.lastPush = now
            guard subscription?.state == .active else { return }
            trust.pushed(isFeed: isFeed, leaseEnds: subscription?.leaseEnds, at: now)
        case .dropped(let token):
            if token == nil || subscription?.token == token { leave(at: now) }
        }
    }

    /// Subscribes to what the feed offers, and leaves what it no longer does.
    private mutating func follow(
        _ offer: HubOffer?, _ addressDigest: String?, at now: Timestamp,
        using random: inout some RandomNumberGenerator
    ) {
        // What another address of the source offered is void at once.
        if let present = subscription, present.addressDigest != addressDigest { leave(at: now) }
        guard let offer else {
            readingsWithoutHub += 1
            if readingsWithoutHub >= policy.readingsToLeave { leave(at: now) }
            return
        }
        readingsWithoutHub = 0
        let (hub, topic) = (offer.hub(keeping: subscription?.hub), offer.topic)
        if let present = subscription {
            guard present.hub != hub || present.topic != topic else {
                rumour = nil
                return
            }
            let known = rumour.flatMap { $0.hub == hub && $0.topic == topic ? $0.readings : nil } ?? 0
            rumour = (hub, topic, known + 1)
            guard known + 1 >= policy.readingsToMove else { return }
        }
        leave(at: now)
        begin(hub: hub, topic: topic, addressDigest: addressDigest, at: now, using: &random)
    }

    private mutating func begin(
        hub: String, topic: String, addressDigest: String?, at now: Timestamp,
        using random: inout some RandomNumberGenerator
    ) {
        var fresh = HubSubscription.fresh(of: source, hub: hub, topic: topic, using: &random)
        fresh.addressDigest = addressDigest
        fresh.callbacks = callbacks
        fresh.nextRequest = now
        subscription = fresh
    }

    /// Subscribes anew where the hub was told to call below another address than that of now. It is told to forget the
    /// old one.
    mutating func moveCallback(at now: Timestamp, using random: inout some RandomNumberGenerator) {
        guard let old = subscription, old.callbacks != callbacks else { return }
        leave(at: now)
        begin(hub: old.hub, topic: old.topic, addressDigest: old.addressDigest, at: now, using: &random)
    }

    /// Gives the subscription up, and has the hub told where it may know of it.
    private mutating func leave(at now: Timestamp) {
        if let old = subscription, old.state == .active || request != .none {
            farewells.append(Farewell(subscription: old, until: now + policy.patience))
        }
        subscription = nil
        request = .none
        rumour = nil
        asksForQuiet = 0
        trust = HubTrust(until: nil, policy: policy)
    }

    private mutating func verify(
        _ lease: Duration?, at now: Timestamp, using random: inout some RandomNumberGenerator
    ) {
        guard var present = subscription else { return }
        let lease = min(max(lease ?? policy.askedLease, policy.leases.lowerBound), policy.leases.upperBound)
        request = .none
        present.state = .active
        present.failures = 0
        present.leaseEnds = now + lease
        present.nextRequest =
            now + lease.multiplied(by: policy.renewal).stretched(by: policy.renewalJitter, using: &random)
        subscription = present
        trust.verified(leaseEnds: now + lease, at: now)
    }

    private mutating func fail(
        retryAt: Timestamp?, at now: Timestamp, using random: inout some RandomNumberGenerator
    ) {
        guard var present = subscription else { return }
        request = .none
        present.failures += 1
        // What has been verified stays so until its lease ends.
        if present.state == .requested { present.state = .failed }
        let planned = now + backoff(after: present.failures, using: &random)
        present.nextRequest = max(planned, min(retryAt ?? planned, now + policy.longestBackoff))
        subscription = present
    }

    private mutating func endLease() {
        subscription?.state = request == .none ? .failed : .requested
        subscription?.leaseEnds = nil
        trust.end()
    }

    private func backoff(after failures: Int, using random: inout some RandomNumberGenerator) -> Duration {
        Backoff(shortest: policy.shortestBackoff, longest: policy.longestBackoff).wait(after: failures, using: &random)
    }
}
