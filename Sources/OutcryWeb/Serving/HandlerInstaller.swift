import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Puts handlers right behind the decoder: where the server has room for handlers of its own, the version of HTTP is not
/// known any more, and every head has been made into another kind, at a cost.
final class HandlerInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart

    private let handlers: [any RemovableChannelHandler]

    /// An installer of handlers, the nearest to the decoder first.
    init(_ handlers: [any RemovableChannelHandler]) {
        self.handlers = handlers
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandlers(handlers, position: .after(decoder))
        } catch {
            context.fireErrorCaught(error)
        }
    }
}
