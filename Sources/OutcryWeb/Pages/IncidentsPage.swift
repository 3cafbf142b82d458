import OutcryModel
import OutcryPublish

/// A list of incidents. For the template `incidents`.
struct IncidentsPage {
    let heading: String
    let incidents: [IncidentRow]
    let hasIncidents: Bool
    let noIncidents: String
    let openQuery: String
    let allQuery: String
    /// The query string by which the API tells the same list.
    let query: String
    let nextHref: String?

    init(
        _ listing: IncidentListing, _ page: (incidents: [Incident], next: String?), publisher: Publisher
    ) {
        let service = listing.service.map { publisher.name(of: $0) }
        heading = service.map { "Incidents of \($0)" } ?? "Incidents"
        incidents = page.incidents.map {
            IncidentRow($0, service: publisher.name(of: $0.service), publisher: publisher)
        }
        hasIncidents = !incidents.isEmpty
        noIncidents =
            if page.next != nil {
                "There is none among those looked at so far; earlier ones may be what you look for."
            } else {
                listing.asksForAll ? "There has been none so far." : "There is none of this kind."
            }
        let filter = listing.service.map { "service=\(FormFields.encode($0.rawValue))" }
        openQuery = "?state=open" + (filter.map { "&\($0)" } ?? "")
        allQuery = filter.map { "?\($0)" } ?? ""
        query = listing.queryString()
        nextHref = page.next.map { "/incidents?\(listing.queryString(cursor: $0))" }
    }
}
