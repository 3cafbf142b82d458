import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A receiver of webhooks on this machine, at a port of its own.
final class WebhookReceiver: Sendable {
    /// What came in.
    struct Came: Sendable {
        let path: String
        let headers: HTTPFields
        let body: [UInt8]

        func field(_ name: String) -> String {
            HTTPField.Name(name).flatMap { headers[$0] } ?? ""
        }
    }

    let port: Int
    private let log = Mutex<[Came]>([])

    private init(port: Int) {
        self.port = port
    }

    /// What came in so far, in order.
    var came: [Came] { log.withLock { $0 } }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Receives while `body` runs, and answers by path.
    static func serving(
        _ answer: @escaping @Sendable (_ path: String) async -> Response,
        _ body: @Sendable (WebhookReceiver) async throws -> Void
    ) async throws {
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let running = Mutex<WebhookReceiver?>(nil)
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                let path = request.uri.path
                let bytes = try await request.body.collect(upTo: 100_000)
                running.withLock { $0 }?.log.withLock {
                    $0.append(Came(path: path, headers: request.headers, body: Array(bytes.readableBytesView)))
                }
                return await answer(path)
            },
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { announce.yield($0.localAddress?.port ?? 0) },
            logger: Logger(label: "receiver") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await application.run() }
            for await port in ports {
                let receiver = WebhookReceiver(port: port)
                running.withLock { $0 = receiver }
                try await body(receiver)
                break
            }
        }
    }
}
