import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryCollect

/// What is sent to addresses that others have given, against receivers that mean no good.
@Suite(.timeLimit(.minutes(5))) struct GuardedPosterTests {
    private let time = ManualTime()

    private func poster(
        timeout: Duration = .seconds(20), loopback: Bool = true, resolver: any HostResolver = SystemResolver()
    ) -> GuardedPoster {
        var settings = CollectSettings(contact: "https://example.org/outcry")
        settings.allowLoopback = loopback
        return GuardedPoster(settings: settings, timeout: timeout, time: time, resolver: resolver)
    }

    private func kind(_ poster: GuardedPoster, _ url: String) async -> String? {
        do {
            _ = try await poster.post([1], fields: [], to: url)
            return nil
        } catch {
            return (error as? CollectError)?.kind
        }
    }

    /// What comes back from a receiver that conducts itself so.
    private func answer(
        timeout: Duration = .seconds(20), _ conduct: @escaping HostileServer.Conduct
    ) async throws -> (answer: GuardedPoster.Answer?, failure: String?, requests: [String]) {
        let result = Slot<(answer: GuardedPoster.Answer?, failure: String?, requests: [String])>()
        try await HostileServer.serving(conduct) { server in
            let url = "http://127.0.0.2:\(server.port)/hook?key=1"
            do {
                let answer = try await poster(timeout: timeout).post(
                    Array("body".utf8), fields: [("webhook-id", "msg_1")], to: url)
                result.put((answer, nil, server.requests))
            } catch {
                result.put((nil, (error as? CollectError)?.kind ?? "\(error)", server.requests))
            }
        }
        return try #require(result.value)
    }

    @Test func `what is sent arrives with its fields, and the status comes back`() async throws {
        let result = try await answer { _, line in try await line.answer("202 Accepted") }
        #expect(result.answer == .init(status: 202, retryAt: nil))
        let head = try #require(result.requests.first)
        #expect(head.hasPrefix("POST /hook?key=1 HTTP/1.1\r\n"))
        #expect(head.contains("webhook-id: msg_1\r\n") && head.contains("Outcry/0.1 (+https://example.org/outcry)"))
        #expect(head.lowercased().contains("content-length: 4\r\n"))
    }

    @Test func `when to come again is told`() async throws {
        let result = try await answer { _, line in
            try await line.answer("429 Too Many Requests", ["Retry-After: 120"])
        }
        #expect(result.answer == .init(status: 429, retryAt: time.now() + .seconds(120)))
    }

    @Test(arguments: ["301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
    func `a redirect is never followed, not even to a good place`(status: String) async throws {
        try await FeedServer.serving { other in
            let result = try await answer { _, line in
                try await line.answer(status, ["Location: \(other.url("/feed"))"])
            }
            #expect(result.answer?.status == Int(status.prefix(3)))
            #expect(result.requests.count == 1 && other.paths.isEmpty)
        }
    }

    @Test func `a receiver that never answers, or a byte at a time, is given up`() async throws {
        let silent = try await answer(timeout: .milliseconds(300)) { _, line in try await line.stall() }
        #expect(silent.failure == "timeout")
        let dripping = try await answer(timeout: .milliseconds(300)) { _, line in
            try await line.drip("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        }
        #expect(dripping.failure == "timeout")
    }

    @Test func `a body without end is not read`() async throws {
        // Whoever read it would be at it until the time is up.
        let result = try await answer { _, line in
            try await line.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 0x61, count: 65_536) + Array("\r\n".utf8)
            try await line.send(endlessly: chunk)
        }
        #expect(result.answer?.status == 200)
    }

    @Test func `a body that drips holds nobody up`() async throws {
        let result = try await answer { _, line in
            try await line.send("HTTP/1.1 204 No Content\r\nContent-Length: 10\r\n\r\n")
            try await line.drip("0123456789")
        }
        #expect(result.answer?.status == 204)
    }

    @Test func `a receiver that hangs up is told as such`() async throws {
        let result = try await answer { _, line in try await line.reset() }
        #expect(result.failure == "broken_transfer")
    }

    // MARK: Where nothing is sent

    @Test(arguments: [
        ["10.0.0.1"], ["127.0.0.1"], ["93.184.215.14", "192.168.1.1"], ["169.254.169.254"], ["::1"], ["fd00::1"],
        ["::ffff:10.0.0.1"],
    ])
    func `a name that leads inside is not connected to`(addresses: [String]) async throws {
        let resolver = FixedResolver(["inside.example": addresses])
        let poster = poster(loopback: false, resolver: resolver)
        #expect(await kind(poster, "https://inside.example/hook") == "unreachable")
        #expect(resolver.names == ["inside.example"])
        let fault = try #require(await poster.fault(of: "https://inside.example/hook"))
        #expect(!addresses.contains { fault.contains($0) })
    }

    @Test func `a name that led outside when it was checked is checked again before each connection`() async throws {
        let resolver = FickleResolver([["93.184.215.14"], ["10.0.0.1"]])
        let poster = poster(loopback: false, resolver: resolver)
        #expect(await poster.fault(of: "https://fickle.example/") == nil)
        #expect(await kind(poster, "https://fickle.example/") == "unreachable")
        #expect(resolver.count == 2)
    }

    @Test func `whether a name leads inside or nowhere is not told apart`() async throws {
        let poster = poster(loopback: false, resolver: FixedResolver(["inside.example": ["10.0.0.1"]]))
        let inside = await poster.fault(of: "https://inside.example/")
        #expect(inside != nil)
        #expect(await poster.fault(of: "https://nowhere.example/") == inside)
        #expect(await kind(poster, "https://nowhere.example/") == "unreachable")
    }

    @Test(arguments: [
        ("http://hooks.example/", "only https"), ("https://ada:secret@hooks.example/", "a user name or a password"),
        ("ftp://hooks.example/", "only http"), ("hooks", "only http"), ("https:///x", "host"),
        ("https://hooks.example/ä", "plain ASCII"), ("https://hooks.example/ x", "plain ASCII"),
        ("https://hooks.example/\r\nX: y", "plain ASCII"),
        ("https://hooks.example/" + String(repeating: "x", count: 2048), "longer than 2048 bytes"),
        ("https://10.0.0.1/", "public internet"), ("https://[::1]/", "public internet"),
        ("https://hooks.example:8443/", "public internet"), ("https://0x7f.1/", "public internet"),
    ])
    func `an address that cannot be sent to is refused with why`(url: String, words: String) async throws {
        let poster = poster(loopback: false, resolver: FixedResolver(["hooks.example": ["93.184.215.14"]]))
        let fault = try #require(await poster.fault(of: url))
        #expect(fault.contains(words), "\(fault)")
        #expect(!fault.contains("secret"))
        #expect(await kind(poster, url) != nil)
    }

    @Test func `one of https on the public internet is fine`() async {
        let poster = poster(loopback: false, resolver: FixedResolver(["hooks.example": ["93.184.215.14"]]))
        #expect(await poster.fault(of: "https://hooks.example/x?key=1") == nil)
        #expect(await poster.fault(of: "https://hooks.example:443/x") == nil)
    }
}
