import NIOCore
import NIOHTTP1
import NIOPosix

/// The floor of polling: the same requests and the same 304s, with nothing around them.
enum PollFloor {
    private static let atOnce = 16

    /// The CPU of each of so many requests, in milliseconds.
    static func measure(requests: Int, port: Int, isKeptOpen: Bool) async throws -> Double {
        let group = MultiThreadedEventLoopGroup.singleton
        let before = ProcessFigures.cpuTime
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for worker in 0..<atOnce {
                let share = requests / atOnce + (worker < requests % atOnce ? 1 : 0)
                tasks.addTask {
                    let batch = isKeptOpen ? share : 1
                    for start in stride(from: 0, to: share, by: max(1, batch)) {
                        let count = min(batch, share - start)
                        let bootstrap = ClientBootstrap(group: group).channelInitializer { channel in
                            channel.eventLoop.makeCompletedFuture {
                                try channel.pipeline.syncOperations.addHTTPClientHandlers()
                                try channel.pipeline.syncOperations.addHandler(
                                    PollFloorHandler(requests: count, host: "127.0.0.1:\(port)"))
                            }
                        }
                        let channel = try await bootstrap.connect(host: "127.0.0.1", port: port).get()
                        try await channel.closeFuture.get()
                    }
                }
            }
            try await tasks.waitForAll()
        }
        let spent = ProcessFigures.cpuTime - before
        return Double(spent.components.seconds * 1_000_000 + spent.components.attoseconds / 1_000_000_000_000)
            / 1000 / Double(max(1, requests))
    }
}

/// Sends one request after the other, and closes the connection after the last.
private final class PollFloorHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private var left: Int
    private let head: HTTPRequestHead

    init(requests: Int, host: String) {
        left = requests
        head = HTTPRequestHead(
            version: .http1_1, method: .GET, uri: "/feed.rss",
            headers: [
                "Host": host, "User-Agent": "Outcry/0.1 (+https://outcry.example/bench)",
                "Accept": "application/atom+xml, application/rss+xml, */*;q=0.1", "Accept-Encoding": "gzip, deflate",
                "If-None-Match": "\"bench-1\"",
            ])
    }

    func channelActive(context: ChannelHandlerContext) {
        send(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .end = unwrapInboundIn(data) else { return }
        left -= 1
        if left > 0 { send(context) } else { context.close(promise: nil) }
    }

    private func send(_ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
