import Hummingbird
import Logging
import OutcryModel
import OutcryTesting
import ServiceLifecycle
import Synchronization
import Testing

@testable import OutcryCollect

@Suite struct CollectorTests {
    private let time = ManualTime()
    private let sink = RecordingSink()

    private func collector(
        _ sources: [Source], sink: RecordingSink? = nil, settings change: (inout CollectSettings) -> Void = { _ in }
    ) -> Collector {
        var settings = CollectSettings()
        settings.allowLoopback = true
        change(&settings)
        return Collector(
            sources: sources, sink: sink ?? self.sink, time: time, settings: settings, logger: Self.silent,
            witness: nil, resolver: SystemResolver(), saveEvery: .zero)
    }

    private static let silent = Logger(label: "collect") { _ in SwiftLogNoOpLogHandler() }

    private func source(_ id: Source.ID, _ url: String, kind: SourceKind = .forum) -> Source {
        Source(id: id, kind: kind, url: url, interval: .seconds(600))
    }

    @Test func `a poll delivers entries in the order of the feed and tells how it went`() async throws {
        try await FeedServer.serving { server in
            let health = try #require(try await collector([source("a", server.url("/feed"))]).pollOnce().first)
            #expect(await sink.deliveries.map(\.ids) == [["a", "b"]])
            #expect(health.entriesSeen == 2)
            #expect(health.lastSuccess == time.now() && health.lastError == nil)
            #expect(health.cursor.entityTag == FeedServer.entityTag)
            #expect(health.cursor.lastModified == FeedServer.lastModified)
            #expect(health.nextPoll.map { $0 - time.now() >= .seconds(600) } == true)
            #expect(await sink.saved == [health])
        }
    }

    @Test func `an unchanged feed is delivered once, told by 304 or by its bytes`() async throws {
        try await FeedServer.serving { server in
            let collector = collector([source("a", server.url("/feed")), source("b", server.url("/plain"))])
            for _ in 0..<3 { _ = try await collector.pollOnce() }
            #expect(await sink.deliveries.map(\.source).sorted() == ["a", "b"])
            #expect(server.seen.count { $0.path == "/feed" && $0.headers[.ifNoneMatch] != nil } == 2)
            #expect(await sink.saved.suffix(2).map(\.entriesSeen) == [2, 2])
        }
    }

    @Test func `entries that could not be stored are read and delivered again`() async throws {
        try await FeedServer.serving { server in
            let collector = collector([source("a", server.url("/feed"))])
            await sink.refuse(entries: true)
            let failed = try #require(try await collector.pollOnce().first)
            #expect(failed.cursor.entityTag == nil && failed.cursor.bodyHash == nil)
            #expect(failed.lastError?.contains("The disk is full.") == true)
            #expect(failed.lastSuccess == nil && failed.failures == 1)
            await sink.refuse()
            let mended = try #require(try await collector.pollOnce().first)
            #expect(await sink.deliveries.map(\.ids) == [["a", "b"]])
            #expect(mended.entriesSeen == 2 && mended.failures == 0)
            #expect(server.seen.allSatisfy { $0.headers[.ifNoneMatch] == nil })
        }
    }

    @Test func `a feed that breaks off gives what it has and is read in full the next time`() async throws {
        let whole = FeedSample.rss(["a", "b"])
        let cut = String(whole.prefix(whole.utf8.count - 60))
        let texts = Mutex([cut, whole])
        let routes: FeedServer.Routes = { _, _ in
            let text = texts.withLock { $0.removeFirst() }
            return Response(
                status: .ok, headers: [.eTag: FeedServer.entityTag], body: .init(byteBuffer: .init(string: text)))
        }
        try await FeedServer.serving(routes) { server in
            let collector = collector([source("a", server.url("/feed"))])
            let health = try #require(try await collector.pollOnce().first)
            #expect(health.cursor.entityTag == nil && health.cursor.bodyHash == nil)
            _ = try await collector.pollOnce()
            #expect(server.seen.allSatisfy { $0.headers[.ifNoneMatch] == nil })
            #expect(await sink.deliveries.map(\.ids) == [["a"], ["a", "b"]])
            #expect(await sink.saved.last?.entriesSeen == 2)
        }
    }

    @Test func `a source that fails does not disturb the others, and says why in words`() async throws {
        try await FeedServer.serving { server in
            let paths = ["/missing", "/page", "/empty", "/circle", "/large", "/feed"]
            let sources = paths.map { source(Source.ID($0), server.url($0)) }
            let health = try await collector(sources) {
                $0.bodyCap = 100_000
            }.pollOnce()
            #expect(health.map(\.source.rawValue) == paths)
            let expected = ["HTTP 404", "not a feed", "empty", "circle", "larger than", nil]
            for (health, words) in zip(health, expected) {
                #expect(health.lastError.map { $0.contains(words ?? "?") } ?? (words == nil), "\(health.source)")
            }
            #expect(await sink.deliveries.map(\.source) == ["/feed"])
        }
    }

    @Test func `a source that is gone is not asked again, restarts included`() async throws {
        try await FeedServer.serving { server in
            let sources = [source("a", server.url("/gone"))]
            for _ in 0..<2 {
                let health = try await collector(sources).pollOnce()
                #expect(health.map(\.isGone) == [true])
            }
            #expect(server.paths == ["/gone"])
        }
    }

    @Test func `a feed that has moved for good is asked at its new address after three answers`() async throws {
        try await FeedServer.serving { server in
            let sources = [source("a", server.url("/moved"))]
            for _ in 0..<4 { _ = try await collector(sources).pollOnce() }
            #expect(server.paths == ["/moved", "/feed", "/moved", "/feed", "/moved", "/feed", "/feed"])
        }
    }

    @Test func `a server that asks for time is given it`() async throws {
        try await FeedServer.serving { server in
            let sources = [source("a", server.url("/throttled")), source("b", server.url("/throttled-until"))]
            let health = try await collector(sources).pollOnce()
            let waits = health.compactMap { $0.nextPoll.map { $0 - time.now() } }
            #expect(waits.count == 2 && waits[0] >= .seconds(7200) && waits[1] >= .seconds(3 * 3600))
            #expect(waits.allSatisfy { $0 <= .seconds(3 * 3600 + 60) })
        }
    }

    @Test func `the updates of a status page are delivered as they are`() async throws {
        let updates = Mutex(["Investigating", "Identified", "Resolved"])
        let routes: FeedServer.Routes = { _, _ in
            let text = updates.withLock { $0.removeFirst() }
            return Response(
                status: .ok, body: .init(byteBuffer: .init(string: FeedSample.rss(["incident/1"], description: text))))
        }
        try await FeedServer.serving(routes) { server in
            let collector = collector([source("a", server.url("/history.rss"), kind: .status)])
            for _ in 0..<3 { _ = try await collector.pollOnce() }
            #expect(await sink.deliveries.map(\.ids) == Array(repeating: ["incident/1"], count: 3))
            #expect(await sink.deliveries.map(\.texts) == [["Investigating"], ["Identified"], ["Resolved"]])
            #expect(await sink.saved.last?.entriesSeen == 1)
        }
    }

    @Test func `health that cannot be saved stops nobody`() async throws {
        try await FeedServer.serving { server in
            await sink.refuse(health: true)
            let collector = collector([source("a", server.url("/feed")), source("b", server.url("/plain"))])
            let running = Task { try await collector.run() }
            await collector.settled()
            while await sink.refusals == 0 { await Patience.pause() }
            #expect(await sink.deliveries.map(\.source).sorted() == ["a", "b"])
            running.cancel()
            try await running.value
        }
    }

    @Test func `sources without an address are left aside`() async throws {
        #expect(try await collector([.endpoint]).pollOnce().isEmpty)
    }

    @Test func `the service goes on where it stopped and polls when it is time`() async throws {
        try await FeedServer.serving { server in
            var health = SourceHealth(source: "a")
            health.nextPoll = time.now() + .seconds(300)
            health.cursor.entityTag = FeedServer.entityTag
            health.cursor.lastModified = FeedServer.lastModified
            health.entriesSeen = 7
            let sink = RecordingSink(health: [health])
            let collector = collector([source("a", server.url("/feed"))], sink: sink)
            let running = Task { try await collector.run() }
            try await time.waitForSleepers(1)
            #expect(time.nextDeadline == health.nextPoll)
            #expect(server.paths.isEmpty)
            time.advance(by: .seconds(300))
            let saved = await sink.saves.first { _ in true }
            #expect(saved?.lastSuccess == time.now() && saved?.entriesSeen == 7)
            #expect(server.seen.map { $0.headers[.ifNoneMatch] } == [FeedServer.entityTag])
            try await time.waitForSleepers(1)
            #expect(time.nextDeadline == saved?.nextPoll)
            running.cancel()
            try await running.value
            #expect(time.sleepers == 0)
        }
    }

    @Test func `a graceful shutdown ends the service, and a poll cut short counts for nothing`() async throws {
        try await FeedServer.serving { server in
            let collector = collector([source("a", server.url("/slow"))])
            let group = ServiceGroup(services: [collector], logger: Self.silent)
            let running = Task { try await group.run() }
            while server.seen.isEmpty { await Patience.pause() }
            await group.triggerGracefulShutdown()
            try await running.value
            #expect(await sink.saved.isEmpty)
        }
    }

    @Test func `the service stays up when every source is gone`() async throws {
        try await FeedServer.serving { server in
            let running = Task { try await collector([source("a", server.url("/gone"))]).run() }
            _ = await sink.saves.first { _ in true }
            for _ in 0..<50 { await Task.yield() }
            let isEnded = Mutex(false)
            let watching = Task {
                try await running.value
                isEnded.withLock { $0 = true }
            }
            for _ in 0..<50 { await Task.yield() }
            #expect(!isEnded.withLock { $0 })
            running.cancel()
            try await watching.value
        }
    }
}
