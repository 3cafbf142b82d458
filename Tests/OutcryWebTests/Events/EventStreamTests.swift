import Foundation
import NIOCore
import OutcryModel
import OutcryStore
import OutcryTesting
import ServiceLifecycle
import Testing

@testable import OutcryWeb

/// Streams over a socket.
struct EventStreamTests {
    /// Runs an application as a service, and shuts it down when the test is over.
    private func serve(
        _ stage: Stage,
        _ test: @Sendable (_ port: Int, _ application: WebApplication, _ stop: () async -> Void) async throws -> Void
    ) async throws {
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
            try await test(port, application) { await group.triggerGracefulShutdown() }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    private let question = ByteBuffer(string: "GET /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n")

    /// Waits until as many listen as are expected.
    private func wait(for readers: Int, of application: WebApplication) async {
        while application.events.readers != readers { await Task.yield() }
    }

    @Test(.timeLimit(.minutes(2)))
    func `a change is told as soon as it is kept, and shutting down ends the stream at once`() async throws {
        var stage = Stage()
        stage.view.bell.ring(Sample.noon.minute - 1)
        stage.view.paintedIncidents = [Sample.incident(openedAt: Sample.noon.minute)]
        let bell = stage.view.bell
        let question = question
        try await serve(stage) { port, application, stop in
            // What is there before the program starts is not told as a change.
            while application.events.position == nil { await Task.yield() }
            let connection = try await RawConnection.to(port: port)
            try await withThrowingTaskGroup(of: String.self) { tasks in
                tasks.addTask { try await connection.talk { try await $0.write(question) } }
                await wait(for: 1, of: application)
                bell.ring(Sample.noon.minute)
                while application.events.position != Sample.noon.minute { await Task.yield() }
                await stop()
                let heard = try await tasks.next() ?? ""
                #expect(heard.contains("event: ready"))
                #expect(heard.contains("event: incident"))
                #expect(heard.contains("event: scope"))
                #expect(heard.hasSuffix("0\r\n\r\n"))
            }
        }
    }

    @Test(.timeLimit(.minutes(2)))
    func `a stream that outlasts the deadline of answers goes on, and one without events gives signs of life`()
        async throws
    {
        var stage = Stage()
        stage.settings.heartbeat = .milliseconds(60)
        stage.settings.responseDeadline = .milliseconds(150)
        let question = question
        try await serve(stage) { port, application, _ in
            let connection = try await RawConnection.to(port: port)
            let heard = try await connection.hear(question, until: { $0.components(separatedBy: ": alive").count > 8 })
            #expect(heard.contains("event: ready"))
        }
    }

    @Test(.timeLimit(.minutes(2)))
    func `a reader who has gone gives its seat up`() async throws {
        var stage = Stage()
        stage.settings.heartbeat = .milliseconds(20)
        let question = question
        try await serve(stage) { port, application, _ in
            let connection = try await RawConnection.to(port: port)
            _ = try await connection.hear(question, until: { $0.contains("ready") })
            await wait(for: 0, of: application)
        }
    }
}
