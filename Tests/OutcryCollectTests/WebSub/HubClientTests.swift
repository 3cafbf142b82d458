import HTTPTypes
import Hummingbird
import OutcryFeeds
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryCollect

/// How hubs are asked, seen from the subscription.
@Suite(.timeLimit(.minutes(5))) struct HubClientTests {
    /// Asks a hub, and returns the subscription after it has failed.
    private func failure(
        hub: String? = nil, path: String = "/", settings change: (inout CollectSettings) -> Void = { _ in },
        _ answer: @escaping LoopbackHub.Answer
    ) async throws -> (kept: HubSubscription, log: [String], paths: [String]) {
        let result = Slot<(kept: HubSubscription, log: [String], paths: [String])>()
        try await HubStage.run(settings: change, hub: answer) { stage in
            if let hub {
                await stage.subscriber.saw(
                    .init(format: .rss20, itself: HubStage.topic, hubs: [hub]), of: HubStage.source,
                    at: HubStage.topic, new: 0)
            } else {
                await stage.read(hub: path)
            }
            try await stage.wait { try await stage.kept?.state == .failed }
            let kept = try #require(try await stage.kept)
            result.put((kept, stage.log.texts, stage.hub.asked.map(\.path)))
        }
        return try #require(result.value)
    }

    private static func redirect(_ status: HTTPResponse.Status, to place: String) -> Response {
        Response(status: status, headers: [.location: place])
    }

    @Test(arguments: [307, 308])
    func `a hub may send on to another one`(status: Int) async throws {
        let answer: LoopbackHub.Answer = { asked in
            asked.path == "/" ? Self.redirect(.init(code: status), to: "/better") : Response(status: .accepted)
        }
        try await HubStage.run(hub: answer) { stage in
            await stage.read()
            let (first, second) = (try await stage.hub.next(), try await stage.hub.next())
            #expect(second.path == "/better")
            #expect(second.fields == first.fields)
            #expect(await stage.verify(second))
        }
    }

    @Test(arguments: [
        "http://169.254.169.254/", "http://[::ffff:10.0.0.1]/", "http://inside.example/", "http://0.0.0.0/",
    ])
    func `a hub that sends on into the private network is refused`(place: String) async throws {
        let failed = try await failure { _ in Self.redirect(.temporaryRedirect, to: place) }
        #expect(failed.paths == ["/"])
        #expect(failed.kept.failures == 1)
        #expect(failed.log.contains { $0.contains("is not asked") })
    }

    @Test(arguments: ["http://10.0.0.1/", "http://inside.example/", "http://[fd00::1]/", "https://192.168.1.1:8443/"])
    func `a hub in the private network is not asked`(hub: String) async throws {
        let failed = try await failure(hub: hub) { _ in Response(status: .accepted) }
        #expect(failed.log.contains { $0.contains("is not asked") })
    }

    @Test func `a hub on this machine is asked in rehearsals only`() async throws {
        try await HubStage.run(callbacks: "https://outcry.example.org", settings: { $0.allowLoopback = false }) {
            stage in
            await stage.read()
            try await stage.wait { try await stage.kept?.state == .failed }
            #expect(stage.hub.asked.isEmpty)
            #expect(stage.log.texts.contains { $0.contains("is not asked") })
        }
    }

    @Test func `a hub that sends on without end is given up`() async throws {
        let failed = try await failure { asked in
            Self.redirect(.temporaryRedirect, to: "/\(asked.path.count)\(asked.path)")
        }
        #expect(failed.paths.count == 4)
    }

    @Test(arguments: [301, 302, 303])
    func `a redirect that would lose the form is not followed`(status: Int) async throws {
        let failed = try await failure { _ in Self.redirect(.init(code: status), to: "/better") }
        #expect(failed.paths == ["/"])
    }

    @Test func `a hub that does not answer in time is given up`() async throws {
        let failed = try await failure(settings: { $0.timeout = .milliseconds(100) }) { _ in
            try? await Task.sleep(for: .seconds(60))
            return Response(status: .accepted)
        }
        #expect(failed.log.contains { $0.contains("within 100 ms") })
    }

    @Test func `a hub that asks for patience gets it`() async throws {
        let retryAfter = try #require(HTTPField.Name("Retry-After"))
        let failed = try await failure { _ in
            Response(status: .serviceUnavailable, headers: [retryAfter: "7200"])
        }
        #expect(failed.kept.nextRequest == ManualTime().now() + .seconds(7200))
    }

    @Test(arguments: [200, 202, 204])
    func `a hub accepts with any status of success`(status: Int) async throws {
        try await HubStage.run(hub: { _ in Response(status: .init(code: status)) }) { stage in
            await stage.read()
            let asked = try await stage.hub.next()
            try await stage.wait { stage.time.nextDeadline == stage.time.now() + .seconds(600) }
            #expect(await stage.verify(asked))
        }
    }

    @Test func `a hub waits for its turn behind the polls of its host`() async throws {
        try await HubStage.run { stage in
            try await stage.gate.pass("127.0.0.1") { _ in
                await stage.read()
                for _ in 0..<200 { await Task.yield() }
                try await stage.wait { try await stage.kept?.state == .requested }
                #expect(stage.hub.asked.isEmpty)
            }
            _ = try await stage.hub.next()
        }
    }

    @Test func `the secret never goes from https to http`() throws {
        let (safe, open) = (try WebAddress("https://hub.example/"), try WebAddress("http://hub.example/"))
        #expect(throws: CollectError.self) { try HubClient.checkStep(from: safe, to: open, status: 307) }
        for (from, to) in [(safe, safe), (open, open), (open, safe)] {
            #expect(throws: Never.self) { try HubClient.checkStep(from: from, to: to, status: 307) }
        }
    }
}
