import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryStore

/// What operators and their tools ask: `/health/live`, `/health/ready` and `/api/v1/sources`.
struct HealthEndpoints: Sendable {
    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        routes.get("/health/live") { _, _ in
            answer(Live(status: "ok", time: site.view.now()), status: .ok)
        }
        routes.get("/health/ready") { _, _ in
            let obstacles = await site.view.obstacles()
            return answer(
                Ready(status: obstacles.isEmpty ? "ready" : "notReady", obstacles: obstacles),
                status: obstacles.isEmpty ? .ok : .serviceUnavailable)
        }
        routes.get("/api/v1/sources") { request, _ in
            let polled = site.polled()
            let sources = try await site.view.sourceHealth().filter { polled?.contains($0.source) ?? true }
            return site.json(JSONDocument.bytes(Sources(sources: sources.map(SourceEntry.init))), to: request)
        }
    }

    private func answer(_ value: some Encodable, status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSONDocument.bytes(value))))
    }

    private struct Live: Encodable {
        let status: String
        let time: Timestamp
    }

    private struct Ready: Encodable {
        let status: String
        let obstacles: [String]
    }

    private struct Sources: Encodable {
        let sources: [SourceEntry]
    }

    /// The health of a source, without what is needed to ask it again. Of failures only the kind is told: the sentences
    /// are for operators, and speak of names, addresses and disks.
    private struct SourceEntry: Encodable {
        let id: Source.ID
        let lastAttempt: Timestamp?
        let lastSuccess: Timestamp?
        let lastErrorKind: String?
        let lastErrorAt: Timestamp?
        let failures: Int
        let nextPoll: Timestamp?
        let entriesSeen: Int
        let gone: Bool

        init(_ health: SourceHealth) {
            id = health.source
            lastAttempt = health.lastAttempt
            lastSuccess = health.lastSuccess
            lastErrorKind = health.lastErrorKind
            lastErrorAt = health.lastErrorAt
            failures = health.failures
            nextPoll = health.nextPoll
            entriesSeen = health.entriesSeen
            gone = health.isGone
        }
    }
}
