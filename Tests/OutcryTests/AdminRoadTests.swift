import AsyncHTTPClient
import Foundation
import HTTPTypes
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

@testable import OutcryPipeline
@testable import outcry

/// What a moderator does over HTTP, on a whole instance with its data on disk.
struct AdminRoadTests {
    private static let token = "0123456789-abcdefghij-0123456789"
    private let folder: TemporaryFolder
    private let time = ManualTime()

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ body: (Instance, Int) async throws -> Void) async throws {
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let source = Source(id: "penlight/forum", kind: .forum, url: "https://forum.example/")
        let instance = try await Instance(
            Instance.Settings(
                data: folder.path,
                catalogue: Catalogue(services: [Scenario.penlight.service], sources: [source]),
                adminToken: AdminToken(Self.token), web: WebSettings(port: 0), collect: nil, time: time,
                logger: Logger(label: "admin") { _ in SwiftLogNoOpLogHandler() }, onServing: { announce.yield($0) }))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await instance.web.run() }
            let port = try #require(await ports.first { _ in true })
            try await body(instance, port)
            group.cancelAll()
            while (try? await group.next()) != nil {}
        }
        try await instance.store.close()
    }

    private func send(
        _ method: HTTPMethod, _ path: String, _ port: Int, _ body: String? = nil, token: String? = AdminRoadTests.token
    ) async throws -> (status: Int, json: [String: Any]) {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
        request.method = method
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(string: body))
        }
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
        let bytes = Data(try await answer.body.collect(upTo: 1 << 20).readableBytesView)
        let json = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        return (Int(answer.status.code), json ?? [:])
    }

    private func isOnDisk(_ words: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            try Data(contentsOf: folder.url.appendingPathComponent(name)).range(of: Data(words.utf8)) != nil
        }
    }

    @Test func `a report with a link waits, is released by a signed token, counts, and is taken back with its copy`()
        async throws
    {
        try await run { instance, port in
            let sent = try await send(
                .POST, "/api/v1/reports", port,
                #"{"service":"penlight","symptoms":["slow"],"text":"Slow again, see https://canary.example/x"}"#,
                token: nil)
            #expect(sent.status == 202)
            let id = try #require(sent.json["id"] as? String)
            let withdrawal = try #require((sent.json["withdraw"] as? [String: Any])?["token"] as? String)
            let queue = try await send(.GET, "/api/v1/admin/held", port)
            let held = try #require((queue.json["held"] as? [[String: Any]])?.first)
            #expect(held["id"] as? String == id && held["hold"] as? String == "links")

            let tokens = AdminTokens(key: try await instance.store.secret(.administration))
            let ada = try #require(
                tokens.token(
                    for: AdminGrant(name: "ada", scopes: [.moderate], expires: time.now() + .seconds(60))))
            let released = try await send(
                .POST, "/api/v1/admin/held/\(id)/release", port, #"{"reason":"It links to a picture."}"#, token: ada)
            #expect(released.status == 200 && released.json["countedAs"] is String)
            time.advance(by: .seconds(60))
            try await instance.pipeline.foldWhatIsOver()
            let query = TallyQuery(
                service: "penlight", from: Sample.noon.minute, to: Sample.noon.minute + 9, symptom: .together)
            #expect(try await instance.store.tallies(query).map(\.reporters) == [1])

            let entries = try await send(.GET, "/api/v1/admin/audit", port).json["entries"] as? [[String: Any]]
            #expect(entries?.map { $0["who"] as? String } == ["ada"])
            #expect(entries?.first?["reason"] as? String == "It links to a picture.")

            #expect(try isOnDisk("canary.example"))
            let gone = try await send(.DELETE, "/api/v1/reports/\(id)", port, token: withdrawal)
            #expect(gone.status == 204)
            let retention = RetentionService(
                store: instance.store, time: time, logger: Logger(label: "admin") { _ in SwiftLogNoOpLogHandler() })
            try await retention.tidy()
            #expect(try !isOnDisk("canary.example"))
        }
    }

    @Test func `a token that was revoked is so after a restart, too`() async throws {
        let reason = #"{"reason":"A laptop was stolen."}"#
        var token = ""
        try await run { instance, port in
            let tokens = AdminTokens(key: try await instance.store.secret(.administration))
            let grant = AdminGrant(name: "ada", scopes: [.read], expires: time.now() + .seconds(600))
            token = try #require(tokens.token(for: grant))
            let id = try #require(try await send(.GET, "/api/v1/admin", port, token: token).json["token"] as? String)
            #expect(try await send(.DELETE, "/api/v1/admin/tokens/\(id)", port, reason).status == 200)
            #expect(try await send(.GET, "/api/v1/admin", port, token: token).status == 401)
        }
        try await run { _, port in
            #expect(try await send(.GET, "/api/v1/admin", port, token: token).status == 401)
            let entries = try await send(.GET, "/api/v1/admin/audit", port).json["entries"] as? [[String: Any]]
            #expect(entries?.map { $0["action"] as? String } == ["revoke"])
            #expect(entries?.first?["reason"] as? String == "A laptop was stolen.")
        }
    }

    @Test func `sources are paused over HTTP as by the command`() async throws {
        try await run { _, port in
            #expect(try await send(.POST, "/api/v1/admin/sources/penlight/forum/pause", port).status == 200)
            let list = try await send(.GET, "/api/v1/admin/sources", port)
            let entry = try #require((list.json["sources"] as? [[String: Any]])?.first)
            #expect(entry["paused"] as? Bool == true)
            #expect(try await send(.POST, "/api/v1/admin/sources/penlight/forum/pause", port, token: nil).status == 401)
        }
    }
}
