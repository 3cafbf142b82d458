import HTTPTypes
import Hummingbird
import Logging
import OutcryModel
import Synchronization

@testable import OutcrySimulate

/// The feeds of a scenario on the loopback, with the manners of real servers: a forum that has moved for good, a
/// network with dates that asks for patience once, a status page with entity tags, and a feed that is gone.
final class FeedServer: Sendable {
    struct Asked: Hashable {
        let path: String
        let status: Int
        let at: Timestamp
    }

    /// From when on the network answers the next request with 429 and ten minutes of patience.
    let impatientFrom: Timestamp
    private let stand: FeedStand
    private let service: OutcryModel.Service.ID
    private let time: any TimeSource
    private let log = Mutex<[Asked]>([])

    init(scenario: Scenario, start: Timestamp, impatientFrom: Timestamp, time: any TimeSource) {
        stand = FeedStand(scenarios: [scenario])
        stand.begin(at: start, by: time)
        service = scenario.service.id
        self.impatientFrom = impatientFrom
        self.time = time
    }

    var asked: [Asked] { log.withLock { $0 } }

    func asked(_ path: String) -> [Asked] { asked.filter { $0.path == path } }

    func application(onServing: @escaping @Sendable (Int) async -> Void) -> some ApplicationProtocol {
        let router = Router()
        router.get("**") { [self] request, _ in
            let answer = answer(request)
            log.withLock {
                $0.append(Asked(path: request.uri.path, status: Int(answer.status.code), at: time.now()))
            }
            return answer
        }
        return Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { await onServing($0.localAddress?.port ?? 0) },
            logger: Logger(label: "feeds") { _ in SwiftLogNoOpLogHandler() })
    }

    private func answer(_ request: Request) -> Response {
        switch request.uri.path {
        case "/forum.rss": Response(status: .movedPermanently, headers: [.location: "/community/latest.rss"])
        case "/community/latest.rss": tagged("forum.rss", request)
        case "/status.atom": tagged("status.atom", request)
        case "/social.json": dated(request)
        default: Response(status: .gone)
        }
    }

    private func tagged(_ file: String, _ request: Request) -> Response {
        guard let feed = stand.feed(file, of: service) else { return Response(status: .notFound) }
        let tag = "\"\(feed.body.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) })\""
        guard request.headers[.ifNoneMatch] != tag else { return Response(status: .notModified) }
        return Response(
            status: .ok, headers: [.contentType: feed.type, .eTag: tag],
            body: ResponseBody(byteBuffer: ByteBuffer(string: feed.body)))
    }

    private func dated(_ request: Request) -> Response {
        if time.now() >= impatientFrom, !asked.contains(where: { $0.status == 429 }) {
            return Response(status: .tooManyRequests, headers: [.retryAfter: "600"])
        }
        guard let feed = stand.feed("social.json", of: service) else { return Response(status: .notFound) }
        // As precise as a validator must be: one that changes with the body.
        let stamp =
            "Sun, 22 Nov 2026 12:00:\(10 + feed.body.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % 50) GMT"
        guard request.headers[.ifModifiedSince] != stamp else { return Response(status: .notModified) }
        return Response(
            status: .ok, headers: [.contentType: feed.type, .lastModified: stamp],
            body: ResponseBody(byteBuffer: ByteBuffer(string: feed.body)))
    }
}
