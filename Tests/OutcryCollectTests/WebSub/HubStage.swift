import Crypto
import Hummingbird
import Logging
import OutcryFeeds
import OutcryModel
import OutcryTesting

@testable import OutcryCollect

/// A subscriber with a hub on this machine and a poller that only keeps what it is given. The hands of the clock are the
/// test's own.
struct HubStage: Sendable {
    static let topic = "https://forum.example/feed"
    static let source = Source(id: "a", kind: .forum, url: "https://forum.example/feed", interval: .seconds(600))

    let time: ManualTime
    let sink: any CollectSink
    let poller: PushRecorder
    let log: LogRecord
    let hub: LoopbackHub
    let gate: HostGate
    let subscriber: HubSubscriber

    /// Sets the stage, runs `body` while the subscriber runs, and clears it.
    static func run(
        callbacks: String = "http://127.0.0.1:1", sink: any CollectSink = RecordingSink(),
        time: ManualTime = ManualTime(),
        settings change: (inout CollectSettings) -> Void = { _ in },
        hub answer: @escaping LoopbackHub.Answer = { _ in Response(status: .accepted) },
        _ body: @Sendable (HubStage) async throws -> Void
    ) async throws {
        var settings = CollectSettings()
        settings.allowLoopback = true
        change(&settings)
        let final = settings
        try await LoopbackHub.serving(answer) { hub in
            let log = LogRecord()
            guard
                let subscriber = HubSubscriber(
                    callbacks: callbacks, sink: sink, time: time, settings: final,
                    logger: log.logger,
                    resolver: FixedResolver(["inside.example": ["10.0.0.1"]]))
            else { throw CancellationError() }
            let poller = PushRecorder()
            let gate = HostGate(settings: final, time: time)
            subscriber.hand(pushesTo: poller, gate: gate)
            let stage = HubStage(
                time: time, sink: sink, poller: poller, log: log, hub: hub, gate: gate, subscriber: subscriber)
            try await withThrowingTaskGroup(of: Void.self) { group in
                defer { group.cancelAll() }
                group.addTask { try await subscriber.run() }
                try await body(stage)
            }
        }
    }

    /// A poll reads a feed that names the hub.
    func read(hub path: String? = "/", new: Int = 0) async {
        let feed = Feed(format: .rss20, itself: Self.topic, hubs: path.map { [hub.url($0)] } ?? [])
        await subscriber.saw(feed, of: Self.source, at: Self.topic, new: new)
    }

    /// Subscribes and has the hub verify for ten days. Returns what the hub was asked.
    func subscribe(lease: Int = 864_000) async throws -> LoopbackHub.Asked {
        await read()
        let asked = try await hub.next()
        _ = await verify(asked, lease: lease)
        return asked
    }

    /// The hub verifies what it was asked.
    func verify(_ asked: LoopbackHub.Asked, topic: String = HubStage.topic, lease: Int = 864_000) async -> Bool {
        await subscriber.verify(
            token: asked.token, mode: asked["hub.mode"], topic: topic, leaseSeconds: lease, reason: nil)
    }

    /// The hub pushes a body, signed as the secret it was given has it.
    func push(_ body: String, to asked: LoopbackHub.Asked) async -> PushReceipt {
        let bytes = Array(body.utf8)
        let code = HMAC<SHA256>.authenticationCode(
            for: bytes, using: SymmetricKey(data: Array(asked["hub.secret"].utf8)))
        let digits = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return await push(body, to: asked, signature: "sha256=" + digits)
    }

    /// The hub, or somebody else, pushes a body with a signature.
    func push(_ body: String, to asked: LoopbackHub.Asked, signature: String?) async -> PushReceipt {
        await subscriber.receive(
            token: asked.token, signature: signature, contentType: "application/rss+xml", body: Array(body.utf8))
    }

    /// The subscription as it is kept.
    var kept: HubSubscription? {
        get async throws { try await sink.subscriptions().first }
    }

    /// Waits until something has become so: the subscriber works in tasks of its own.
    func wait(until condition: () async throws -> Bool) async throws {
        while try await !condition() { await Patience.pause() }
    }
}
