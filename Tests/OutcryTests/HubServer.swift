import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A publisher and its hub on the loopback: a feed that names the hub, and the hub itself, which only keeps what it is
/// asked.
final class HubServer: Sendable {
    let port: Int
    private let entries = Mutex<[String]>(["first"])
    private let announce: AsyncStream<String>.Continuation
    /// Each form the hub is sent, as it comes in.
    let forms: AsyncStream<String>

    private init(port: Int) {
        self.port = port
        (forms, announce) = AsyncStream.makeStream()
    }

    var topic: String { "http://127.0.0.1:\(port)/feed.atom" }

    /// The feed as it is, or with another entry on top.
    func feed(adding id: String? = nil) -> String {
        let entries = entries.withLock { entries in
            if let id { entries.insert(id, at: 0) }
            return entries
        }
        let items = entries.map { id in
            "<entry><id>urn:x:\(id)</id><title>\(id): PenLight is down</title>"
                + "<updated>2026-11-22T11:50:00Z</updated></entry>"
        }
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:x:feed</id><title>PenLight</title>"
            + "<updated>2026-11-22T11:50:00Z</updated><link rel=\"self\" href=\"\(topic)\"/>"
            + "<link rel=\"hub\" href=\"http://127.0.0.1:\(port)/hub\"/>\(items.joined())</feed>"
    }

    /// Serves while `body` runs.
    static func serving(_ body: @Sendable (HubServer) async throws -> Void) async throws {
        let (ports, tell) = AsyncStream<Int>.makeStream()
        let running = Mutex<HubServer?>(nil)
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                guard let server = running.withLock({ $0 }) else { return Response(status: .serviceUnavailable) }
                if request.method == .post {
                    server.announce.yield(String(buffer: try await request.body.collect(upTo: 10_000)))
                    return Response(status: .accepted)
                }
                return Response(
                    status: .ok, headers: [.contentType: "application/atom+xml"],
                    body: ResponseBody(byteBuffer: ByteBuffer(string: server.feed())))
            },
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { tell.yield($0.localAddress?.port ?? 0) },
            logger: Logger(label: "hub") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await application.run() }
            for await port in ports {
                let server = HubServer(port: port)
                running.withLock { $0 = server }
                try await body(server)
                break
            }
        }
    }
}
