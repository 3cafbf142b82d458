import ArgumentParser
import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix

/// The floors of serving, in a process of their own: whatever is asked, the body is read and the same bytes answered.
struct IngestFloor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest-floor", abstract: "The bare servers of the benchmarks.", shouldDisplay: false)

    /// What the server is made of.
    enum Kind: String, ExpressibleByArgument {
        case hummingbird, nio, epoll
    }

    @Option var kind = Kind.hummingbird
    @Option var status = 202
    @Option(help: "How many bytes to answer with.") var bytes = 0
    @Option(help: "A file to answer with instead.") var file: String?

    /// Starts one as a child of this program.
    static func start(kind: String, status: Int, bytes: Int = 0, file: String? = nil) throws -> IngestChild {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        let content = file.map { ["--file", $0] } ?? ["--bytes", "\(bytes)"]
        return try IngestChild(program, ["ingest-floor", "--kind", kind, "--status", "\(status)"] + content)
    }

    func run() async throws {
        let answer =
            try file.map { ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: $0))) }
            ?? ByteBuffer(repeating: UInt8(ascii: "x"), count: bytes)
        Thread.detachNewThread {
            // The end of the parent ends this process.
            while readLine() != nil {}
            Foundation.exit(0)
        }
        switch kind {
        case .hummingbird: try await serveWithHummingbird(answer)
        case .nio: try await serveWithNIO(answer)
        case .epoll: try serveWithEpoll(answer)
        }
    }

    /// One route for reading and one for sending, in Hummingbird as it comes.
    private func serveWithHummingbird(_ answer: ByteBuffer) async throws {
        let status = HTTPResponse.Status(code: status)
        let router = Router()
        let respond: @Sendable (Request, BasicRequestContext) async throws -> Response = { request, _ in
            _ = try await request.body.collect(upTo: 65_536)
            return Response(status: status, body: ResponseBody(byteBuffer: answer))
        }
        router.get("**", use: respond)
        router.post("**", use: respond)
        var logger = Logger(label: "floor")
        logger.logLevel = .critical
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { Self.announce($0) }, logger: logger)
        try await application.run()
    }

    private func serveWithNIO(_ answer: ByteBuffer) async throws {
        let status = HTTPResponseStatus(statusCode: status)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 4096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: false)
                    try channel.pipeline.syncOperations.addHandler(IngestFloorHandler(status: status, answer: answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        Self.announce(channel)
        try await channel.closeFuture.get()
    }

    private func serveWithEpoll(_ answer: ByteBuffer) throws {
        #if canImport(Glibc)
        var server = IngestEpollFloor(status: status, body: Array(answer.readableBytesView))
        try server.run { Self.announce($0) }
        #else
        throw ValidationError("There is no epoll on this system.")
        #endif
    }

    static func announce(_ channel: any Channel) {
        announce(channel.localAddress?.port ?? 0)
    }

    private static func announce(_ port: Int) {
        FileHandle.standardError.write(Data("http://127.0.0.1:\(port)\n".utf8))
    }
}

/// Reads a body to its end and answers.
private final class IngestFloorHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let status: HTTPResponseStatus
    private let answer: ByteBuffer

    init(status: HTTPResponseStatus, answer: ByteBuffer) {
        self.status = status
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .end = unwrapInboundIn(data) else { return }
        let head = HTTPResponseHead(
            version: .http1_1, status: status, headers: ["Content-Length": String(answer.readableBytes)])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(answer))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
