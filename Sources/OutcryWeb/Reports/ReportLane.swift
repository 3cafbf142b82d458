import HTTPTypes
import NIOCore
import NIOHTTP1

/// Answers reports where their bytes come in: on the loop of their connection, without a task and without the router.
///
/// When a service fails, most of what comes in is reports, and all that surrounds the answering of a request costs more
/// than a report does. Whatever does not come as most reports do, and every other request, goes on to the router.
/// Answers keep the order of their requests: behind a request that is still to be answered there, a report goes on, too,
/// and what comes behind a report waits for its answer.
final class ReportLane: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        /// What comes goes on.
        case passing
        /// A report comes.
        case reading(ReportHead, [UInt8])
        /// A report is to be answered.
        case answering
    }

    /// What came while a report was answered.
    private enum Held {
        case part(NIOAny)
        case event(Any)
        case error(any Error)
    }

    private let desk: ReportDesk
    private let requestGuard: RequestGuard
    private var state = State.passing
    /// How many requests that went on have not been answered.
    private var owed = 0
    private var held: [Held] = []
    private var holdsRead = false
    private var hasPassed = false
    private var peer: IPAddress?
    private var context: ChannelHandlerContext?
    private var round: AnswerRound?

    /// A lane to a desk, on a connection whose guard is nearer to its bytes.
    init(_ desk: ReportDesk, behind requestGuard: RequestGuard) {
        self.desk = desk
        self.requestGuard = requestGuard
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        held = []
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (state, unwrapInboundIn(data)) {
        case (.answering, _):
            held.append(.part(data))
        case (.reading(let head, var bytes), .body(let more)):
            // Let go of the bytes first, or they would be copied.
            state = .passing
            bytes.append(contentsOf: more.readableBytesView)
            state = .reading(head, bytes)
        case (.reading(let head, let bytes), .end):
            state = .answering
            peer = peer ?? IPAddress(context.channel.remoteAddress)
            let lane = NIOLoopBound(self, eventLoop: context.eventLoop)
            let round = round ?? desk.round(on: context.eventLoop)
            self.round = round
            desk.take(head, bytes, from: peer, in: round) { lane.value.answer($0) }
        case (_, .head(let head)):
            if owed == 0, let usual = desk.usual(head) {
                state = .reading(usual, [])
            } else {
                owed += 1
                pass(data, context)
            }
        default:
            pass(data, context)
        }
    }

    private func pass(_ data: NIOAny, _ context: ChannelHandlerContext) {
        hasPassed = true
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        guard hasPassed else { return }
        hasPassed = false
        context.fireChannelReadComplete()
    }

    /// That the connection is to close, or that the client has closed its side, is not told before the answer is given.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .passing = state { context.fireUserInboundEventTriggered(event) } else { held.append(.event(event)) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .answering = state { held.append(.error(error)) } else { context.fireErrorCaught(error) }
    }

    /// While something waits for an answer to be given, nothing more is read; the rest of a report is, whatever waits.
    func read(context: ChannelHandlerContext) {
        if case .answering = state, !held.isEmpty { holdsRead = true } else { context.read() }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        // What is not HTTP is answered without having been a request.
        if case .end = unwrapOutboundIn(data) { owed = max(0, owed - 1) }
        context.write(data, promise: promise)
    }

    /// Gives the answer to the report, and turns to what has come since.
    private func answer(_ answer: WholeAnswer) {
        guard let context else { return }
        requestGuard.write { isLast in
            answer.bytes(with: desk.usualFields, isLast: isLast, context.channel.allocator)
        }
        state = .passing
        let waiting = held
        held = []
        for (index, item) in waiting.enumerated() {
            // What comes behind the end of a connection has nobody to be answered.
            guard context.channel.isActive else { return }
            if case .answering = state {
                held += waiting[index...]
                break
            }
            switch item {
            case .part(let data): channelRead(context: context, data: data)
            case .event(let event): userInboundEventTriggered(context: context, event: event)
            case .error(let error): errorCaught(context: context, error: error)
            }
        }
        channelReadComplete(context: context)
        if holdsRead {
            holdsRead = false
            read(context: context)
        }
    }
}
