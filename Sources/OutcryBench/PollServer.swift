import ArgumentParser
import NIOCore
import NIOHTTP1
import NIOPosix

/// The server of the polling benchmark, in a process of its own so that its CPU is not counted.
struct PollServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll-server", abstract: "The server of the polling benchmark.", shouldDisplay: false)

    func run() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 4096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(PollServerHandler())
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        // The first line tells the parent where to ask; the end of the parent ends this process.
        print(channel.localAddress?.port ?? 0)
        fflush(nil)
        while readLine() != nil {}
        try await channel.close()
        try await group.shutdownGracefully()
    }
}

/// A feed for whoever knows nothing, and 304 for whoever knows its tag.
private final class PollServerHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private static let entityTag = "\"bench-1\""
    private static let feed = ByteBuffer(
        string: "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Forum</title>"
            + (0..<20).map { number in
                "<item><guid>topic-\(number)</guid><title>PenLight is down again, number \(number)</title>"
                    + "<link>https://forum.example/t/\(number)</link><description>&lt;p&gt;"
                    + String(repeating: "Since this morning nothing works here. ", count: 10)
                    + "&lt;/p&gt;</description></item>"
            }.joined() + "</channel></rss>")

    private var head: HTTPRequestHead?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body: break
        case .end: answer(context)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.flush()
    }

    private func answer(_ context: ChannelHandlerContext) {
        guard let head else { return }
        let isKnown = head.headers["If-None-Match"].contains(Self.entityTag)
        var answer = HTTPResponseHead(version: head.version, status: isKnown ? .notModified : .ok)
        answer.headers.add(name: "ETag", value: Self.entityTag)
        if !isKnown {
            answer.headers.add(name: "Content-Type", value: "application/rss+xml")
            answer.headers.add(name: "Content-Length", value: String(Self.feed.readableBytes))
        }
        context.write(wrapOutboundOut(.head(answer)), promise: nil)
        if !isKnown { context.write(wrapOutboundOut(.body(.byteBuffer(Self.feed))), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
