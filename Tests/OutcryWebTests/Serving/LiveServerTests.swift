import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryStore
import ServiceLifecycle
import Synchronization
import Testing

@testable import OutcryWeb

/// What only a socket shows.
struct LiveServerTests {
    private func answer(to request: String, on stage: Stage = Stage()) async throws -> String {
        try await stage.play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).answer(to: request)
        }
    }

    @Test func `a request without a Host is refused`() async throws {
        let answer = try await answer(to: "GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 400"))
        #expect(answer.contains("wrong-host"))
    }

    @Test func `a request with two Hosts is refused`() async throws {
        let answer = try await answer(
            to: "GET /health/live HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\nConnection: close\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 400"))
    }

    @Test func `a request with one Host is answered`() async throws {
        let answer = try await answer(
            to: "GET /health/live HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 200"))
    }

    @Test func `a head that is too large is refused`() async throws {
        let field = "X-Long: " + String(repeating: "a", count: 9000)
        let answer = try await answer(to: "GET / HTTP/1.1\r\nHost: a.example\r\n\(field)\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 400"))
    }

    @Test func `what is not HTTP is refused`() async throws {
        let answer = try await answer(to: "HELO outcry\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 400"))
    }

    @Test func `a body of 10 MB is refused before it has been sent`() async throws {
        let stage = Stage()
        let sent = Mutex(0)
        let answer = try await stage.play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).talk { outbound in
                try await outbound.write(
                    ByteBuffer(
                        string: "POST /api/v1/reports HTTP/1.1\r\nHost: a.example\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 10000000\r\n\r\n"))
                let block = ByteBuffer(repeating: UInt8(ascii: "x"), count: 10_000)
                for _ in 0..<1000 {
                    try await outbound.write(block)
                    sent.withLock { $0 += 10_000 }
                    await Task.yield()
                }
            }
        }
        #expect(answer.hasPrefix("HTTP/1.1 413"))
        #expect(answer.lowercased().contains("connection: close"))
        #expect(answer.contains("application/problem+json"))
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test func `a client that only announces 10 MB is refused without sending any`() async throws {
        let answer = try await answer(
            to: "POST /api/v1/reports HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
                + "Content-Length: 10000000\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 413"))
    }

    @Test func `a body in chunks that grows over the cap is refused`() async throws {
        let chunk = "4000\r\n" + String(repeating: "x", count: 0x4000) + "\r\n"
        let answer = try await answer(
            to: "POST /api/v1/reports HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + String(repeating: chunk, count: 5))
        #expect(answer.hasPrefix("HTTP/1.1 413"))
    }

    @Test func `a body that drips is cut off, and nothing of it is taken in`() async throws {
        var stage = Stage()
        stage.settings.requestDeadline = .milliseconds(150)
        let answer = try await stage.play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).talk { outbound in
                try await outbound.write(
                    ByteBuffer(
                        string: "POST /services/penlight/report HTTP/1.1\r\nHost: a.example\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n"
                            + "symptom=slow&text="))
                while !Task.isCancelled {
                    try await outbound.write(ByteBuffer(string: "x"))
                    try await Task.sleep(for: .milliseconds(10))
                }
            }
        }
        #expect(!answer.contains("303"))
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test func `a body in chunks that breaks off is not taken in`() async throws {
        let stage = Stage()
        _ = try await stage.play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).talk { outbound in
                try await outbound.write(
                    ByteBuffer(
                        string: "POST /services/penlight/report HTTP/1.1\r\nHost: a.example\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + "c\r\nsymptom=slow\r\n"))
                outbound.finish()
            }
        }
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test func `a silent connection is closed`() async throws {
        var stage = Stage()
        stage.settings.idleTimeout = .milliseconds(50)
        let answer = try await stage.play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).talk { _ in }
        }
        #expect(answer.isEmpty)
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "GET /health/live HTTP/1.0\r\nHost: a\r\n\r\n",
            "GET /health/live HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n",
            "GET /health/live HTTP/1.0\r\n\r\n",
            "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n",
            "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: TE, close\r\n\r\n",
        ])
    func `who waits for the connection to close need not wait for the idle timeout`(request: String) async throws {
        var stage = Stage()
        // A connection that is left open outlasts the test's own limit.
        stage.settings.idleTimeout = .seconds(3600)
        let answer = try await answer(to: request, on: stage)
        #expect(answer.contains("\"status\""))
    }

    @Test func `two requests on one connection get their answers in order`() async throws {
        let answer = try await answer(
            to: "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 200"))
        #expect(answer.contains("HTTP/1.1 404"))
    }

    @Test func `a report over a socket carries a prefix of the address and the user agent`() async throws {
        let stage = Stage()
        let body = #"{"service":"penlight"}"#
        let answer = try await answer(
            to: "POST /api/v1/reports HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
                + "User-Agent: canary/1\r\nX-Forwarded-For: 203.0.113.9\r\nConnection: close\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)", on: stage)
        #expect(answer.hasPrefix("HTTP/1.1 202"))
        #expect(stage.intake.submissions.first?.origin.prefix == "127.0.0.0/24")
        #expect(stage.intake.submissions.first?.origin.userAgent == "canary/1")
    }

    @Test func `too many header fields are refused`() async throws {
        let fields = (0..<150).map { "X-\($0): a\r\n" }.joined()
        let answer = try await answer(to: "GET / HTTP/1.1\r\nHost: a.example\r\n\(fields)\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 400"))
    }

    /// Runs the application as a service, and shuts it down after the test has had its port.
    private func serve(_ stage: Stage, _ test: @Sendable (_ port: Int) async throws -> Void) async throws {
        let (ports, told) = AsyncStream<Int>.makeStream()
        let application = try stage.application(onServing: { port in
            told.yield(port)
            told.finish()
        })
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [application], logger: stage.logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let port = try #require(await ports.first { _ in true })
            try await test(port)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test func `the application is a service that tells its port and stops when it is told to`() async throws {
        try await serve(Stage()) { port in
            #expect(port > 0)
            let answer = try await RawConnection.to(port: port).answer(
                to: "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func `a report that waits for the disk when the server is told to stop is answered`() async throws {
        let intake = HeldIntake()
        let (ports, told) = AsyncStream<Int>.makeStream()
        let application = try Stage().application(intake: intake) { told.yield($0) }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [application], logger: Stage().logger))
        let answer = try await withThrowingTaskGroup(of: String.self) { tasks in
            tasks.addTask {
                try await group.run()
                return ""
            }
            let port = try #require(await ports.first { _ in true })
            let body = #"{"service":"penlight"}"#
            tasks.addTask {
                try await RawConnection.to(port: port).answer(
                    to: "POST /api/v1/reports HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
                        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
            await intake.waits(for: 1)
            let (resting, note) = AsyncStream<Void>.makeStream()
            tasks.addTask {
                defer { note.finish() }
                let question = ByteBuffer(string: "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n")
                _ = try await RawConnection.to(port: port).hear(question) { _ in
                    note.yield()
                    return false
                }
                return ""
            }
            _ = await resting.first { _ in true }
            await group.triggerGracefulShutdown()
            // A connection on which nothing waits is closed at once: then the others have been told, too.
            for await _ in resting {}
            intake.release()
            return try await tasks.reduce("", +)
        }
        #expect(answer.hasPrefix("HTTP/1.1 202"))
    }

    @Test func `a connection beyond the most served at once waits until another has closed`() async throws {
        var stage = Stage()
        stage.settings.connections = 1
        try await serve(stage) { port in
            let question = "GET /health/live HTTP/1.1\r\nHost: a\r\n"
            let first = try await RawConnection.to(port: port)
            let second = try await RawConnection.to(port: port)
            let secondAnswer = Flag()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask {
                    let answer = try await second.answer(to: question + "Connection: close\r\n\r\n")
                    secondAnswer.raise()
                    #expect(answer.contains("\"status\""))
                }
                try await first.converse(question + "\r\n", times: 50) {
                    #expect(!secondAnswer.isRaised)
                }
                try await tasks.waitForAll()
            }
        }
    }
}

/// Something that has happened, or not yet.
private final class Flag: Sendable {
    private let value = Mutex(false)

    var isRaised: Bool { value.withLock { $0 } }

    func raise() {
        value.withLock { $0 = true }
    }
}
