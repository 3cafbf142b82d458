import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import OutcryWeb

struct StreamDeadlineTests {
    /// A connection on which an answer of a media type has begun.
    private func channel(answering type: String) throws -> EmbeddedChannel {
        let limits = RequestGuard.Limits(body: 100, request: .seconds(10), response: .seconds(30))
        let channel = EmbeddedChannel(handler: RequestGuard(limits: limits))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        try channel.writeInbound(
            HTTPServerRequestPart.head(HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")))
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: ["Content-Type": type])
        try channel.writeOutbound(HTTPServerResponsePart.head(head))
        return channel
    }

    private let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: ": alive\n\n")))

    @Test func `a stream goes on for as long as what comes is taken`() throws {
        let channel = try channel(answering: "text/event-stream")
        for _ in 0..<20 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(15))
            try channel.writeOutbound(part)
        }
        #expect(channel.isActive)
    }

    @Test func `a stream of which nothing is taken is cut off`() throws {
        let channel = try channel(answering: "text/event-stream")
        channel.embeddedEventLoop.advanceTime(by: .seconds(300))
        channel.write(part, promise: nil)
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        channel.write(part, promise: nil)
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(throws: ChannelError.inputClosed) { try channel.throwIfErrorCaught() }
        #expect(!channel.isActive)
    }

    @Test func `any other answer has to be taken in its time`() throws {
        let channel = try channel(answering: "application/json")
        for _ in 0..<2 {
            #expect(channel.isActive)
            channel.embeddedEventLoop.advanceTime(by: .seconds(15))
            channel.write(part, promise: nil)
            channel.flush()
        }
        #expect(throws: ChannelError.inputClosed) { try channel.throwIfErrorCaught() }
        #expect(!channel.isActive)
    }
}
