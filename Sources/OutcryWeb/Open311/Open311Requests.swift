import OutcryModel
import OutcryPublish
import OutcryStore

/// What is told of requests. Listed are the incidents, which is what became of many reports together; a single report is
/// told of to whoever knows its id, without its words, its place and its symptoms.
struct Open311Requests: Sendable {
    /// How long after a report its service is still being watched for an incident.
    private static let watched: Duration = .seconds(3600)

    let site: WebSite

    /// The requests that match, the newest first.
    func list(_ query: Open311Query) async throws -> Open311Value {
        var found: [Open311Value] = []
        if !query.ids.isEmpty {
            for id in query.ids {
                if let request = try await request(id) { found.append(request) }
            }
        } else if query.services.isEmpty {
            found = try await incidents(of: nil, query).map(value)
        } else {
            var incidents: [Incident] = []
            for service in Set(query.services) where site.view.services.contains(where: { $0.id == service }) {
                incidents += try await self.incidents(of: service, query)
            }
            incidents.sort { ($0.openedAt, $0.id) > ($1.openedAt, $1.id) }
            found = incidents.prefix(Open311Query.most).map(value)
        }
        return .list(of: "request", found)
    }

    /// One request; `nil` when there is none of this id.
    func request(_ id: String) async throws -> Open311Value? {
        if let report = ReportID(id) {
            guard let report = try await site.intake.report(report), report.source == Source.endpoint.id,
                let service = report.service
            else { return nil }
            return try await value(report, about: service)
        }
        guard let incident = try await site.view.incident(Incident.ID(id)) else { return nil }
        return value(incident)
    }

    private func incidents(of service: Service.ID?, _ query: Open311Query) async throws -> [Incident] {
        let states = query.isOpen.map { isOpen in IncidentState.allCases.filter { $0.isOpen == isOpen } } ?? []
        let found = try await site.view.incidents(
            IncidentQuery(
                service: service, states: Set(states), openedBefore: query.to, limit: Open311Query.most))
        return found.filter { $0.openedAt >= query.from }
    }

    private func value(_ incident: Incident) -> Open311Value {
        let changed = incident.state.isOpen ? incident.updatedAt : incident.endedAt?.next ?? incident.updatedAt
        return value(
            id: incident.id.rawValue, isOpen: incident.state.isOpen, notes: site.publisher.title(of: incident.state),
            service: incident.service, description: site.publisher.sentence(for: incident, asOf: site.view.now()),
            notice: "\(site.settings.site)/incidents/\(incident.id)", requested: incident.openedAt.start,
            updated: changed.start)
    }

    /// A report goes on while its service has an incident, and for the time in which one may yet come of it.
    private func value(_ report: Report, about service: Service.ID) async throws -> Open311Value {
        let open = try await site.view.incidents(
            IncidentQuery(service: service, states: Set(IncidentState.allCases.filter(\.isOpen)), limit: 1))
        let isFresh = site.view.now() - report.receivedAt < Self.watched
        let name = site.publisher.name(of: service)
        let notes =
            if let incident = open.first {
                "\(site.publisher.title(of: incident)). See \(site.settings.site)/incidents/\(incident.id)"
            } else if isFresh {
                "It is counted with the other reports about \(name) of the last hour."
            } else {
                "There is no incident of \(name) now."
            }
        return value(
            id: report.id.description, isOpen: isFresh || !open.isEmpty, notes: notes, service: service,
            description: nil, notice: "\(site.settings.site)/services/\(service)",
            requested: report.receivedAt, updated: report.receivedAt)
    }

    private func value(
        id: String, isOpen: Bool, notes: String, service: Service.ID, description: String?, notice: String,
        requested: Timestamp, updated: Timestamp
    ) -> Open311Value {
        .fields([
            ("service_request_id", .text(id)), ("status", .text(isOpen ? "open" : "closed")),
            ("status_notes", .text(notes)), ("service_name", .text(site.publisher.name(of: service))),
            ("service_code", .text(service.rawValue)), ("description", .text(description)),
            ("agency_responsible", .text(nil)), ("service_notice", .text(notice)),
            ("requested_datetime", .text(requested.rfc3339)), ("updated_datetime", .text(updated.rfc3339)),
            ("expected_datetime", .text(nil)), ("address", .text(nil)), ("address_id", .text(nil)),
            ("zipcode", .text(nil)), ("lat", .text(nil)), ("long", .text(nil)), ("media_url", .text(nil)),
        ])
    }
}
