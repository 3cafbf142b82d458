import HummingbirdCore
import NIOCore
import NIOHTTP1

/// Bounds each request in time and in bytes, below whatever answers it: a connection on which no head comes is closed, a
/// body that drips is cut off at the deadline, one that is too long is refused without being read, and an answer nobody
/// takes is given up.
///
/// The HTTP decoder bounds the bytes of the head.
final class RequestGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// The bounds of one connection.
    struct Limits: Sendable {
        /// The most bytes of a body.
        let body: Int
        /// The most bytes of what a hub pushes, where hubs call back.
        var push: Int?
        /// The most bytes of a batch of reports.
        var batch: Int?
        /// The time from the opening of a connection, or the last answer, to the end of the next head; `nil` for any.
        var idle: TimeAmount?
        /// The time from a request's head to its end.
        let request: TimeAmount
        /// The time from the head of an answer to its last byte being taken.
        let response: TimeAmount
        /// The most bytes read and dropped after a refusal.
        var lingerBytes = 256 * 1024
        /// The time given to the client to read a refusal.
        var linger: TimeAmount = .seconds(2)

        /// The most bytes of a body sent to a target, where it is not the usual number. A target may name a site before
        /// the path.
        func cap(of target: String) -> Int? {
            let path = target.hasPrefix("/") ? target : URI(target).path
            if RequestPath.isCallback(path) { return push }
            return RequestPath.isBatch(path) ? batch : nil
        }
    }

    private let limits: Limits
    private var state: RequestGuardState
    private let requestDeadline = ConnectionDeadline(missed: RequestGuard.breakOff)
    private let responseDeadline = ConnectionDeadline(missed: RequestGuard.breakOff)
    private let idleDeadline = ConnectionDeadline { $0.close(promise: nil) }
    private var lingerDeadline: Scheduled<Void>?
    private var heldRead = false
    private var isStream = false
    private var untaken = 0
    /// What makes bytes of the parts of an answer.
    private var encoder: ChannelHandlerContext?

    init(limits: Limits) {
        self.limits = limits
        state = RequestGuardState(cap: limits.body, lingerCap: limits.lingerBytes)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        encoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
        if context.channel.isActive { awaitHead(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        awaitHead(context)
        context.fireChannelActive()
    }

    private func awaitHead(_ context: ChannelHandlerContext) {
        if let idle = limits.idle { idleDeadline.set(idle, context.channel) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        encoder = nil
        idleDeadline.end()
        requestDeadline.end()
        responseDeadline.end()
        lingerDeadline?.cancel()
    }

    func channelInactive(context: ChannelHandlerContext) {
        handlerRemoved(context: context)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let decision: RequestGuardState.Inbound
        switch unwrapInboundIn(data) {
        case .head(let head):
            idleDeadline.lift()
            decision = state.head(
                length: head.headers.first(name: "content-length").flatMap { Int($0) }, cap: limits.cap(of: head.uri))
            if decision == .forward {
                requestDeadline.set(limits.request, context.channel)
            }
        case .body(let bytes):
            decision = state.body(bytes: bytes.readableBytes)
        case .end:
            decision = state.end()
            requestDeadline.lift()
        }
        switch decision {
        case .forward: context.fireChannelRead(data)
        case .discard: break
        case .close: context.close(promise: nil)
        }
    }

    /// A client that closes its side in the middle of a body will not send the rest of it.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if state.isReading, let event = event as? ChannelEvent, event == .inputClosed {
            Self.breakOff(context.channel)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }

    func read(context: ChannelHandlerContext) {
        if state.holdsReads {
            heldRead = true
        } else {
            context.read()
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head):
            if !head.status.isInformational { responseDeadline.set(limits.response, context.channel) }
            if state.isLastAnswer { head.headers.replaceOrAdd(name: "Connection", value: "close") }
            isStream = head.headers.first(name: "content-type") == EventFrame.mediaType
            write(wrapOutboundOut(.head(head)), context, promise)
        case .body:
            write(data, context, promise)
        case .end:
            finish(context: context, data: data, promise: promise)
        }
    }

    /// Writes a part of an answer. That of a stream has no end to wait for: there each part is given its time, so that one
    /// who takes nothing is cut off, and one who takes what comes is not.
    private func write(_ data: NIOAny, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        guard isStream else { return context.write(data, promise: promise) }
        if untaken == 0 {
            responseDeadline.lift()
            responseDeadline.set(limits.response, context.channel)
        }
        untaken += 1
        let taken = promise ?? context.eventLoop.makePromise(of: Void.self)
        taken.futureResult.assumeIsolated().whenSuccess {
            self.untaken -= 1
            self.responseDeadline.lift()
            if self.untaken > 0 { self.responseDeadline.set(self.limits.response, context.channel) }
        }
        context.write(data, promise: taken)
    }

    /// Writes an answer that is in bytes already, past what makes bytes of the parts of others: so a small one is one write
    /// and passes no further handler. `answer` is told whether it is the last one, which has a field of its own. Where the
    /// connection is no more, nothing is written.
    func write(_ answer: (_ isLast: Bool) -> ByteBuffer) {
        guard let encoder else { return }
        responseDeadline.set(limits.response, encoder.channel)
        isStream = false
        finish(context: encoder, data: NIOAny(answer(state.isLastAnswer)), promise: nil)
        encoder.flush()
    }

    /// Writes the end of an answer; once the client has taken it, the deadline is lifted, and a connection that was
    /// refused is closed.
    private func finish(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let taken = promise ?? context.eventLoop.makePromise(of: Void.self)
        taken.futureResult.assumeIsolated().whenComplete { _ in self.responseDeadline.lift() }
        let closes = state.answered()
        if !state.isAnswering { awaitHead(context) }
        if closes {
            taken.futureResult.assumeIsolated().whenSuccess { self.linger(context) }
        }
        context.write(data, promise: taken)
        if closes { context.flush() }
    }

    private func linger(_ context: ChannelHandlerContext) {
        context.close(mode: .output, promise: nil)
        lingerDeadline = closing(context, after: limits.linger)
        if heldRead {
            heldRead = false
            context.read()
        }
    }

    private func closing(_ context: ChannelHandlerContext, after time: TimeAmount) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: time) { Self.breakOff(channel) }
    }

    /// Closes a connection, with an error first: without one the application could take the part of a body that has
    /// come for the whole of it.
    private static func breakOff(_ channel: any Channel) {
        channel.pipeline.fireErrorCaught(ChannelError.inputClosed)
        channel.close(promise: nil)
    }
}

extension HTTPResponseStatus {
    /// Whether another answer follows.
    fileprivate var isInformational: Bool { (100..<200).contains(code) }
}
