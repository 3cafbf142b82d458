import AsyncHTTPClient
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import OutcryCollect
import OutcryModel
import OutcryNotify
import OutcrySimulate
import OutcryStore
import OutcryStoreSQLite
import OutcryTesting
import OutcryWeb
import Testing

@testable import OutcryPipeline
@testable import outcry

/// From an administrator's request to a receiver's door, over HTTP both ways and with the data on disk.
@Suite(.timeLimit(.minutes(5))) struct WebhookRoadTests {
    private static let token = "0123456789-abcdefghij-0123456789"
    private let time = ManualTime()
    private let noon = Sample.noon.minute

    private func run(
        in folder: String, loopback: Bool = true, _ body: (Instance, Int) async throws -> Void
    ) async throws {
        let (ports, announce) = AsyncStream<Int>.makeStream()
        var sending = CollectSettings()
        sending.allowLoopback = loopback
        let instance = try await Instance(
            Instance.Settings(
                data: folder, catalogue: Catalogue(services: [Scenario.penlight.service], sources: []),
                adminToken: AdminToken(Self.token), web: WebSettings(port: 0), collect: nil, sending: sending,
                time: time, logger: Logger(label: "road") { _ in SwiftLogNoOpLogHandler() },
                onServing: { announce.yield($0) }))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await instance.web.run() }
            group.addTask { try await instance.webhooks.run() }
            let port = try #require(await ports.first { _ in true })
            try await body(instance, port)
            group.cancelAll()
            while (try? await group.next()) != nil {}
        }
        try await instance.store.close()
    }

    private func send(
        _ method: HTTPMethod, _ path: String, _ port: Int, _ body: String? = nil
    ) async throws -> (status: Int, json: [String: Any], text: String) {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/api/v1/admin/webhooks\(path)")
        request.method = method
        request.headers.add(name: "Authorization", value: "Bearer \(Self.token)")
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(string: body))
        }
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
        let bytes = Data(try await answer.body.collect(upTo: 1 << 20).readableBytesView)
        let json = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        return (Int(answer.status.code), json ?? [:], String(decoding: bytes, as: UTF8.self))
    }

    /// Lets an incident change in the present minute, and that minute be over.
    private func change(_ instance: Instance, opened: Minute) async throws {
        let minute = time.now().minute
        _ = try await instance.store.append([Sample.report("r\(minute.sinceEpoch)", receivedAt: time.now())])
        try await instance.store.record(
            FoldStep(
                progress: FoldProgress(through: minute - 1, position: .start),
                incidents: [Sample.incident(openedAt: opened, state: .confirmed, updatedAt: minute)]))
        time.advance(by: .seconds(60))
        try await instance.pipeline.foldWhatIsOver()
    }

    private func isSigned(_ came: WebhookReceiver.Came, with secret: String) throws -> Bool {
        let key = try #require(Data(base64Encoded: String(secret.dropFirst("whsec_".count))))
        let signed = Array("\(came.field("webhook-id")).\(came.field("webhook-timestamp")).".utf8) + came.body
        let code = Data(HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: key)))
        return came.field("webhook-signature") == "v1,\(code.base64EncodedString())"
    }

    private func wait(_ condition: () async throws -> Bool) async throws {
        while !(try await condition()) { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test func `a change reaches a receiver, signed with the secret its administrator was told, through a restart`()
        async throws
    {
        let folder = try TemporaryFolder()
        try await WebhookReceiver.serving({ _ in Response(status: .noContent) }) { receiver in
            var (id, secret) = ("", "")
            try await run(in: folder.path) { instance, port in
                let added = try await send(
                    .POST, "", port,
                    #"{"address":"\#(receiver.url("/hook?key=canary"))","service":"penlight","region":"DE","states":["confirmed"]}"#
                )
                #expect(added.status == 201)
                secret = try #require(added.json["secret"] as? String)
                id = try #require((added.json["webhook"] as? [String: Any])?["id"] as? String)
                try await change(instance, opened: noon)
                try await wait { receiver.came.count == 1 }
                let came = receiver.came[0]
                #expect(came.path == "/hook" && came.field("Content-Type").hasPrefix("application/cloudevents+json"))
                #expect(try isSigned(came, with: secret))
                let event = try #require(JSONSerialization.jsonObject(with: Data(came.body)) as? [String: Any])
                #expect(event["type"] as? String == "outcry.incident.confirmed")
                #expect(event["id"] as? String == came.field("webhook-id"))
                let regions = (event["data"] as? [String: Any])?["regions"] as? [[String: Any]]
                #expect(regions?.first?["observed"] as? Int == 10)
                try await wait { try await instance.store.webhook(.init(id))?.lastSuccess != nil }
                let list = try await send(.GET, "", port)
                #expect(!list.text.contains(secret) && !list.text.contains("canary"))
            }
            try await run(in: folder.path) { instance, port in
                try await change(instance, opened: noon)
                try await wait { receiver.came.count == 2 }
                #expect(try isSigned(receiver.came[1], with: secret))
                #expect(receiver.came[0].field("webhook-id") != receiver.came[1].field("webhook-id"))
                let test = try await send(.POST, "/\(id)/test", port)
                #expect(test.json["taken"] as? Bool == true)
                #expect(receiver.came.count == 3)
                #expect(try await send(.DELETE, "/\(id)", port).status == 204)
                #expect(try await send(.GET, "/\(id)", port).status == 404)
                try await change(instance, opened: noon)
                #expect(receiver.came.count == 3)
            }
        }
    }

    @Test func `what a receiver answers is seen by administrators, and a redirect leads nowhere`() async throws {
        let folder = try TemporaryFolder()
        let answer: @Sendable (String) async -> Response = { path in
            switch path {
            case "/moved": Response(status: .found, headers: [.location: "http://169.254.169.254/latest"])
            case "/gone": Response(status: .gone)
            case "/large": Response(status: .ok, body: .init(byteBuffer: ByteBuffer(repeating: 0x61, count: 9_000_000)))
            default: Response(status: .internalServerError)
            }
        }
        try await WebhookReceiver.serving(answer) { receiver in
            try await run(in: folder.path) { instance, port in
                for path in ["/moved", "/gone", "/large", "/broken"] {
                    let body = #"{"address":"\#(receiver.url(path))"}"#
                    #expect(try await send(.POST, "", port, body).status == 201)
                }
                try await change(instance, opened: noon)
                try await wait { try await instance.store.webhooks().allSatisfy { $0.lastAttempt != nil } }
                let list = try #require(try await send(.GET, "", port).json["webhooks"] as? [[String: Any]])
                #expect(list.map { $0["condition"] as? String } == ["active", "disabled", "active", "active"])
                #expect(list.map { $0["failures"] as? Int } == [1, 1, 0, 1])
                #expect(list.map { ($0["lastAttempt"] as? [String: Any])?["status"] as? Int } == [302, 410, 200, 500])
                #expect(receiver.came.count == 4)
            }
        }
    }

    @Test func `of changes made at once none undoes another`() async throws {
        let folder = try TemporaryFolder()
        try await run(in: folder.path) { instance, port in
            let added = try await send(.POST, "", port, #"{"address":"http://127.0.0.1:9/"}"#)
            let id = try #require((added.json["webhook"] as? [String: Any])?["id"] as? String)
            for _ in 0..<10 {
                let reset = #"{"service":null,"region":null,"states":[]}"#
                #expect(try await send(.PATCH, "/\(id)", port, reset).status == 200)
                async let service = send(.PATCH, "/\(id)", port, #"{"service":"penlight"}"#).status
                async let region = send(.PATCH, "/\(id)", port, #"{"region":"DE"}"#).status
                async let states = send(.PATCH, "/\(id)", port, #"{"states":["ended"]}"#).status
                #expect(try await [service, region, states] == [200, 200, 200])
                let kept = try #require(try await instance.store.webhook(.init(id)))
                #expect(kept.interest == .init(service: "penlight", region: "DE", states: [.ended]))
            }
        }
    }

    @Test(arguments: [
        "http://127.0.0.1:8390/", "https://127.0.0.1/", "https://10.0.0.1/", "https://[fd00::1]/", "https://localhost/",
    ])
    func `without leave nothing inside can be registered`(address: String) async throws {
        let folder = try TemporaryFolder()
        try await run(in: folder.path, loopback: false) { instance, port in
            let answer = try await send(.POST, "", port, #"{"address":"\#(address)"}"#)
            #expect(answer.status == 422)
            let fault = (answer.json["errors"] as? [[String: Any]])?.first
            #expect(fault?["pointer"] as? String == "/address")
            #expect(try await instance.store.webhooks().isEmpty)
        }
    }
}
