public import OutcryCollect
public import OutcryStore

/// Where hubs reach the subscriber: it puts what the web room hears into the words of the collector's room, and back.
public struct HubDesk: HubIntake {
    private let subscriber: HubSubscriber

    /// The desk of a subscriber.
    public init(_ subscriber: HubSubscriber) {
        self.subscriber = subscriber
    }

    /// The most bytes that a push may have.
    public var pushCap: Int { subscriber.pushCap }

    /// Whether there is a subscription under a token.
    public func knows(_ token: String) async -> Bool {
        await subscriber.knows(token)
    }

    /// Whether what a hub says it was asked for was meant.
    public func verify(
        token: String, mode: String, topic: String, leaseSeconds: Int?, reason: String?
    ) async -> Bool {
        await subscriber.verify(token: token, mode: mode, topic: topic, leaseSeconds: leaseSeconds, reason: reason)
    }

    /// Takes a push in and returns when it is durable.
    public func receive(
        token: String, signature: String?, contentType: String?, body: [UInt8]
    ) async -> HubReceipt {
        let receipt = await subscriber.receive(
            token: token, signature: signature, contentType: contentType, body: body)
        return switch receipt {
        case .taken, .ignored: .accepted
        case .unknown: .unknown
        case .tooLarge: .tooLarge
        case .failed: .unavailable
        }
    }
}
