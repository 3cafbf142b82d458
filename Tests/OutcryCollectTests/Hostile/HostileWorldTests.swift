import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryCollect

/// Servers that mean harm, or are broken as if they did. Real time counts here, so that one waits for the other.
@Suite(.serialized) struct HostileWorldTests {
    private let time = ManualTime()
    private let sink = RecordingSink()
    private let log = LogRecord()

    private func collector(_ sources: [Source], _ hostile: HostileCase) -> Collector {
        var settings = CollectSettings(contact: "https://outcry.example/about")
        settings.allowLoopback = true
        settings.timeout = hostile.timeout
        settings.bodyCap = hostile.bodyCap
        return Collector(sources: sources, sink: sink, time: time, settings: settings, logger: log.logger)
    }

    @Test(arguments: HostileCase.transfers + HostileCase.fields + HostileCase.bodies + HostileCase.redirects)
    func `each is survived, told once with its source, and shown in its health`(hostile: HostileCase) async throws {
        try await FeedServer.serving { friend in
            try await HostileServer.serving(hostile.conduct) { foe in
                let sources = [
                    Source(id: "foe/feed", kind: .forum, url: foe.url("/feed")),
                    Source(id: "friend/feed", kind: .forum, url: friend.url("/plain")),
                ]
                let collector = collector(sources, hostile)
                for round in 1...2 {
                    let health = try await collector.pollOnce()
                    #expect(health.map(\.source) == ["foe/feed", "friend/feed"])
                    #expect(hostile.isTimed || health.last?.lastError == nil, "the other source is disturbed")
                    let foe = try #require(health.first)
                    expect(foe, of: hostile, after: round)
                    // Other hosts that it redirects to are given their time between two requests.
                    time.advance(by: .seconds(600))
                }
                #expect(await sink.deliveries.contains { $0.source == "friend/feed" && $0.ids == ["a", "b"] })
                expectOneWarning(of: hostile)
            }
        }
    }

    private func expect(_ health: SourceHealth, of hostile: HostileCase, after rounds: Int) {
        if let words = hostile.words {
            let said = health.lastError ?? ""
            #expect(!said.isEmpty && said.contains(words) || words.isEmpty && !said.isEmpty, "it says “\(said)”")
            #expect(health.failures == rounds && health.lastErrorAt == time.now() && health.lastSuccess == nil)
            #expect(said.utf8.count < 500, "an essay of \(said.utf8.count) bytes")
        } else {
            #expect(health.lastError == nil)
        }
        if case .reads(let entries) = hostile.outcome { #expect(health.entriesSeen == entries) }
        #expect(!health.isGone)
        #expect(health.nextPoll.map { $0 - time.now() <= .seconds(2 * 86_400) } == true, "a wait without end")
        // What is kept of a source is kept for each of thousands, and some of it is sent back.
        let kept = [health.cursor.entityTag, health.cursor.lastModified, health.cursor.movedTo]
        #expect(kept.compactMap(\.self).allSatisfy { $0.utf8.count <= 4096 }, "too much is kept")
        expectDiscretion(health.lastError ?? "")
    }

    private func expectOneWarning(of hostile: HostileCase) {
        let told = log.warnings.map(\.source).filter { !hostile.isTimed || $0 == "foe/feed" }
        #expect(told == (hostile.words == nil ? [] : ["foe/feed"]))
        for line in log.lines {
            expectDiscretion(line.text)
            #expect(line.text.utf8.count < 1000, "a line of \(line.text.utf8.count) bytes")
        }
    }

    private func expectDiscretion(_ text: String) {
        #expect(!text.contains("s3cret") && !text.contains("hunter2"), "a secret is told")
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "controls are told")
    }

    @Test func `who is slow keeps nobody else waiting`() async throws {
        let drip = HostileCase("a slow body", .reads(0), HostileCase.transfers[1].conduct)
        try await FeedServer.serving { friend in
            try await HostileServer.serving(drip.conduct) { foe in
                let sources = [
                    Source(id: "foe/feed", kind: .forum, url: foe.url("/feed")),
                    Source(id: "friend/feed", kind: .forum, url: friend.url("/plain")),
                ]
                let polling = Task { try await collector(sources, drip).pollOnce() }
                while await sink.deliveries.isEmpty { await Patience.pause() }
                #expect(await sink.deliveries.map(\.source) == ["friend/feed"])
                #expect(await !sink.saved.contains { $0.source == "foe/feed" }, "the slow one was waited for")
                polling.cancel()
                await #expect(throws: CancellationError.self) { try await polling.value }
            }
        }
    }

    @Test(arguments: ["Set-Cookie: id=1; Path=/", "ETag: \"\(String(repeating: "x", count: 60_000))\""])
    func `what should not be sent back is not`(field: String) async throws {
        let greeting = HostileCase("a greeting", .reads(2), fields: [field], body: HostileCase.feed)
        try await HostileServer.serving(greeting.conduct) { foe in
            let source = Source(id: "foe/feed", kind: .forum, url: foe.url("/feed"))
            for _ in 0..<2 { _ = try await collector([source], greeting).pollOnce() }
            #expect(foe.requests.count == 2)
            #expect(foe.requests.allSatisfy { !$0.contains("Cookie") && !$0.contains("xxxx") })
        }
    }
}
