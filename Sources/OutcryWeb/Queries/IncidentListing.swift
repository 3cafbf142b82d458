import OutcryModel
import OutcryStore

/// Which page of which incidents is asked for.
struct IncidentListing {
    /// The most incidents of a page.
    static let longest = 1000

    /// Only those of this service.
    let service: Service.ID?
    /// The states as they were asked for, to be asked for again by the next page.
    let states: [String]
    /// The most incidents of the page.
    let limit: Int
    /// The incident after which the page begins.
    let after: Incident.ID?

    /// Reads `service`, `state`, `limit` and `cursor`.
    static func read(
        _ query: FormFields, services: [Service], defaultLimit: Int
    ) throws(Problem) -> IncidentListing {
        var faults: [Problem.Item] = []
        let service = query["service"].flatMap { $0.isEmpty ? nil : Service.ID($0) }
        if let service, !services.contains(where: { $0.id == service }) {
            faults.append(Problem.Item(parameter: "service", detail: "There is no service of this name."))
        }
        let states = query.all("state").flatMap { $0.split(separator: ",") }.map(String.init)
        if states.contains(where: { Self.states($0).isEmpty }) {
            faults.append(
                Problem.Item(
                    parameter: "state", detail: "There is no state of this name.",
                    allowed: ["open"] + IncidentState.allCases.map(\.rawValue)))
        }
        let limit = query["limit"].map { Int($0) ?? 0 } ?? defaultLimit
        if !(1...longest).contains(limit) {
            faults.append(Problem.Item(parameter: "limit", detail: "Give a number of incidents from 1 to 1,000."))
        }
        let after = query["cursor"].flatMap(Cursor.read)
        if query["cursor"] != nil, after == nil {
            faults.append(
                Problem.Item(parameter: "cursor", detail: "Give a cursor as it came with the page before."))
        }
        guard faults.isEmpty else { throw Problem(.invalidQuery, errors: faults) }
        return IncidentListing(service: service, states: states, limit: limit, after: after)
    }

    /// The query for the store: one more than the page, to know whether another follows.
    var query: IncidentQuery {
        IncidentQuery(
            service: service, states: Set(states.flatMap(Self.states)), after: after, limit: limit + 1)
    }

    /// Cuts what the store found to the page, with the cursor of the next one, if there is one.
    func page(of found: [Incident]) -> (incidents: [Incident], next: String?) {
        guard found.count > limit, limit > 0 else { return (found, nil) }
        let page = Array(found.prefix(limit))
        return (page, page.last.map { Cursor.text(after: $0.id) })
    }

    /// The query string of the page that begins after a cursor.
    func queryString(cursor: String) -> String {
        var pairs: [(String, String)] = []
        if let service { pairs.append(("service", service.rawValue)) }
        if !states.isEmpty { pairs.append(("state", states.joined(separator: ","))) }
        pairs.append(("limit", String(limit)))
        pairs.append(("cursor", cursor))
        return pairs.map { "\($0.0)=\(FormFields.encode($0.1))" }.joined(separator: "&")
    }

    private static func states(_ name: String) -> [IncidentState] {
        if name == "open" { return IncidentState.allCases.filter(\.isOpen) }
        return IncidentState(rawValue: name).map { [$0] } ?? []
    }
}
