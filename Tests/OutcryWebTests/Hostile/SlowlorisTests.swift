import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import Synchronization
import Testing

@testable import OutcryWeb

/// Clients that hold connections by saying as little as they can.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct SlowlorisTests {
    /// Opens connections that each send a beginning and then a byte now and then, until they are closed; returns how
    /// many were, and how many of those questions were answered that somebody else asked meanwhile.
    private func drip(
        _ beginning: String, connections: Int, on stage: Stage
    ) async throws -> (closed: Int, answered: Int) {
        try await stage.play(.live) { client in
            let port = client.port ?? 0
            return try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<connections {
                    let connection = try await RawConnection.to(port: port)
                    group.addTask {
                        _ = try await connection.talk { outbound in
                            try await outbound.write(ByteBuffer(string: beginning))
                            while !Task.isCancelled {
                                try await Task.sleep(for: .seconds(1))
                                try await outbound.write(ByteBuffer(string: "x"))
                            }
                        }
                        return true
                    }
                }
                var answered = 0
                for _ in 0..<5 {
                    let answer = try await RawConnection.to(port: port, from: "127.0.9.1").answer(
                        to: "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    if answer.hasPrefix("HTTP/1.1 200") { answered += 1 }
                }
                var closed = 0
                for try await isClosed in group where isClosed { closed += 1 }
                return (closed, answered)
            }
        }
    }

    @Test func `a thousand heads that drip are cut off, and others are answered meanwhile`() async throws {
        var stage = Stage()
        stage.settings.idleTimeout = .seconds(10)
        let (closed, answered) = try await drip(
            "GET /health/live HTTP/1.1\r\nHost: a.example\r\nX-Drip: ", connections: 1000, on: stage)
        #expect(closed == 1000)
        #expect(answered == 5)
    }

    @Test func `a thousand bodies that drip are cut off, and nothing of them is taken in`() async throws {
        var stage = Stage()
        stage.settings.idleTimeout = .seconds(3600)
        stage.settings.requestDeadline = .seconds(10)
        let (closed, answered) = try await drip(
            "POST /api/v1/reports HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
                + "Content-Length: 60000\r\n\r\n{\"service\":\"penlight\",\"text\":\"", connections: 1000, on: stage)
        #expect(closed == 1000)
        #expect(answered == 5)
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test func `one network holds its share of the connections, and others find room at once`() async throws {
        var stage = Stage()
        stage.settings.idleTimeout = .seconds(60)
        stage.settings.connections = 60
        stage.settings.abuse.connectionsPerNetwork = 50
        try await stage.serve { port, _, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<200 {
                    let connection = try await RawConnection.to(port: port)
                    group.addTask {
                        _ = try await connection.talk { outbound in
                            try await outbound.write(ByteBuffer(string: "GET /"))
                            try await Task.sleep(for: .seconds(600))
                        }
                    }
                }
                let clock = ContinuousClock()
                let took = try await clock.measure {
                    let answer = try await RawConnection.to(port: port, from: "127.0.9.1").answer(
                        to: "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    #expect(answer.hasPrefix("HTTP/1.1 200"))
                }
                // Otherwise it would have had to wait until the others are given up.
                #expect(took < .seconds(50))
                group.cancelAll()
            }
        }
    }
}
