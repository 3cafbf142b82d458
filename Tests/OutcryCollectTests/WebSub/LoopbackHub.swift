import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A hub on this machine, at a port of its own, that keeps what it is asked.
final class LoopbackHub: Sendable {
    /// One request, as a form.
    struct Asked: Sendable {
        let path: String
        let contentType: String?
        let fields: [String: String]

        subscript(_ name: String) -> String { fields[name] ?? "" }

        /// The last part of the callback's path.
        var token: String { self["hub.callback"].split(separator: "/").last.map(String.init) ?? "" }
    }

    typealias Answer = @Sendable (Asked) async -> Response

    let port: Int
    private let log = Mutex<[Asked]>([])
    private let announce: AsyncStream<Asked>.Continuation
    /// Each request, as it comes in.
    let requests: AsyncStream<Asked>

    private init(port: Int) {
        self.port = port
        (requests, announce) = AsyncStream.makeStream()
    }

    /// The requests so far, in the order of their arrival.
    var asked: [Asked] { log.withLock { $0 } }

    func url(_ path: String) -> String {
        "http://127.0.0.1:\(port)\(path)"
    }

    /// The next request.
    func next() async throws -> Asked {
        for await asked in requests { return asked }
        throw CancellationError()
    }

    private func note(_ asked: Asked) {
        log.withLock { $0.append(asked) }
        announce.yield(asked)
    }

    /// Answers with `answer` while `body` runs; what comes in is noted after the answer has been decided on.
    static func serving(
        _ answer: @escaping Answer = { _ in Response(status: .accepted) },
        _ body: @Sendable (LoopbackHub) async throws -> Void
    ) async throws {
        let (ports, tell) = AsyncStream<Int>.makeStream()
        let running = Mutex<LoopbackHub?>(nil)
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                let form = try await request.body.collect(upTo: 100_000)
                let asked = Asked(
                    path: request.uri.path, contentType: request.headers[.contentType],
                    fields: fields(String(buffer: form)))
                running.withLock { $0 }?.note(asked)
                return await answer(asked)
            },
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { tell.yield($0.localAddress?.port ?? 0) },
            logger: Logger(label: "hub") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await application.run() }
            for await port in ports {
                let hub = LoopbackHub(port: port)
                running.withLock { $0 = hub }
                try await body(hub)
                break
            }
        }
    }

    private static func fields(_ form: String) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in form.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            fields[String(parts[0])] = parts.count == 2 ? String(parts[1]).removingPercentEncoding : nil
        }
        return fields
    }
}
