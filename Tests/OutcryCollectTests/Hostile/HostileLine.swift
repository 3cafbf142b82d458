import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The server's end of a connection. It is closed when the conduct returns.
struct HostileLine: Sendable {
    let channel: any Channel

    /// Sends some bytes.
    func send(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
    }

    /// Sends some text.
    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text))
    }

    /// Sends the head of a proper answer, with these fields, and a body.
    func answer(_ status: String = "200 OK", _ fields: [String] = [], body: [UInt8] = []) async throws {
        let length = "Content-Length: \(body.count)"
        try await send((["HTTP/1.1 \(status)"] + fields + [length, "", ""]).joined(separator: "\r\n"))
        try await send(body)
    }

    /// Sends the same again and again, until nobody listens any more.
    func send(endlessly bytes: [UInt8]) async throws {
        let buffer = ByteBuffer(bytes: bytes)
        while !Task.isCancelled { try await channel.writeAndFlush(buffer) }
    }

    /// Sends one byte now and then, until nobody listens any more or there are none left.
    func drip(_ text: String) async throws {
        for byte in text.utf8 {
            try await send([byte])
            try await Task.sleep(for: .milliseconds(25))
        }
        try await stall()
    }

    /// Says nothing more, and does not hang up either.
    func stall() async throws {
        let (never, continuation) = AsyncStream<Void>.makeStream()
        for await _ in never {}
        continuation.finish()
    }

    /// Sends no more, but keeps the other direction open.
    func closeHalf() async throws {
        try await channel.close(mode: .output)
        try await stall()
    }

    /// Hangs up without the usual farewell (RST).
    func reset() async throws {
        guard let socket = channel as? any SocketOptionProvider else { return }
        try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        try await channel.close()
    }
}
