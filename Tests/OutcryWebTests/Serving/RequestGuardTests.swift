import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import OutcryWeb

struct RequestGuardTests {
    private let limits = RequestGuard.Limits(body: 100, request: .seconds(10), response: .seconds(30))

    private func channel() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: RequestGuard(limits: limits))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    private func head(length: Int? = nil) -> HTTPRequestPart {
        var head = HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/")
        head.headerFields[.contentLength] = length.map(String.init)
        return .head(head)
    }

    @Test func `a body that drips is cut off at the deadline, however steadily it drips`() throws {
        let channel = try channel()
        try channel.writeInbound(head(length: 100))
        for _ in 0..<9 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
        }
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(throws: ChannelError.inputClosed) { try channel.throwIfErrorCaught() }
        #expect(!channel.isActive)
    }

    @Test func `a client that closes its side within a body is cut off, and the body is not taken for whole`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(throws: ChannelError.inputClosed) { try channel.throwIfErrorCaught() }
        #expect(!channel.isActive)
    }

    @Test func `a client that closes its side after a request still gets its answer`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPRequestPart.end(nil))
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(channel.isActive)
    }

    @Test func `a request that has come in time is left alone`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(100))
        #expect(channel.isActive)
    }

    @Test func `a refusal says that the connection closes, and closes it`() throws {
        let channel = try channel()
        try channel.writeInbound(head(length: 101))
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .contentTooLarge)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
        guard case .head(let answer) = try channel.readOutbound(as: HTTPResponsePart.self) else {
            Issue.record("no answer")
            return
        }
        #expect(answer.headerFields[.connection] == "close")
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test func `an answer that was taken leaves the connection open for the next request`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPRequestPart.end(nil))
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(100))
        #expect(channel.isActive)
    }

    @Test func `an answer that stops half-way is given up`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPRequestPart.end(nil))
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
        channel.embeddedEventLoop.advanceTime(by: .seconds(30))
        #expect(!channel.isActive)
    }
}
