import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Marks the request after which a connection is to be closed in the one way the server looks for: `Connection: close`.
///
/// A client of HTTP/1.0 waits for the close, and the header field may have any case and further options (RFC 9112,
/// section 9.3). Without this such clients would wait for the idle timeout.
final class LastRequest: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), head.version == .http1_0 || !head.isKeepAlive else {
            return context.fireChannelRead(data)
        }
        head.headers.replaceOrAdd(name: "Connection", value: "close")
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// Puts the handler right behind the decoder, as the version is not known any more where the server has room for
    /// handlers of its own.
    final class Installer: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = HTTPRequestPart

        func handlerAdded(context: ChannelHandlerContext) {
            let pipeline = context.pipeline.syncOperations
            do {
                let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
                try pipeline.addHandler(LastRequest(), position: .after(decoder))
            } catch {
                context.fireErrorCaught(error)
            }
        }
    }
}
