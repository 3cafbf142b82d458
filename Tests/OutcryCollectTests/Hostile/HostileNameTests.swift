import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryCollect

/// Names whose addresses are chosen to reach inside.
@Suite struct HostileNameTests {
    private let time = ManualTime()
    private let sink = RecordingSink()
    private let log = LogRecord()

    private func collector(_ url: String, resolver: any HostResolver) -> Collector {
        var settings = CollectSettings()
        settings.allowLoopback = true
        settings.spacing = .zero
        return Collector(
            sources: [Source(id: "foe/feed", kind: .forum, url: url)], sink: sink, time: time, settings: settings,
            logger: log.logger, witness: nil, resolver: resolver)
    }

    @Test func `a name that changes between look-ups is looked up once, and what was checked is connected to`()
        async throws
    {
        let resolver = FickleResolver([["127.0.0.1"], ["10.0.0.1"]])
        try await FeedServer.serving { server in
            let collector = collector("http://fickle.example:\(server.port)/feed", resolver: resolver)
            let first = try #require(try await collector.pollOnce().first)
            #expect(first.lastError == nil && first.entriesSeen == 2)
            #expect(resolver.count == 1 && server.paths == ["/feed"])
            time.advance(by: .seconds(600))
            let second = try #require(try await collector.pollOnce().first)
            #expect(second.lastError == "fickle.example is not asked: 10.0.0.1 is a private address.")
            #expect(server.paths == ["/feed"])
            #expect(log.warnings.map(\.source) == ["foe/feed"])
        }
    }

    @Test(arguments: [
        ["127.0.0.1", "169.254.169.254"], ["169.254.169.254"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"],
        ["127.0.0.1", "fd00::1"], ["0.0.0.0"],
    ])
    func `a name of which one address is inside is not asked, nor gone to`(addresses: [String]) async throws {
        let resolver = FickleResolver([addresses])
        try await FeedServer.serving { server in
            let collector = collector("http://fickle.example:\(server.port)/feed", resolver: resolver)
            for _ in 1...2 {
                let health = try #require(try await collector.pollOnce().first)
                #expect(health.lastError?.hasPrefix("fickle.example is not asked: ") == true)
                time.advance(by: .seconds(600))
            }
            #expect(server.paths.isEmpty)
            #expect(log.warnings.map(\.source) == ["foe/feed"])
        }
    }

    @Test func `a redirect to a name that leads inside is not followed`() async throws {
        let resolver = FixedResolver(["friend.example": ["127.0.0.1"], "inside.example": ["192.168.0.1"]])
        let routes: FeedServer.Routes = { _, _ in FeedServer.redirect(.found, to: "http://inside.example/admin") }
        try await FeedServer.serving(routes) { server in
            let collector = collector("http://friend.example:\(server.port)/feed", resolver: resolver)
            let health = try #require(try await collector.pollOnce().first)
            #expect(health.lastError == "inside.example is not asked: 192.168.0.1 is a private address.")
            #expect(health.cursor.movedTo == nil)
        }
    }
}
