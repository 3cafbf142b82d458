import NIOCore
import NIOHTTP1

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
}
