import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A server of feeds on this machine, at a port of its own.
final class FeedServer: Sendable {
    /// What came in.
    struct Seen: Sendable {
        let path: String
        let headers: HTTPFields
    }

    typealias Routes = @Sendable (_ path: String, _ request: Request) -> Response

    let port: Int
    private let log: Mutex<[Seen]>

    private init(port: Int, log: [Seen] = []) {
        self.port = port
        self.log = Mutex(log)
    }

    /// The requests so far, in the order of their arrival.
    var seen: [Seen] { log.withLock { $0 } }

    /// The paths asked for so far.
    var paths: [String] { seen.map(\.path) }

    func url(_ path: String) -> String {
        "http://127.0.0.1:\(port)\(path)"
    }

    /// Serves `routes` while `body` runs.
    static func serving(
        _ routes: @escaping Routes = FeedServer.standard, _ body: @Sendable (FeedServer) async throws -> Void
    ) async throws {
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let running = Mutex<FeedServer?>(nil)
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                let path = String(request.uri.path)
                running.withLock { $0 }?.log.withLock { $0.append(Seen(path: path, headers: request.headers)) }
                return routes(path, request)
            },
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { announce.yield($0.localAddress?.port ?? 0) },
            logger: Logger(label: "feeds") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await application.run() }
            for await port in ports {
                let server = FeedServer(port: port)
                running.withLock { $0 = server }
                try await body(server)
                break
            }
        }
    }
}
