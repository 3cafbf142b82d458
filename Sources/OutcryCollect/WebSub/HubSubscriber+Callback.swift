import Logging
import OutcryModel
import Synchronization

extension HubSubscriber {
    /// The most bytes that a push may have.
    public var pushCap: Int { settings.bodyCap }

    /// Whether there is a subscription under a token, so that it is worth reading a push to its end.
    public func knows(_ token: String) async -> Bool {
        // What cannot be read now may still be there.
        guard await isReady() else { return true }
        return state.withLock { $0.book.subscription(of: token) } != nil
    }

    /// A hub asks whether what it was asked for was meant, or says that it refuses (WebSub, sections 5.2 and 5.3).
    ///
    /// - Parameters:
    ///   - token: the last part of the callback's path.
    ///   - mode: `subscribe`, `unsubscribe` or `denied`.
    ///   - topic: what the subscription is to.
    ///   - leaseSeconds: for how long the hub grants it.
    ///   - reason: why the hub refuses.
    /// - Returns: whether it was meant, so that the hub's challenge is to be sent back.
    public func verify(token: String, mode: String, topic: String, leaseSeconds: Int?, reason: String?) async -> Bool {
        guard await isReady() else { return false }
        switch mode {
        case "subscribe":
            guard let present = subscription(of: token, to: topic), present.state != .failed else { return false }
            await note(.verified(token: token, lease: leaseSeconds.map { .seconds($0) }), of: present.source)
            if present.state == .requested { logger.info("A hub pushes a source.", metadata: metadata(present)) }
            return true
        case "unsubscribe":
            let ending = state.withLock { $0.book.schedule(of: token)?.ending(token) }
            guard let ending, ending.topic == topic else { return false }
            await note(.released(token: token), of: ending.source)
            return true
        case "denied":
            guard let present = subscription(of: token, to: topic) else { return false }
            logger.warning(
                "A hub refuses to push a source; it is polled.",
                metadata: metadata(present, ["reason": "\(Self.quotable(reason))"]))
            await note(.denied(token: token), of: present.source)
            return true
        default:
            return false
        }
    }

    /// A hub pushes (WebSub, section 7). Returns when its entries are durable.
    ///
    /// - Parameters:
    ///   - token: the last part of the callback's path.
    ///   - signature: the `X-Hub-Signature`.
    ///   - contentType: the `Content-Type`.
    ///   - body: the body as it came.
    public func receive(token: String, signature: String?, contentType: String?, body: [UInt8]) async -> PushReceipt {
        guard await isReady() else { return .failed }
        let (found, taker) = state.withLock { ($0.book.subscription(of: token), $0.taker) }
        guard let subscription = found else { return .unknown }
        guard body.count <= settings.bodyCap else { return .tooLarge }
        guard PushSignature.isValid(signature, of: body, secret: subscription.secret) else {
            tellIgnored(subscription, isSigned: signature != nil)
            return .ignored
        }
        guard let taker else { return .failed }
        let source = subscription.source
        guard await isPolled(subscription) else {
            await note(.dropped(token: token), of: source)
            return .unknown
        }
        do {
            let new = try await taker.take(pushed: body, contentType: contentType, for: source)
            tellTaken(subscription, new: new)
            await note(.pushed(token: token, isFeed: true), of: source)
            return .taken
        } catch CollectError.notStored {
            return .failed
        } catch is CollectError {
            logger.debug("A hub said that there is news, and not what.", metadata: metadata(subscription))
            await note(.pushed(token: token, isFeed: false), of: source)
            await taker.pollSoon(source)
            return .taken
        } catch {
            return .failed
        }
    }

    private func subscription(of token: String, to topic: String) -> HubSubscription? {
        state.withLock { $0.book.subscription(of: token) }.flatMap { $0.topic == topic ? $0 : nil }
    }

    private func tellIgnored(_ subscription: HubSubscription, isSigned: Bool) {
        let count = state.withLock { state in
            state.ignored[subscription.source, default: 0] += 1
            return state.ignored[subscription.source, default: 0]
        }
        // Once, and then no more until a good one has come: whoever knows the address may send any number.
        guard count == 1 else { return }
        let what = isSigned ? "wrong signature" : "no signature"
        logger.warning("A push is not believed, and ignored.", metadata: metadata(subscription, ["found": "\(what)"]))
    }

    private func tellTaken(_ subscription: HubSubscription, new: Int) {
        var more: Logger.Metadata = ["new": "\(new)"]
        if let ignored = state.withLock({ $0.ignored.removeValue(forKey: subscription.source) }) {
            more["ignored"] = "\(ignored)"
        }
        logger.debug("A hub pushed a source.", metadata: metadata(subscription, more))
    }

    /// A hub's own words, as far as they are plain text and short.
    private static func quotable(_ reason: String?) -> String {
        let plain = (reason ?? "").unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        return plain.isEmpty ? "none given" : String(String.UnicodeScalarView(plain.prefix(200)))
    }
}
