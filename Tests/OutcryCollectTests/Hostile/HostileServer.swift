import NIOCore
import NIOPosix
import Synchronization

/// A server that speaks no HTTP of its own accord: what it sends, byte for byte, is up to each test.
///
/// It listens at an address of this machine other than that of `FeedServer`, so that it is another host.
final class HostileServer: Sendable {
    /// What is done with one connection, once the head of a request has come in.
    typealias Conduct = @Sendable (_ request: String, _ line: HostileLine) async throws -> Void

    private static let host = "127.0.0.2"

    let port: Int
    private let log: Mutex<[String]>

    private init(port: Int, log: [String] = []) {
        self.port = port
        self.log = Mutex(log)
    }

    /// The heads of the requests so far, in the order of their arrival.
    var requests: [String] { log.withLock { $0 } }

    /// An address of this server that holds what must not be told to anybody.
    func url(_ path: String) -> String {
        "http://reader:hunter2@\(Self.host):\(port)\(path)?token=s3cret"
    }

    /// Misbehaves by `conduct` while `body` runs.
    static func serving(
        _ conduct: @escaping Conduct, _ body: @Sendable (HostileServer) async throws -> Void
    ) async throws {
        let running = Mutex<HostileServer?>(nil)
        let lines = Mutex<[any Channel]>([])
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                lines.withLock { $0.append(channel) }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        HostileConversation { request, line in
                            running.withLock { $0 }?.log.withLock { $0.append(request) }
                            try await conduct(request, line)
                        })
                }
            }
            .bind(host: host, port: 0).get()
        let server = HostileServer(port: listener.localAddress?.port ?? 0)
        running.withLock { $0 = server }
        let outcome: Result<Void, any Error>
        do {
            try await body(server)
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        try await listener.close()
        // Most have been closed long ago, by one side or the other.
        for line in lines.withLock({ $0 }) { try? await line.close() }
        try outcome.get()
    }
}
