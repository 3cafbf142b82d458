import HTTPTypes
import Hummingbird
import NIOCore
import OutcryStore

/// Where hubs call back (WebSub): `GET` and `POST /hubs/{token}`.
///
/// The token in the path is all that a caller has to know; it is never logged. Nothing here is for people or caches.
struct HubEndpoints: Sendable {
    /// The most bytes of a challenge that is sent back.
    static let longestChallenge = 1024
    /// The most pushes read at once.
    static let mostPushes = 4

    private let hubs: any HubIntake
    private let reading: RequestReading
    private let allowance = PushAllowance(mostPushes)

    init(hubs: any HubIntake) {
        self.hubs = hubs
        reading = RequestReading(bodyCap: hubs.pushCap)
    }

    func addRoutes(to routes: RouteTable) {
        routes.add(
            "/hubs/{token}",
            [
                .get: { request, context in try await verify(request, token: reading.segment("token", context)) },
                .post: { request, context in try await receive(request, token: reading.segment("token", context)) },
            ])
    }

    /// A hub asks whether it was meant, or says that it refuses (WebSub, sections 5.2 and 5.3).
    private func verify(_ request: Request, token: String) async throws -> Response {
        let query = try reading.query(of: request)
        guard let mode = query["hub.mode"], let topic = query["hub.topic"] else { throw Problem(.notFound) }
        let challenge = query["hub.challenge"] ?? ""
        // Whoever refuses has nothing to be told back.
        guard mode == "denied" || (1...Self.longestChallenge).contains(challenge.utf8.count) else {
            throw Problem(.notFound)
        }
        let isMeant = await hubs.verify(
            token: token, mode: mode, topic: topic, leaseSeconds: query["hub.lease_seconds"].flatMap { Int($0) },
            reason: query["hub.reason"])
        guard isMeant else { throw Problem(.notFound) }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: mode == "denied" ? "" : challenge)))
    }

    /// A hub pushes (WebSub, section 7).
    private func receive(_ request: Request, token: String) async throws -> Response {
        // Asked before the body is read: strangers get no room.
        guard await hubs.knows(token) else { return answer(.gone) }
        let receipt = try await allowance.use {
            let body = try await reading.body(of: request)
            return await hubs.receive(
                token: token, signature: request.headers[.hubSignature], contentType: request.headers[.contentType],
                body: body)
        }
        return switch receipt {
        case .accepted: answer(.accepted)
        case .unknown: answer(.gone)
        case .tooLarge: answer(.contentTooLarge)
        case .unavailable: answer(.serviceUnavailable, retryAfter: 60)
        case nil: answer(.serviceUnavailable, retryAfter: 5)
        }
    }

    private func answer(_ status: HTTPResponse.Status, retryAfter seconds: Int? = nil) -> Response {
        var headers: HTTPFields = [.cacheControl: "no-store"]
        headers[.retryAfter] = seconds.map(String.init)
        return Response(status: status, headers: headers)
    }
}
