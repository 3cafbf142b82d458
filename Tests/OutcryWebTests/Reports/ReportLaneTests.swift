import NIOCore
import NIOEmbedded
import NIOHTTP1
import OutcryModel
import OutcryStore
import Synchronization
import Testing

@testable import OutcryWeb

/// A connection with the lane alone, on which the test says what comes from either side.
struct ReportLaneTests {
    private let intake = HeldIntake()
    private let body = #"{"service":"penlight"}"#

    private func channel() async throws -> NIOAsyncTestingChannel {
        let desk = try Stage().application(intake: intake).desk
        let channel = try await NIOAsyncTestingChannel { channel in
            try channel.pipeline.syncOperations.addHandler(ReportLane(desk))
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

    /// The status of the next answer.
    private func status(_ channel: NIOAsyncTestingChannel) async throws -> UInt? {
        guard case .head(let head) = try await channel.waitForOutboundWrite(as: HTTPServerResponsePart.self) else {
            return nil
        }
        while case .body = try await channel.waitForOutboundWrite(as: HTTPServerResponsePart.self) {}
        return head.status.code
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
        #expect(try await channel.readOutbound(as: HTTPServerResponsePart.self) == nil)
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

    @Test func `an answer is one write, and has the bytes that it would have in parts`() async throws {
        let desk = try Stage().application(intake: intake).desk
        let limits = RequestGuard.Limits(body: 100, request: .seconds(10), response: .seconds(30))
        var answers: [String] = []
        for isGuarded in [true, false] {
            let channel = try await NIOAsyncTestingChannel { channel in
                let pipeline = channel.pipeline.syncOperations
                try pipeline.addHandler(HTTPResponseEncoder())
                let bounds = RequestGuard(limits: limits)
                try pipeline.addHandler(bounds)
                try pipeline.addHandler(ReportLane(desk, behind: isGuarded ? bounds : nil))
            }
            try await channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).get()
            try await send(head(), on: channel)
            await intake.waits(for: 1)
            intake.release()
            var bytes = try await channel.waitForOutboundWrite(as: ByteBuffer.self)
            if isGuarded {
                #expect(try await channel.readOutbound(as: ByteBuffer.self) == nil)
            } else {
                while var more = try await channel.readOutbound(as: ByteBuffer.self) { bytes.writeBuffer(&more) }
            }
            answers.append(
                String(buffer: bytes)
                    .replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, with: "ID")
                    .replacing(/Date: .*? GMT/, with: "Date").replacing(/r=[0-9]+;t=[0-9]+/, with: "LEFT"))
        }
        #expect(answers[0].hasPrefix("HTTP/1.1 202 Accepted\r\n"))
        #expect(answers[0] == answers[1])
    }

    @Test func `an answer whose client has gone goes nowhere`() async throws {
        let channel = try await channel()
        try await send(head(), on: channel)
        await intake.waits(for: 1)
        try await channel.close()
        intake.release()
        await channel.testingEventLoop.run()
        #expect(try await channel.readOutbound(as: HTTPServerResponsePart.self) == nil)
    }

    @Test func `a store that is full or busy is told as the router would`() async throws {
        let channel = try await channel()
        for error in [StoreError.busy, .full(path: "/secret")] {
            try await send(head(), on: channel)
            await intake.waits(for: 1)
            intake.release(refusing: error)
            guard case .head(let head) = try await channel.waitForOutboundWrite(as: HTTPServerResponsePart.self),
                case .body(.byteBuffer(let bytes)) = try await channel.waitForOutboundWrite(
                    as: HTTPServerResponsePart.self)
            else {
                Issue.record("no answer")
                return
            }
            _ = try await channel.waitForOutboundWrite(as: HTTPServerResponsePart.self)
            #expect(head.status == .serviceUnavailable)
            #expect(head.headers.contains(name: "Retry-After"))
            #expect(!String(buffer: bytes).contains("secret"))
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
