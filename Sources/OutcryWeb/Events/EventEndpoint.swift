import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryStore
import ServiceLifecycle

/// `GET /api/v1/events`: changes of incidents and of their scope as they happen, as server-sent events.
///
/// A reader who connects again says the id of the last event it had, and is told what it missed.
struct EventEndpoint: Sendable {
    private enum Following: String, CaseIterable {
        case yes = "true"
        case no = "false"
    }

    let site: WebSite
    let hub: EventHub

    func addRoutes(to routes: RouteTable) {
        routes.get("/api/v1/events", stream)
    }

    @Sendable private func stream(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = QueryReader(try site.reading.query(of: request))
        let states = reader.several("state", of: IncidentListing.StateFilter.allCases)
        let filter = EventFilter(
            service: reader.service(of: site), region: reader.region(of: site), states: Set(states.flatMap(\.states)))
        let isFollowing = reader.one("follow", of: Following.allCases) != .no
        // A browser that connects again sends the field, and the address it had in the beginning.
        let last = request.headers[.lastEventID] ?? reader.text("lastEventId")
        try reader.finish()
        let headers: HTTPFields = [
            .contentType: EventFrame.mediaType, .cacheControl: "no-store", .accelBuffering: "no",
        ]
        if request.method == .head { return Response(status: .ok, headers: headers) }
        let seat = try hub.seat(of: site.gate.clients.address(of: request, context)?.network, filter)
        var missed: [ByteBuffer] = []
        if let last, !last.isEmpty {
            missed = try await EventReplay(site: site).frames(after: last, through: seat.position, filter)
        }
        let begin = [EventFrame.opening] + missed + [ready(at: seat.position)]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                for frame in begin { try await writer.write(frame) }
                if isFollowing { try await follow(seat, &writer) }
                try await writer.finish(nil)
            })
    }

    /// Writes what comes until the reader goes, is let go, or the program is told to stop.
    @concurrent private func follow(_ seat: EventSeat, _ writer: inout any ResponseBodyWriter) async throws {
        try await withGracefulShutdownHandler {
            for await frame in seat.reader.frames { try await writer.write(frame) }
        } onGracefulShutdown: {
            seat.reader.end()
        }
        if seat.reader.hasOverflowed {
            var data = JSONMembers()
            data.add("reason", "You did not keep up. Connect again with the id of the last event you had.")
            try await writer.write(EventFrame.event("overflow", data.finished()))
        }
    }

    /// The event that says that whatever happened up to now has been told, and from where to go on.
    private func ready(at minute: Minute?) -> ByteBuffer {
        var data = JSONMembers()
        data.add("at", minute?.description)
        data.add("snapshot", "\(site.settings.site)/api/v1/incidents?state=open")
        return EventFrame.event("ready", data.finished(), id: minute.map { EventPlace(endOf: $0).text })
    }
}

extension HTTPField.Name {
    /// The id of the last event a reader had (WHATWG HTML, section 9.2.4).
    static let lastEventID = literal("Last-Event-ID")
    /// Whether a proxy may hold an answer back until more of it has come; widely heeded, never standardised.
    static let accelBuffering = literal("X-Accel-Buffering")
}
