import NIOCore
import NIOEmbedded
import NIOHTTP1
import OutcryModel
import OutcryStore
import Synchronization
import Testing

@testable import OutcryWeb

/// A connection with the lane and what is between it and the bytes, on which the test says what comes from either side.
struct ReportLaneTests {
    private let intake = HeldIntake()
    private let body = #"{"service":"penlight"}"#

    private func channel() async throws -> NIOAsyncTestingChannel {
        let desk = try Stage().application(intake: intake).desk
        let channel = try await NIOAsyncTestingChannel { channel in
            let pipeline = channel.pipeline.syncOperations
            let limits = RequestGuard.Limits(body: 100_000, request: .seconds(10), response: .seconds(30))
            let requestGuard = RequestGuard(limits: limits)
            try pipeline.addHandlers([HTTPResponseEncoder(), requestGuard, ReportLane(desk, behind: requestGuard)])
        }
        try await channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).get()
        return channel
    }

    private func head(_ headers: [(String, String)] = [], method: HTTPMethod = .POST) -> HTTPServerRequestPart {
        let usual = [
            ("Host", "a.example"), ("Content-Type", "application/json"), ("Content-Length", "\(body.utf8.count)"),
        ]
        return .head(
            HTTPRequestHead(
                version: .http1_1, method: method, uri: "/api/v1/reports", headers: HTTPHeaders(usual + headers)))
    }

    private func send(_ head: HTTPServerRequestPart, on channel: NIOAsyncTestingChannel) async throws {
        try await channel.writeInbound(head)
        try await channel.writeInbound(HTTPServerRequestPart.body(ByteBuffer(string: body)))
        try await channel.writeInbound(HTTPServerRequestPart.end(nil))
    }

    /// The next answer, or the head of one that was given in parts without a body.
    private func answer(_ channel: NIOAsyncTestingChannel) async throws -> String {
        while true {
            let bytes = String(buffer: try await channel.waitForOutboundWrite(as: ByteBuffer.self))
            if bytes.hasPrefix("HTTP/1.1 ") { return bytes }
        }
    }

    /// The status of the next answer.
    private func status(_ channel: NIOAsyncTestingChannel) async throws -> Int? {
        Int(try await answer(channel).split(separator: " ")[1])
    }

    /// What has gone on to the router, in order.
    private func passed(_ channel: NIOAsyncTestingChannel) async throws -> [String] {
        var parts: [String] = []
        while let part = try await channel.readInbound(as: HTTPServerRequestPart.self) {
            switch part {
            case .head(let head): parts.append("\(head.method) \(head.uri)")
            case .body: parts.append("body")
            case .end: parts.append("end")
            }
        }
        return parts
    }

    @Test func `a report is answered when it is durable, and the router sees nothing of it`() async throws {
        let channel = try await channel()
        try await send(head(), on: channel)
        await intake.waits(for: 1)
        #expect(try await channel.readOutbound(as: ByteBuffer.self) == nil)
        intake.release()
        #expect(try await status(channel) == 202)
        #expect(try await passed(channel).isEmpty)
    }

    @Test(arguments: [
        [("Expect", "100-continue")], [("Connection", "close")], [("Content-Length", "70000")],
    ])
    func `a report that comes in an unusual way goes on to the router`(headers: [(String, String)]) async throws {
        let channel = try await channel()
        try await send(head(headers), on: channel)
        #expect(try await passed(channel) == ["POST /api/v1/reports", "body", "end"])
        #expect(intake.submissions.isEmpty)
    }

    @Test func `other requests go on to the router, and a report behind one that is not answered does, too`()
        async throws
    {
        let channel = try await channel()
        try await channel.writeInbound(head(method: .OPTIONS))
        try await channel.writeInbound(HTTPServerRequestPart.end(nil))
        try await send(head(), on: channel)
        #expect(
            try await passed(channel) == ["OPTIONS /api/v1/reports", "end", "POST /api/v1/reports", "body", "end"])
        for _ in 0..<2 {
            let answer = HTTPResponseHead(version: .http1_1, status: .ok)
            try await channel.writeOutbound(HTTPServerResponsePart.head(answer))
            try await channel.writeOutbound(HTTPServerResponsePart.end(nil))
            #expect(try await status(channel) == 200)
        }
        // Now that all is answered, the next report is taken here again.
        try await send(head(), on: channel)
        await intake.waits(for: 1)
        #expect(try await passed(channel).isEmpty)
    }

    @Test func `what comes behind a report waits for its answer`() async throws {
        let channel = try await channel()
        try await send(head(), on: channel)
        try await send(head(), on: channel)
        try await channel.writeInbound(head(method: .GET))
        try await channel.writeInbound(HTTPServerRequestPart.end(nil))
        for _ in 0..<2 {
            await intake.waits(for: 1)
            #expect(intake.submissions.count == 1)
            #expect(try await passed(channel).isEmpty)
            intake.release()
            #expect(try await status(channel) == 202)
        }
        #expect(try await passed(channel) == ["GET /api/v1/reports", "end"])
    }

    @Test func `that the server stops or the client has said all is told behind the answer`() async throws {
        let channel = try await channel()
        let (events, reads) = (EventNote(), ReadNote())
        try await channel.pipeline.addHandler(events).get()
        try await channel.pipeline.addHandler(reads, position: .first).get()
        try await channel.writeInbound(head())
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        let before = reads.count
        channel.read()
        await channel.testingEventLoop.run()
        #expect(reads.count > before, "the rest of the report is still read")
        try await channel.writeInbound(HTTPServerRequestPart.body(ByteBuffer(string: body)))
        try await channel.writeInbound(HTTPServerRequestPart.end(nil))
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        channel.pipeline.fireErrorCaught(HTTPParserError.invalidMethod)
        await intake.waits(for: 1)
        #expect(events.count == 0)
        intake.release()
        #expect(try await status(channel) == 202)
        #expect(events.count == 3)
    }

    @Test func `an answer is one write, with a length that is its own`() async throws {
        let channel = try await channel()
        try await send(head(), on: channel)
        await intake.waits(for: 1)
        intake.release()
        let answer = try await answer(channel)
        #expect(answer.hasPrefix("HTTP/1.1 202 Accepted\r\n"))
        let end = try #require(answer.firstRange(of: "\r\n\r\n")).upperBound
        #expect(answer.contains("\r\nContent-Length: \(answer[end...].utf8.count)\r\n"))
        #expect(answer.hasSuffix("}"))
        #expect(try await channel.readOutbound(as: ByteBuffer.self) == nil)
    }

    @Test func `what comes behind the stop of the server is not taken in: nobody is there to be answered`()
        async throws
    {
        let channel = try await channel()
        try await channel.pipeline.addHandler(StopClosing()).get()
        try await send(head(), on: channel)
        await intake.waits(for: 1)
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        try await send(head(), on: channel)
        intake.release()
        #expect(try await status(channel) == 202)
        await channel.testingEventLoop.run()
        #expect(!channel.isActive)
        #expect(intake.submissions.isEmpty)
    }

    @Test func `an answer whose client has gone goes nowhere`() async throws {
        let channel = try await channel()
        try await send(head(), on: channel)
        await intake.waits(for: 1)
        try await channel.close()
        intake.release()
        await channel.testingEventLoop.run()
        #expect(try await channel.readOutbound(as: ByteBuffer.self) == nil)
    }

    @Test func `a store that is full or busy is told as the router would`() async throws {
        let channel = try await channel()
        for error in [StoreError.busy, .full(path: "/secret")] {
            try await send(head(), on: channel)
            await intake.waits(for: 1)
            intake.release(refusing: error)
            let answer = try await answer(channel)
            #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(answer.contains("\r\nRetry-After: "))
            #expect(!answer.contains("secret"))
        }
    }
}

/// Counts how often more is asked for.
private final class ReadNote: ChannelOutboundHandler, Sendable {
    typealias OutboundIn = Never

    private let asked = Mutex(0)

    var count: Int { asked.withLock { $0 } }

    func read(context: ChannelHandlerContext) {
        asked.withLock { $0 += 1 }
        context.read()
    }
}

/// Counts what is told besides requests.
private final class EventNote: ChannelInboundHandler, Sendable {
    typealias InboundIn = HTTPServerRequestPart

    private let noted = Mutex(0)
    var count: Int { noted.withLock { $0 } }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        noted.withLock { $0 += 1 }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        noted.withLock { $0 += 1 }
    }
}

/// Closes the connection when the server stops, as the one above the lane does.
private final class StopClosing: ChannelInboundHandler, Sendable {
    typealias InboundIn = HTTPServerRequestPart

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { context.close(promise: nil) }
    }
}
