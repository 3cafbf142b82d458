import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import OutcryWeb

struct RequestGuardTests {
    private let limits = RequestGuard.Limits(
        body: 100, idle: .seconds(200), request: .seconds(10), response: .seconds(30))

    private func channel() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: RequestGuard(limits: limits))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    private func head(length: Int? = nil) -> HTTPServerRequestPart {
        let headers = HTTPHeaders(length.map { [("Content-Length", "\($0)")] } ?? [])
        return .head(HTTPRequestHead(version: .http1_1, method: .POST, uri: "/", headers: headers))
    }

    @Test(arguments: [
        ("/api/v1/reports", nil), ("/api/v1/reports:batch", 1000), ("/api/v1/reports:batch?x=/hubs/", 1000),
        ("/hubs/a", 500), ("http://outcry.example/api/v1/reports:batch", 1000),
        ("HTTP://outcry.example:8080/api/v1/reports:batch?x=1", 1000), ("https://outcry.example/hubs/a", 500),
        ("http://outcry.example/api/v1/reports", nil), ("http://outcry.example", nil),
        ("http://outcry.example?/hubs/", nil), ("*", nil), ("", nil),
    ])
    func `a target has the cap of its path, whether or not it names the site`(target: String, cap: Int?) {
        let limits = RequestGuard.Limits(
            body: 100, push: 500, batch: 1000, request: .seconds(10), response: .seconds(30))
        #expect(limits.cap(of: target) == cap)
    }

    private func head(_ status: HTTPResponseStatus) -> HTTPServerResponsePart {
        .head(HTTPResponseHead(version: .http1_1, status: status))
    }

    @Test func `a body that drips is cut off at the deadline, however steadily it drips`() throws {
        let channel = try channel()
        try channel.writeInbound(head(length: 100))
        for _ in 0..<9 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try channel.writeInbound(HTTPServerRequestPart.body(ByteBuffer(string: "x")))
        }
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(throws: ChannelError.inputClosed) { try channel.throwIfErrorCaught() }
        #expect(!channel.isActive)
    }

    @Test func `a client that closes its side within a body is cut off, and the body is not taken for whole`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPServerRequestPart.body(ByteBuffer(string: "x")))
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(throws: ChannelError.inputClosed) { try channel.throwIfErrorCaught() }
        #expect(!channel.isActive)
    }

    @Test func `a client that closes its side after a request still gets its answer`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(channel.isActive)
    }

    @Test func `a request that has come in time is left alone`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(100))
        #expect(channel.isActive)
    }

    @Test func `a refusal says that the connection closes, and closes it`() throws {
        let channel = try channel()
        try channel.writeInbound(head(length: 101))
        try channel.writeOutbound(head(.payloadTooLarge))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
        guard case .head(let answer) = try channel.readOutbound(as: HTTPServerResponsePart.self) else {
            Issue.record("no answer")
            return
        }
        #expect(answer.headers["connection"] == ["close"])
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test func `an answer that was taken leaves the connection open for the next request`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        try channel.writeOutbound(head(.ok))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(100))
        #expect(channel.isActive)
    }

    @Test func `an answer that stops half-way is given up`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        try channel.writeOutbound(head(.ok))
        channel.embeddedEventLoop.advanceTime(by: .seconds(30))
        #expect(!channel.isActive)
    }

    @Test func `a connection on which no head comes is closed, and so is one that rests after an answer`() throws {
        let silent = try channel()
        silent.embeddedEventLoop.advanceTime(by: .seconds(199))
        #expect(silent.isActive)
        silent.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!silent.isActive)

        let resting = try channel()
        for _ in 0..<3 {
            resting.embeddedEventLoop.advanceTime(by: .seconds(150))
            try resting.writeInbound(head())
            try resting.writeInbound(HTTPServerRequestPart.end(nil))
            try resting.writeOutbound(head(.ok))
            try resting.writeOutbound(HTTPServerResponsePart.end(nil))
        }
        resting.embeddedEventLoop.advanceTime(by: .seconds(199))
        #expect(resting.isActive)
        resting.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!resting.isActive)
    }

    @Test func `whoever waits for an answer does not rest`() throws {
        let channel = try channel()
        try channel.writeInbound(head())
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(1000))
        #expect(channel.isActive)
    }

    private func encodingChannel(_ requestGuard: RequestGuard) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handlers: [HTTPResponseEncoder(), requestGuard])
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        try channel.writeInbound(head(length: 0))
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        return channel
    }

    @Test func `an answer in bytes is written as it is, and the connection then rests for its time`() throws {
        let requestGuard = RequestGuard(limits: limits)
        let channel = try encodingChannel(requestGuard)
        channel.embeddedEventLoop.advanceTime(by: .seconds(250))
        requestGuard.write { _ in ByteBuffer(string: "whole") }
        #expect(try channel.readOutbound(as: ByteBuffer.self) == ByteBuffer(string: "whole"))
        channel.embeddedEventLoop.advanceTime(by: .seconds(199))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `an answer in bytes that nobody takes is given up`() throws {
        let requestGuard = RequestGuard(limits: limits)
        let channel = try encodingChannel(requestGuard)
        try channel.pipeline.syncOperations.addHandler(Blockage(), position: .first)
        requestGuard.write { _ in ByteBuffer(string: "whole") }
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `an answer in bytes is told when it is the last one, and the connection is closed behind it`() throws {
        let requestGuard = RequestGuard(limits: limits)
        let channel = EmbeddedChannel(handlers: [HTTPResponseEncoder(), requestGuard])
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        try channel.writeInbound(head(length: 101))
        requestGuard.write { isLast in ByteBuffer(string: isLast ? "last" : "not the last") }
        #expect(try channel.readOutbound(as: ByteBuffer.self) == ByteBuffer(string: "last"))
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test func `an answer in bytes to a connection that is no more is not made`() throws {
        let requestGuard = RequestGuard(limits: limits)
        let channel = try encodingChannel(requestGuard)
        try channel.close().wait()
        requestGuard.write { _ in
            Issue.record("made")
            return ByteBuffer()
        }
    }
}

/// A client that takes nothing.
private final class Blockage: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer

    private var promises: [EventLoopPromise<Void>] = []

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if let promise { promises.append(promise) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        for promise in promises { promise.fail(ChannelError.ioOnClosedChannel) }
    }
}
