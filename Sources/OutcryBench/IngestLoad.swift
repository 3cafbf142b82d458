import ArgumentParser
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import OutcryModel
import Synchronization

/// A load of reports at a steady rate, or as fast as they are answered, that looks at every answer.
///
/// At a steady rate each report has a time at which it is to be sent; its latency counts from there, so that a server
/// that stops for a moment is charged for all who would have come meanwhile.
final class IngestLoad: Sendable {
    /// What came back.
    struct Outcome: Sendable {
        /// Microseconds from when each was to be sent to its answer.
        var latencies: [UInt32] = []
        /// The ids given out with 202, by key.
        var acknowledged: [String: ReportID] = [:]
        /// The bytes of the bodies that came with 202.
        var bytes = 0
        /// How many answers there were of each status.
        var statuses: [UInt: Int] = [:]
        /// Whether each 503 said when to come again.
        var refusalsWithoutRetry = 0
        /// A body of an answer that was no 202, for the report.
        var oddAnswer: String?

        /// A quantile of the latencies in milliseconds.
        func quantile(_ share: Double) -> Double {
            let sorted = latencies.sorted()
            guard !sorted.isEmpty else { return 0 }
            return Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]) / 1000
        }
    }

    let bodies: [ByteBuffer]
    let connections: Int
    /// Nanoseconds between two requests of one connection; `nil` sends as soon as it is answered.
    let pause: Int64?
    /// What the keys begin with.
    let keyPrefix: String
    let keepsIDs: Bool
    private let outcome = Mutex(Outcome())

    init(
        _ bodies: IngestBodies, connections: Int, perSecond: Double? = nil, keepsIDs: Bool = false
    ) {
        self.bodies = bodies.lines.map { ByteBuffer(string: $0) }
        self.connections = connections
        pause = perSecond.map { Int64(1e9 * Double(connections) / $0) }
        keyPrefix = String(UInt64.random(in: .min ... .max), radix: 16)
        self.keepsIDs = keepsIDs
    }

    /// What has come back so far.
    var sofar: Outcome { outcome.withLock { $0 } }

    /// Sends for so long, or until every connection has been closed from the other end.
    func run(port: Int, seconds: Double) async throws -> Outcome {
        let end = NIODeadline.now() + .nanoseconds(Int64(seconds * 1e9))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<connections {
                let handler: @Sendable () -> IngestLoadHandler = { IngestLoadHandler(number, of: self, until: end) }
                let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                    .channelInitializer { channel in
                        channel.eventLoop.makeCompletedFuture {
                            try channel.pipeline.syncOperations.addHTTPClientHandlers()
                            try channel.pipeline.syncOperations.addHandler(handler())
                        }
                    }
                group.addTask {
                    // A server that is being killed takes no connection any more.
                    guard let channel = try? await bootstrap.connect(host: "127.0.0.1", port: port).get() else {
                        return
                    }
                    try? await channel.closeFuture.get()
                }
            }
            try await group.waitForAll()
        }
        return sofar
    }

    fileprivate func note(_ answer: IngestLoadHandler.Answer) {
        outcome.withLock { outcome in
            outcome.statuses[answer.status, default: 0] += 1
            if answer.status == 202 {
                outcome.latencies.append(answer.microseconds)
                outcome.bytes += answer.body.count
                if keepsIDs, let id = Self.id(in: answer.body) { outcome.acknowledged[answer.key] = id }
            } else {
                if answer.status == 503, !answer.saysWhen { outcome.refusalsWithoutRetry += 1 }
                if outcome.oddAnswer == nil { outcome.oddAnswer = String(decoding: answer.body, as: UTF8.self) }
            }
        }
    }

    /// The member `id` of an answer.
    private static func id(in body: [UInt8]) -> ReportID? {
        guard let name = body.firstRange(of: Array("\"id\":\"".utf8)) else { return nil }
        return ReportID(String(decoding: body[name.upperBound...].prefix(36), as: UTF8.self))
    }
}

/// Sends the reports of one connection.
private final class IngestLoadHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    struct Answer {
        var key = ""
        var status: UInt = 0
        var saysWhen = false
        var body: [UInt8] = []
        var microseconds: UInt32 = 0
    }

    private let number: Int
    private let load: IngestLoad
    private let end: NIODeadline
    private var planned = NIODeadline.now()
    private var sent = 0
    private var answer = Answer()

    init(_ number: Int, of load: IngestLoad, until end: NIODeadline) {
        self.number = number
        self.load = load
        self.end = end
    }

    func channelActive(context: ChannelHandlerContext) {
        // Spread over the first pause, so that the connections do not send in step.
        let start = (load.pause ?? 0) * Int64(number) / Int64(load.connections)
        planned = NIODeadline.now() + .nanoseconds(start)
        sendWhenDue(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            answer.status = head.status.code
            answer.saysWhen = head.headers.contains(name: "Retry-After")
        case .body(let bytes):
            answer.body += bytes.readableBytesView
        case .end:
            let passed = (NIODeadline.now() - planned).nanoseconds / 1000
            answer.microseconds = UInt32(clamping: passed)
            load.note(answer)
            planned = load.pause.map { planned + .nanoseconds($0) } ?? .now()
            sendWhenDue(context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func sendWhenDue(_ context: ChannelHandlerContext) {
        guard planned < end, NIODeadline.now() < end else { return context.close(promise: nil) }
        if planned <= .now() { return send(context) }
        context.eventLoop.assumeIsolated().scheduleTask(deadline: planned) { self.send(context) }
    }

    private func send(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        let body = load.bodies[(number + sent * load.connections) % load.bodies.count]
        answer = Answer(key: "\(load.keyPrefix)-\(number)-\(sent)")
        sent += 1
        let head = HTTPRequestHead(
            version: .http1_1, method: .POST, uri: "/api/v1/reports",
            headers: [
                "Host": "127.0.0.1", "Content-Type": "application/json", "Idempotency-Key": answer.key,
                "Content-Length": String(body.readableBytes),
            ])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
