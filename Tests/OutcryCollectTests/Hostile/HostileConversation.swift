import NIOCore

/// Waits for the head of a request, then does as its conduct says and hangs up.
final class HostileConversation: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let conduct: HostileServer.Conduct
    private var head = ""
    private var talk: Task<Void, Never>?

    init(_ conduct: @escaping HostileServer.Conduct) {
        self.conduct = conduct
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        head += String(buffer: unwrapInboundIn(data))
        guard talk == nil, head.contains("\r\n\r\n") else { return }
        let line = HostileLine(channel: context.channel)
        // It ends with the connection, which is as long as anybody listens.
        talk = Task { [head, conduct] in
            try? await conduct(head, line)
            try? await line.channel.close()
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        talk?.cancel()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Whoever is misused hangs up.
        context.close(promise: nil)
    }
}
