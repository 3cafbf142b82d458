import NIOCore
import NIOPosix

/// A TCP connection on which a test says what it likes.
struct RawConnection: Sendable {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Connects to a port of this machine, from one of its addresses.
    static func to(port: Int, from host: String = "127.0.0.1") async throws -> RawConnection {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .bind(to: SocketAddress(ipAddress: host, port: 0))
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: NIOAsyncChannel.Configuration(isOutboundHalfClosureEnabled: true))
                }
            }
        return RawConnection(channel: channel)
    }

    /// Sends some text and returns all that comes back until the other side closes.
    func answer(to text: String) async throws -> String {
        try await talk { outbound in
            try await outbound.write(ByteBuffer(string: text))
        }
    }

    /// Sends what `speak` sends, while listening, and returns all that comes back until the other side closes.
    func talk(
        _ speak: @escaping @Sendable (NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws -> Void
    ) async throws -> String {
        try await channel.executeThenClose { inbound, outbound in
            await withTaskGroup(of: Void.self) { group in
                // Writing fails when the other side has had enough, which is what some tests are about.
                group.addTask { try? await speak(outbound) }
                var heard = ByteBuffer()
                do {
                    for try await part in inbound { heard.writeImmutableBuffer(part) }
                } catch {
                    // A reset ends the talk as a close does.
                }
                group.cancelAll()
                return String(buffer: heard)
            }
        }
    }

    /// Sends something, and returns what comes back until that is enough; then closes.
    func hear(_ question: ByteBuffer, until isEnough: (String) -> Bool) async throws -> String {
        try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(question)
            var heard = ""
            for try await part in inbound {
                heard += String(buffer: part)
                if isEnough(heard) { break }
            }
            return heard
        }
    }

    /// Sends the same text again and again, each time after an answer to the last, then closes after `last`.
    func converse(_ text: String, times: Int, last: () async -> Void) async throws {
        try await channel.executeThenClose { inbound, outbound in
            var answers = inbound.makeAsyncIterator()
            for _ in 0..<times {
                try await outbound.write(ByteBuffer(string: text))
                _ = try await answers.next()
            }
            await last()
        }
    }
}
