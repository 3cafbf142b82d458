import Foundation
import NIOCore
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

/// Streams over a socket.
struct EventStreamTests {
    private let question = ByteBuffer(string: "GET /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n")

    /// Waits until as many listen as are expected.
    private func wait(for readers: Int, of application: WebApplication) async {
        while application.events.readers != readers { await Patience.pause() }
    }

    @Test(.timeLimit(.minutes(5)))
    func `a change is told as soon as it is kept, and shutting down ends the stream at once`() async throws {
        var stage = Stage()
        stage.view.bell.ring(Sample.noon.minute - 1)
        stage.view.paintedIncidents = [Sample.incident(openedAt: Sample.noon.minute)]
        let bell = stage.view.bell
        let question = question
        try await stage.serve { port, application, stop in
            // What is there before the program starts is not told as a change.
            while application.events.position == nil { await Patience.pause() }
            let connection = try await RawConnection.to(port: port)
            try await withThrowingTaskGroup(of: String.self) { tasks in
                tasks.addTask { try await connection.talk { try await $0.write(question) } }
                await wait(for: 1, of: application)
                bell.ring(Sample.noon.minute)
                while application.events.position != Sample.noon.minute { await Patience.pause() }
                await stop()
                let heard = try await tasks.next() ?? ""
                #expect(heard.contains("event: ready"))
                #expect(heard.contains("event: incident"))
                #expect(heard.contains("event: scope"))
                #expect(heard.hasSuffix("0\r\n\r\n"))
            }
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func `a stream that outlasts the deadline of answers goes on, and one without events gives signs of life`()
        async throws
    {
        var stage = Stage()
        stage.settings.heartbeat = .seconds(1)
        stage.settings.responseDeadline = .seconds(6)
        let question = question
        try await stage.serve { port, application, _ in
            let connection = try await RawConnection.to(port: port)
            let heard = try await connection.hear(question, until: { $0.components(separatedBy: ": alive").count > 8 })
            #expect(heard.contains("event: ready"))
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func `a reader who has gone gives its seat up`() async throws {
        var stage = Stage()
        stage.settings.heartbeat = .milliseconds(20)
        let question = question
        try await stage.serve { port, application, _ in
            let connection = try await RawConnection.to(port: port)
            _ = try await connection.hear(question, until: { $0.contains("ready") })
            await wait(for: 0, of: application)
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func `a reader for whom too much waits is told so, and let go`() async throws {
        let question = question
        try await Stage().serve { port, application, _ in
            let connection = try await RawConnection.to(port: port)
            try await withThrowingTaskGroup(of: String.self) { tasks in
                tasks.addTask { try await connection.hear(question, until: { $0.contains("event: overflow") }) }
                await wait(for: 1, of: application)
                let frame = EventFrame.event("incident", Array("{}".utf8))
                for minute in 0..<10_000 { application.events.publish(frame, through: Sample.noon.minute + minute) }
                let heard = try await tasks.next()
                #expect(heard?.contains("event: overflow") == true)
            }
        }
    }
}
