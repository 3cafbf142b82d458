import HTTPTypes
import Hummingbird
import NIOCore

/// `GET /api/v1/challenge`: a task whose solution lets a report count during a flood.
struct ChallengeEndpoint: Sendable {
    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        routes.get("/api/v1/challenge") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSONDocument.bytes(site.gate.challenge()))))
        }
    }
}
