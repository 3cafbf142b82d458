import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import NIOPosix
import OutcryModel
import Testing

@testable import OutcryWeb

/// Requests that two servers could read in two ways: each gets one refusal and a closed connection, and nothing of what
/// it hides is done.
struct HostileRequestTests {
    private static let report = #"{"service":"penlight"}"#
    private static let head = "POST /api/v1/reports HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
    /// What the other server would take for a request of its own.
    private static let hidden =
        "POST /api/v1/reports HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
        + "Content-Length: \(report.utf8.count)\r\n\r\n\(report)"

    @Test(arguments: [
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
        "Content-Length: 0\r\nContent-Length: \(hidden.utf8.count)\r\n\r\n",
        "Content-Length: 0\r\ncontent-length: 0\r\n\r\n",
        "Content-Length: 0, 0\r\n\r\n", "Content-Length: +0\r\n\r\n", "Content-Length: -1\r\n\r\n",
        "Content-Length: 0x0\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", "Content-Length : 0\r\n\r\n", " Content-Length: 0\r\n\r\n",
        "X-A: b\r\n Content-Length: 0\r\n\r\n", "X-A: b\r\n\tmore\r\n\r\n", "X-A: b\nContent-Length: 0\r\n\r\n",
        "X-A: b\rContent-Length: 0\r\n\r\n", "X-A: b\u{0}c\r\n\r\n", "X A: b\r\n\r\n", ": b\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\na\r\n0\r\n\r\n",
    ])
    func `what can be read in two ways is refused, and what follows is not read`(fields: String) async throws {
        var stage = Stage()
        stage.settings.idleTimeout = .seconds(30)
        let answer = try await stage.play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).answer(to: Self.head + fields + Self.hidden)
        }
        #expect(answer.hasPrefix("HTTP/1.1 400"), "\(answer.prefix(200))")
        #expect(answer.components(separatedBy: "HTTP/1.1 ").count == 2, "one answer only")
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test(arguments: [
        "GET /health/live\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET /health/live HTTP/3.0\r\nHost: a\r\n\r\n",
        "GET /health/live HTTP/1.1 x\r\nHost: a\r\n\r\n",
        "G\u{0}T / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /\u{1} HTTP/1.1\r\nHost: a\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}",
        "GET /health/live HTTP/1.1\nHost: a\n\n", "CONNECT a.example:80 HTTP/1.1\r\nHost: a\r\n\r\n",
    ])
    func `what is no request of ours is not answered as one`(request: String) async throws {
        var stage = Stage()
        stage.settings.idleTimeout = .milliseconds(300)
        let answer = try await stage.play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).answer(to: request)
        }
        #expect(!answer.hasPrefix("HTTP/1.1 200"), "\(answer.prefix(200))")
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4") || answer.hasPrefix("HTTP/1.1 5"))
    }

    @Test func `the host of an absolute target is held against the same rules`() async throws {
        let answer = try await Stage().play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).answer(
                to: "GET http://evil.example/services/penlight HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n"
            )
        }
        // Every link is made of the public address, so no host of a request ends up in an answer.
        #expect(!answer.contains("evil.example"))
    }

    @Test(arguments: ["Host: a/b", "Host: a@b", "Host: a b", "Host:"])
    func `a request names a host that can be one`(field: String) async throws {
        let answer = try await Stage().play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).answer(
                to: "GET /health/live HTTP/1.1\r\n\(field)\r\nConnection: close\r\n\r\n")
        }
        #expect(answer.hasPrefix("HTTP/1.1 400"), "\(answer.prefix(100))")
    }

    @Test(.timeLimit(.minutes(5)))
    func `one who is refused and goes on sending, however little, is soon cut off`() async throws {
        var stage = Stage()
        stage.settings.requestDeadline = .seconds(3600)
        try await stage.play(.live) { client in
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .channelOption(.allowRemoteHalfClosure, value: true)
                .connect(host: "127.0.0.1", port: client.port ?? 0).get()
            try await channel.writeAndFlush(ByteBuffer(string: Self.head + "Content-Length: 99999999\r\n\r\n"))
            let drip = channel.eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(50)) { _ in
                channel.writeAndFlush(ByteBuffer(string: "x"), promise: nil)
            }
            try await channel.closeFuture.get()
            drip.cancel()
        }
    }

    @Test(arguments: [
        ("X-A: " + String(repeating: "a", count: 8200) + "\r\n", 1),
        ("X-A: " + String(repeating: "a", count: 4000) + "\r\n", 9), ("X-A: b\r\n", 120),
        (String(repeating: "X", count: 8200) + ": b\r\n", 1), ("Cookie: a=b\r\n", 200),
    ])
    func `a head that swells is refused`(field: String, times: Int) async throws {
        let answer = try await Stage().play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).answer(
                to: "GET /health/live HTTP/1.1\r\nHost: a\r\n" + String(repeating: field, count: times) + "\r\n")
        }
        #expect(answer.hasPrefix("HTTP/1.1 400"))
    }

    @Test func `trailers that swell are refused`() async throws {
        let stage = Stage()
        let trailer = "X-A: " + String(repeating: "a", count: 4000) + "\r\n"
        let answer = try await stage.play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).answer(
                to: Self.head + "Transfer-Encoding: chunked\r\n\r\n16\r\n\(Self.report)\r\n0\r\n"
                    + String(repeating: trailer, count: 100) + "\r\n")
        }
        #expect(answer.hasPrefix("HTTP/1.1 400"), "\(answer.prefix(100))")
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test func `a forged address of a stranger counts for nothing, one of a trusted proxy for the client's`()
        async throws
    {
        for (trusted, prefix) in [("10.0.0.0/8", "127.0.0.0/24"), ("127.0.0.0/8", "203.0.113.0/24")] {
            var stage = Stage()
            stage.settings.abuse.trustedProxies = [try #require(AddressBlock(trusted))]
            let answer = try await stage.play(.live) { client in
                try await RawConnection.to(port: client.port ?? 0).answer(
                    to: Self.head + "X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\nConnection: close\r\n"
                        + "Content-Length: \(Self.report.utf8.count)\r\n\r\n\(Self.report)")
            }
            #expect(answer.hasPrefix("HTTP/1.1 202"))
            #expect(stage.intake.submissions.first?.origin.prefix == prefix)
        }
    }
}
