import AsyncHTTPClient
import Crypto
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import OutcryCollect
import OutcryModel
import OutcrySimulate
import OutcryStore
import OutcryStoreSQLite
import OutcryTesting
import OutcryWeb
import Testing

@testable import outcry

/// From a feed that names a hub, over HTTP both ways, to the log on disk.
@Suite(.timeLimit(.minutes(5))) struct HubTests {
    @Test func `what a hub pushes reaches the log, once, and what somebody else pushes does not`() async throws {
        try await run { server, store in
            let asked = try await form(server)
            #expect(asked["hub.mode"] == "subscribe" && asked["hub.topic"] == server.topic)
            let callback = try #require(asked["hub.callback"])
            let secret = try #require(asked["hub.secret"])

            let question = "?hub.mode=subscribe&hub.challenge=c0ffee&hub.lease_seconds=864000&hub.topic="
            let wrong = try await send(.GET, callback + question + "http://other.example/")
            #expect(wrong.status == 404)
            let right = try await send(.GET, callback + question + server.topic)
            #expect(right.status == 200 && right.text == "c0ffee")
            #expect(try await store.hubSubscriptions().map(\.state) == [.active])

            let body = server.feed(adding: "second")
            #expect(try await send(.POST, callback, body, signature: "sha256=00").status == 202)
            #expect(try await keys(store) == ["urn:x:first"])
            for _ in 0..<2 {
                #expect(try await send(.POST, callback, body, signature: sign(body, secret)).status == 202)
                #expect(try await keys(store) == ["urn:x:first", "urn:x:second"])
            }
            let stranger = callback.dropLast() + (callback.hasSuffix("0") ? "1" : "0")
            #expect(try await send(.POST, String(stranger), body, signature: sign(body, secret)).status == 410)
        }
    }

    /// Runs an instance whose one source is the feed of a server that is its own hub, and which hubs can reach.
    private func run(_ body: @Sendable (HubServer, SQLiteStore) async throws -> Void) async throws {
        try await HubServer.serving { server in
            let folder = try TemporaryFolder()
            let port = try #require(
                (0..<100).map { _ in Int.random(in: 20_000..<30_000) }.first(where: LoopbackPort.isFree))
            var collect = CollectSettings()
            collect.allowLoopback = true
            let source = Source(id: "penlight/forum", kind: .forum, url: server.topic, interval: .seconds(600))
            let (ports, announce) = AsyncStream<Int>.makeStream()
            let instance = try await Instance(
                Instance.Settings(
                    data: folder.path,
                    catalogue: Catalogue(services: [Scenario.penlight.service], sources: [source]),
                    web: WebSettings(port: port, site: "http://127.0.0.1:\(port)"), collect: collect,
                    time: ManualTime(),
                    logger: Logger(label: "hubs") { _ in SwiftLogNoOpLogHandler() },
                    onServing: { announce.yield($0) }))
            let collecting = try #require(instance.collecting)
            let hubs = try #require(collecting.hubs)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await instance.web.run() }
                _ = await ports.first { _ in true }
                group.addTask { try await hubs.run() }
                group.addTask { try await collecting.collector.run() }
                try await body(server, instance.store)
                group.cancelAll()
                while (try? await group.next()) != nil {}
            }
            try await instance.store.close()
        }
    }

    /// What the hub is asked next.
    private func form(_ server: HubServer) async throws -> [String: String] {
        let form = try #require(await server.forms.first { _ in true })
        let fields = form.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
            return (parts[0], parts.count == 2 ? parts[1] : "")
        }
        return Dictionary(fields) { $1 }
    }

    private func keys(_ store: SQLiteStore) async throws -> [String] {
        try await store.read(after: .start, before: Timestamp(milliseconds: .max), limit: 100).map(\.report.key)
    }

    private func sign(_ body: String, _ secret: String) -> String {
        let code = HMAC<Insecure.SHA1>.authenticationCode(
            for: Array(body.utf8), using: SymmetricKey(data: Array(secret.utf8)))
        return "sha1=" + code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func send(
        _ method: HTTPMethod, _ url: String, _ body: String? = nil, signature: String? = nil
    ) async throws -> (status: Int, text: String) {
        var request = HTTPClientRequest(url: url)
        request.method = method
        request.headers.add(name: "Content-Type", value: "application/atom+xml")
        if let signature { request.headers.add(name: "X-Hub-Signature", value: signature) }
        if let body { request.body = .bytes(ByteBuffer(string: body)) }
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
        return (Int(answer.status.code), String(buffer: try await answer.body.collect(upTo: 1 << 16)))
    }
}
