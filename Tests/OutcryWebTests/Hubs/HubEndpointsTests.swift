import HTTPTypes
import HummingbirdTesting
import Logging
import NIOCore
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

@Suite(.timeLimit(.minutes(5))) struct HubEndpointsTests {
    private let path = "/hubs/\(FakeHubs.token)"

    private func stage(_ hubs: FakeHubs?) -> Stage {
        var stage = Stage()
        stage.hubs = hubs
        return stage
    }

    private func push(
        _ body: String, to path: String? = nil, headers: HTTPFields = [:], on stage: Stage
    ) async throws -> TestResponse {
        try await stage.play {
            try await $0.execute(
                uri: path ?? self.path, method: .post, headers: headers, body: ByteBuffer(string: body))
        }
    }

    private static let question =
        "hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ffeed&hub.challenge=a+b%2B%C3%A9&hub.lease_seconds=864000"

    @Test func `a challenge is sent back as it came, as plain text that nothing may keep`() async throws {
        let hubs = FakeHubs()
        let response = try await stage(hubs).get("\(path)?\(Self.question)")
        #expect(response.status == .ok)
        #expect(response.text == "a b+é")
        #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(response.headers[.setCookie] == nil)
        #expect(response.headers[.accessControlAllowOrigin] == nil)
        #expect(
            hubs.questions == [
                .init(
                    token: FakeHubs.token, mode: "subscribe", topic: "https://a.example/feed", leaseSeconds: 864_000,
                    reason: nil)
            ])
    }

    @Test func `what was not meant is not found`() async throws {
        let response = try await stage(FakeHubs()).get("/hubs/0123?\(Self.question)")
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(!response.text.contains("a b"))
    }

    @Test(
        arguments: [
            "", "hub.mode=subscribe", "hub.mode=subscribe&hub.topic=x", "hub.topic=x&hub.challenge=y",
            "hub.mode=subscribe&hub.topic=x&hub.challenge=",
            "hub.mode=subscribe&hub.topic=x&hub.challenge=" + String(repeating: "a", count: 1025),
        ])
    func `a question without a mode, a topic and a challenge of some length is not asked`(query: String) async throws {
        let hubs = FakeHubs()
        let response = try await stage(hubs).get("\(path)?\(query)")
        #expect(response.status == .notFound)
        #expect(hubs.questions.isEmpty)
    }

    @Test func `a refusal is heard, and nothing is said back`() async throws {
        let hubs = FakeHubs()
        let response = try await stage(hubs).get("\(path)?hub.mode=denied&hub.topic=x&hub.reason=no&hub.challenge=y")
        #expect(response.status == .ok && response.text.isEmpty)
        #expect(
            hubs.questions
                == [.init(token: FakeHubs.token, mode: "denied", topic: "x", leaseSeconds: nil, reason: "no")])
    }

    @Test func `a push is handed on as it came`() async throws {
        let hubs = FakeHubs()
        let signature = try #require(HTTPField.Name("X-Hub-Signature"))
        let response = try await push(
            "<rss/>", headers: [.contentType: "application/rss+xml", signature: "sha1=00"], on: stage(hubs))
        #expect(response.status == .accepted && response.text.isEmpty)
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(
            hubs.pushes == [
                .init(
                    token: FakeHubs.token, signature: "sha1=00", contentType: "application/rss+xml",
                    body: Array("<rss/>".utf8))
            ])
    }

    @Test(
        arguments: [
            (.accepted, 202, nil), (.unknown, 410, nil), (.tooLarge, 413, nil), (.unavailable, 503, "60"),
        ] as [(HubReceipt, Int, String?)])
    func `a hub is told what it needs to know`(receipt: HubReceipt, status: Int, retryAfter: String?) async throws {
        let hubs = FakeHubs()
        hubs.answer(receipt)
        let response = try await push("<rss/>", on: stage(hubs))
        #expect(response.status.code == status)
        #expect(response.headers[.retryAfter] == retryAfter)
        #expect(response.headers[.cacheControl] == "no-store")
    }

    @Test func `a push under a token nobody has is gone before it is read`() async throws {
        let hubs = FakeHubs(pushCap: 10)
        let response = try await push("12345678901", to: "/hubs/0123", on: stage(hubs))
        #expect(response.status == .gone)
        #expect(hubs.pushes.isEmpty)
    }

    @Test func `a push may be larger than a report, up to a cap of its own`() async throws {
        let hubs = FakeHubs(pushCap: 100_000)
        let sizes = [(100_000, "HTTP/1.1 202"), (100_001, "HTTP/1.1 413")]
        for (size, status) in sizes {
            let answer = try await stage(hubs).play(.live) { client in
                try await RawConnection.to(port: client.port ?? 0).answer(
                    to:
                        "POST \(path) HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\nContent-Length: \(size)\r\n\r\n"
                        + String(repeating: "x", count: size))
            }
            #expect(answer.hasPrefix(status))
        }
        #expect(hubs.pushes.map(\.body.count) == [100_000])
    }

    @Test func `what is not a push stays as small as ever`() async throws {
        let answer = try await stage(FakeHubs()).play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).answer(
                to: "POST /api/v1/reports HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 70000\r\n\r\n")
        }
        #expect(answer.hasPrefix("HTTP/1.1 413"))
    }

    @Test func `only so many pushes are read at once`() async throws {
        let hubs = FakeHubs()
        hubs.hold()
        try await stage(hubs).play { client in
            try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for _ in 0..<HubEndpoints.mostPushes {
                    group.addTask { try await client.execute(uri: path, method: .post).status }
                }
                await hubs.waitUntilHolding(HubEndpoints.mostPushes)
                let refused = try await client.execute(uri: path, method: .post)
                #expect(refused.status == .serviceUnavailable)
                #expect(refused.headers[.retryAfter] == "5")
                hubs.release()
                for try await status in group { #expect(status == .accepted) }
                #expect(try await client.execute(uri: path, method: .post).status == .accepted)
            }
        }
    }

    @Test(arguments: [HTTPRequest.Method.head, .put, .delete])
    func `a hub has two methods`(method: HTTPRequest.Method) async throws {
        let response = try await stage(FakeHubs()).play { try await $0.execute(uri: path, method: method) }
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, POST, OPTIONS")
    }

    @Test func `without hubs there is no such place`() async throws {
        let stage = stage(nil)
        #expect(try await stage.get("\(path)?\(Self.question)").status == .notFound)
        #expect(try await push("<rss/>", on: stage).status == .notFound)
    }

    @Test func `a token is never logged`() async throws {
        let lines = LogLines()
        var stage = stage(FakeHubs())
        stage.logger = Logger(label: "test") { _ in lines }
        stage.logger.logLevel = .trace
        _ = try await stage.get("\(path)?\(Self.question)")
        _ = try await push("<rss/>", on: stage)
        #expect(lines.text.contains("/hubs/{token}"))
        #expect(!lines.text.contains(FakeHubs.token))
    }
}
