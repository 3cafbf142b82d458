import Logging
import OutcryFeeds
import OutcryModel
import OutcryTesting
import Synchronization
import Testing

@testable import OutcryCollect

/// What can be changed while the collector runs.
@Suite struct CollectorChangesTests {
    private let time = ManualTime()
    private let sink = RecordingSink()

    private func collector(
        _ sources: [Source], resolver: any HostResolver = SystemResolver(), saveEvery: Duration = .zero,
        settings change: (inout CollectSettings) -> Void = { _ in }
    ) -> Collector {
        var settings = CollectSettings()
        settings.allowLoopback = true
        change(&settings)
        return Collector(
            sources: sources, sink: sink, time: time, settings: settings,
            logger: Logger(label: "collect") { _ in SwiftLogNoOpLogHandler() }, witness: nil, resolver: resolver,
            saveEvery: saveEvery)
    }

    private func source(_ id: Source.ID, _ url: String, service: Service.ID? = nil) -> Source {
        Source(id: id, kind: .forum, url: url, service: service, interval: .seconds(600))
    }

    /// Runs a collector while `body` does.
    private func running(_ collector: Collector, _ body: () async throws -> Void) async throws {
        let running = Task { try await collector.run() }
        do {
            try await body()
        } catch {
            running.cancel()
            throw error
        }
        running.cancel()
        try await running.value
    }

    @Test func `a source added while it runs is asked once, and one taken out no more`() async throws {
        try await FeedServer.serving { server in
            let collector = collector([])
            try await running(collector) {
                try await time.waitForSleepers(0)
                collector.use([source("a", server.url("/feed"))])
                await collector.settled()
                #expect(server.paths == ["/feed"])
                collector.use([source("a", server.url("/feed")), source("b", server.url("/plain"))])
                await collector.settled()
                #expect(server.paths == ["/feed", "/plain"])
                collector.use([source("b", server.url("/plain"))])
                time.advance(by: .seconds(700))
                await collector.settled()
                #expect(server.paths == ["/feed", "/plain", "/plain"])
            }
        }
    }

    @Test(arguments: [false, true])
    func `what is found at a source taken out meanwhile, or edited, is dropped`(isEdited: Bool) async throws {
        let held = HeldFeed()
        try await FeedServer.serving({ path, _ in path == "/held" ? held.response(["old"]) : FeedServer.feed(["new"]) })
        {
            server in
            let collector = collector([source("a", server.url("/held"))])
            try await running(collector) {
                while server.seen.isEmpty { await Patience.pause() }
                collector.use(isEdited ? [source("a", server.url("/edited"))] : [])
                held.letGo()
                await collector.settled()
                #expect(await sink.deliveries.map(\.ids) == (isEdited ? [["new"]] : []))
            }
            #expect(
                await sink.saved.map(\.cursor.addressDigest)
                    == (isEdited ? [SourceAddress.digest(of: server.url("/edited"))] : []))
        }
    }

    @Test func `a source described anew while it is asked is delivered for as it is now`() async throws {
        let held = HeldFeed()
        try await FeedServer.serving({ _, _ in held.response(["a"]) }) { server in
            let collector = collector([source("a", server.url("/held"))])
            try await running(collector) {
                while server.seen.isEmpty { await Patience.pause() }
                collector.use([source("a", server.url("/held"), service: "penlight")])
                held.letGo()
                await collector.settled()
                #expect(await sink.deliveries.map(\.service) == ["penlight"])
            }
        }
    }

    @Test func `while its service is elevated a source is asked every minute`() async throws {
        try await FeedServer.serving { server in
            let collector = collector([
                source("a", server.url("/feed"), service: "penlight"), source("b", server.url("/plain")),
            ])
            try await running(collector) {
                await collector.settled()
                collector.attend(to: ["penlight"])
                for _ in 0..<5 {
                    time.advance(by: .seconds(66))
                    await collector.settled()
                }
                #expect(server.paths.count { $0 == "/feed" } == 6)
                collector.attend(to: [])
                for _ in 0..<5 {
                    time.advance(by: .seconds(66))
                    await collector.settled()
                }
                #expect(server.paths.count { $0 == "/feed" } <= 7)
            }
        }
    }

    @Test func `a host that stalls holds up nobody but its own sources`() async throws {
        let names = FixedResolver(["slow.example": ["127.0.0.1"], "quick.example": ["127.0.0.1"]])
        try await FeedServer.serving { server in
            let slow = (0..<8).map { source(Source.ID("slow\($0)"), "http://slow.example:\(server.port)/slow?\($0)") }
            let quick = source("quick", "http://quick.example:\(server.port)/feed")
            let collector = collector(slow + [quick], resolver: names) { $0.connections = 2 }
            try await running(collector) {
                let saved = await sink.saves.first { _ in true }
                #expect(saved?.source == "quick" && saved?.lastError == nil)
                #expect(server.paths.count { $0 == "/slow" } <= 1)
            }
        }
    }

    @Test func `healths are saved together, at the end at the latest`() async throws {
        try await FeedServer.serving { server in
            let sources = (0..<12).map { source(Source.ID("s\($0)"), server.url("/feed?\($0)")) }
            let collector = collector(sources, saveEvery: .seconds(3600))
            try await running(collector) {
                await collector.settled()
                #expect(await sink.deliveries.count == 12)
                #expect(await sink.batches.isEmpty)
            }
            #expect(await sink.batches == [12])
            _ = try await collector.pollOnce()
            #expect(await sink.batches == [12, 12])
        }
    }

    @Test func `health that could not be saved is saved with the next`() async throws {
        try await FeedServer.serving { server in
            let collector = collector([source("a", server.url("/feed"))])
            await sink.refuse(health: true)
            try await running(collector) {
                await collector.settled()
                await sink.refuse()
                collector.use([source("a", server.url("/feed")), source("b", server.url("/plain"))])
                await collector.settled()
            }
            #expect(await Set(sink.saved.map(\.source)) == ["a", "b"])
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func `health that could not be saved is tried again without another poll`() async throws {
        try await FeedServer.serving { server in
            let collector = collector([source("a", server.url("/feed"))])
            await sink.refuse(health: true)
            try await running(collector) {
                await collector.settled()
                while await sink.refusals == 0 { await Patience.pause() }
                await sink.refuse()
                let saved = await sink.saves.first { _ in true }
                #expect(saved?.source == "a")
            }
        }
    }

    @Test func `polling once fails when what was learned cannot be saved`() async throws {
        try await FeedServer.serving { server in
            let collector = collector([source("a", server.url("/feed"))])
            await sink.refuse(health: true)
            await #expect(throws: RecordingSink.Refusal.self) { try await collector.pollOnce() }
            await sink.refuse()
            let healths = try await collector.pollOnce()
            #expect(healths.map(\.source) == ["a"])
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func `whoever waits for the end of the polls is let go when the collector ends before them`() async throws {
        let held = HeldFeed()
        try await FeedServer.serving({ _, _ in held.response(["a"]) }) { server in
            let collector = collector([source("a", server.url("/held")), source("b", server.url("/parked"))])
            var waiting: Task<Void, Never>?
            try await running(collector) {
                while server.seen.isEmpty { await Patience.pause() }
                // It waits for a test alone: nothing else lets go of it.
                waiting = Task { await collector.settled() }
            }
            await waiting?.value
            #expect(server.paths.count == 1)
        }
    }

    // MARK: Pushes

    @Test func `a push is delivered, counted and kept in the health`() async throws {
        try await FeedServer.serving { server in
            let collector = collector([source("a", server.url("/feed"))])
            try await running(collector) {
                await collector.settled()
                let body = Array(FeedSample.rss(["b", "c", "d"]).utf8)
                let new = try await collector.take(pushed: body, contentType: "application/rss+xml", for: "a")
                #expect(new == 2, "one was known from the poll")
                await collector.trustPush(of: "a", until: time.now() + .seconds(86_400))
            }
            let health = try #require(await sink.saved.last)
            #expect(health.entriesSeen == 4 && health.cursor.entityTag == FeedServer.entityTag)
            #expect(health.cursor.pushTrustedUntil == time.now() + .seconds(86_400))
        }
    }

    @Test func `a push that is no feed, or of no source, or cannot be stored, is told apart`() async throws {
        let collector = collector([source("a", "http://127.0.0.1:1/feed")])
        let feed = Array(FeedSample.rss(["a"]).utf8)
        await #expect(throws: CollectError.empty) {
            try await collector.take(pushed: [], contentType: nil, for: "a")
        }
        #expect(try await collector.take(pushed: feed, contentType: nil, for: "b") == 0)
        await sink.refuse(entries: true)
        await #expect(throws: CollectError.notStored(reason: "The disk is full.")) {
            try await collector.take(pushed: feed, contentType: nil, for: "a")
        }
        let digest = SourceAddress.digest(of: "http://127.0.0.1:1/feed")
        #expect(await collector.polls("a", at: digest))
        #expect(await !collector.polls("a", at: SourceAddress.digest(of: "http://127.0.0.1:1/other")))
        #expect(await !collector.polls("b", at: digest))
    }

    @Test func `the links of a push hold no credentials of the source's address`() async throws {
        let collector = collector([source("a", "http://reader:hidden@forum.example/feed")])
        let body = "<rss version=\"2.0\"><channel><item><title>a</title><link>/post/1</link></item></channel></rss>"
        #expect(try await collector.take(pushed: Array(body.utf8), contentType: "text/xml", for: "a") == 1)
        #expect(await sink.deliveries.first?.links == ["http://forum.example/post/1"])
    }

    @Test func `where nobody listens to hubs none is trusted, and polls put off for one are due`() async throws {
        try await FeedServer.serving { server in
            let url = server.url("/feed")
            var health = SourceHealth(source: "a")
            health.cursor.addressDigest = SourceAddress.digest(of: url)
            health.cursor.pushTrustedUntil = time.now() + .seconds(86_400)
            health.lastSuccess = time.now() - .seconds(700)
            health.lastAttempt = health.lastSuccess
            health.nextPoll = time.now() + .seconds(1700)
            try await sink.save([health])
            let collector = collector([source("a", url)])
            try await running(collector) { await collector.settled() }
            #expect(server.paths == ["/feed"])
            let saved = try #require(await sink.saved.last)
            #expect(saved.cursor.pushTrustedUntil == nil)
            #expect(try #require(saved.nextPoll) <= time.now() + .seconds(660))
        }
    }

    @Test func `whoever watches is told of sources that are gone or have another address`() {
        let witness = RecordingWitness()
        let collector = Collector(
            sources: ["a", "b", "c"].map { source(Source.ID($0), "https://forum.example/\($0)") } + [.endpoint],
            sink: sink, time: time, settings: CollectSettings(),
            logger: Logger(label: "collect") { _ in SwiftLogNoOpLogHandler() }, witness: witness,
            resolver: SystemResolver())
        collector.use([
            source("a", "https://forum.example/other"), source("c", "https://forum.example/c", service: "penlight"),
            source("d", "https://forum.example/d"),
        ])
        #expect(witness.lost == ["a", "b"])
        #expect(witness.gate != nil, "hubs are asked in the same turns")
    }

    @Test func `whoever watches is told of each feed that a poll has read, and of no other`() async throws {
        let witness = RecordingWitness()
        var settings = CollectSettings()
        settings.allowLoopback = true
        try await FeedServer.serving { [settings] server in
            let collector = Collector(
                sources: [source("a", server.url("/moved-for-now")), source("b", server.url("/missing"))], sink: sink,
                time: time, settings: settings, logger: Logger(label: "collect") { _ in SwiftLogNoOpLogHandler() },
                witness: witness, resolver: SystemResolver())
            for _ in 0..<2 { _ = try await collector.pollOnce() }
            #expect(witness.seen == ["a \(server.url("/feed")) 2"])
            #expect(witness.taker === collector)
        }
    }
}

private final class RecordingWitness: FeedWitness {
    private struct State {
        var seen: [String] = []
        var lost: [Source.ID] = []
        weak var taker: (any PushTaker)?
        var gate: HostGate?
    }

    private let state = Mutex(State())

    var seen: [String] { state.withLock { $0.seen } }
    var gate: HostGate? { state.withLock { $0.gate } }
    var lost: [Source.ID] { state.withLock { $0.lost } }
    var taker: (any PushTaker)? { state.withLock { $0.taker } }

    func saw(_ feed: Feed, of source: Source, at url: String, new: Int) async {
        state.withLock { $0.seen.append("\(source.id) \(url) \(new)") }
    }

    func lost(_ sources: Set<Source.ID>) {
        state.withLock { $0.lost.append(contentsOf: sources.sorted()) }
    }

    func hand(pushesTo taker: any PushTaker, gate: HostGate) {
        state.withLock { state in
            state.taker = taker
            state.gate = gate
        }
    }
}
