import OutcryModel
import OutcryPublish
import OutcryStore

/// Which page of which incidents is asked for.
struct IncidentListing {
    /// The most incidents of a page.
    static let longest = 1000
    /// The most incidents that are looked at for one page, where not every one of them may be meant.
    static let mostLookedAt = 500
    static let batch = 100

    /// Only those of this service.
    let service: Service.ID?
    /// The states as they were asked for, to be asked for again by the next page.
    let states: [StateFilter]
    /// Only those that touch this region.
    let region: Region.ID?
    /// Only those of which enough reporters name this symptom.
    let symptom: Symptom?
    /// Only those that lasted beyond this minute.
    let from: Minute?
    /// Only those opened before this minute.
    let to: Minute?
    /// The most incidents of the page; `nil` where they are read one by one.
    let limit: Int?
    /// The incident after which the page begins.
    private(set) var after: Incident.ID?

    /// What can be asked for of the state: one, or all that go on.
    enum StateFilter: String, CaseIterable {
        case open, suspected, confirmed, easing, ended, dismissed

        var states: [IncidentState] {
            self == .open
                ? IncidentState.allCases.filter(\.isOpen) : IncidentState(rawValue: rawValue).map { [$0] } ?? []
        }
    }

    /// Reads `service`, `state`, `region`, `symptom`, `from`, `to`, `cursor` and, where there is one to fall back to,
    /// `limit`.
    init(_ reader: inout QueryReader, site: WebSite, defaultLimit: Int?) {
        service = reader.service(of: site)
        states = reader.several("state", of: StateFilter.allCases)
        region = reader.region(of: site)
        symptom = reader.one("symptom", of: Symptom.allCases)
        from = reader.time("from")
        to = reader.time("to")
        limit = defaultLimit.map { reader.number("limit", in: 1...Self.longest, fallback: $0) }
        if let from, let to, from >= to { reader.miss("from", "The window has to begin before it ends.") }
        after = reader.cursor(of: filter).map { Incident.ID($0) }
    }

    /// The page, with the cursor of the next one, if there may be one. Where enough has been looked at it ends, with as many
    /// as were found, which may be none; the next one goes on from there, so that whoever follows misses nothing.
    func page(in site: WebSite) async throws(StoreError) -> (incidents: [Incident], next: String?) {
        let isPlain = region == nil && symptom == nil && from == nil
        let limit = limit ?? Self.longest
        let batch = isPlain ? limit + 1 : Self.batch
        var (found, lookedAt, last) = ([Incident](), 0, after)
        while true {
            let read = try await site.view.incidents(query(after: last, limit: batch))
            for incident in read {
                // One more than the page has, to know that another follows.
                if found.count == limit { return (found, cursor(after: last)) }
                if isMeant(incident, site.publisher) { found.append(incident) }
                last = incident.id
            }
            lookedAt += read.count
            if read.count < batch { return (found, nil) }
            if lookedAt >= Self.mostLookedAt, !isPlain { return (found, cursor(after: last)) }
        }
    }

    /// Every incident from the page on, one by one.
    func reading(in site: WebSite) -> Reading {
        Reading(listing: self, site: site)
    }

    /// A walk over incidents that holds one batch of them at a time.
    struct Reading {
        /// The cursor of a page that begins with the incident given last.
        private(set) var cursorBefore: String?

        private let listing: IncidentListing
        private let site: WebSite
        private var batch: ArraySlice<Incident> = []
        private var last: Incident.ID?
        private var isOver = false

        init(listing: IncidentListing, site: WebSite) {
            self.listing = listing
            self.site = site
            last = listing.after
        }

        /// The next incident that is meant; `nil` after the last.
        mutating func next() async throws(StoreError) -> Incident? {
            while true {
                guard let incident = batch.popFirst() else {
                    if isOver { return nil }
                    let query = listing.query(after: last, limit: IncidentListing.batch)
                    batch = try await site.view.incidents(query)[...]
                    isOver = batch.count < IncidentListing.batch
                    continue
                }
                cursorBefore = listing.cursor(after: last)
                last = incident.id
                if listing.isMeant(incident, site.publisher) { return incident }
            }
        }
    }

    /// The query string of this page, or of the one that begins after a cursor.
    func queryString(cursor: String? = nil, _ further: [(name: String, value: String?)] = []) -> String {
        let window = [("from", from?.description), ("to", to?.description)]
        let cursor = cursor ?? self.cursor(after: after)
        return QueryText.of(filters + window + [("limit", limit.map(String.init))] + further + [("cursor", cursor)])
    }

    private var filters: [(name: String, value: String?)] {
        [
            ("service", service?.rawValue),
            ("state", states.isEmpty ? nil : states.map(\.rawValue).joined(separator: ",")),
            ("region", region?.rawValue), ("symptom", symptom?.rawValue),
        ]
    }

    /// Whether nothing keeps an incident of the service out.
    var asksForAll: Bool {
        states.isEmpty && region == nil && symptom == nil && from == nil && to == nil && after == nil
    }

    /// The list that cursors are of.
    private var filter: String { "incidents?" + QueryText.of(filters) }

    func cursor(after incident: Incident.ID?) -> String? {
        incident.map { Cursor.text(after: $0.rawValue, of: filter) }
    }

    func query(after: Incident.ID?, limit: Int) -> IncidentQuery {
        IncidentQuery(
            service: service, states: Set(states.flatMap(\.states)), openedBefore: to, after: after, limit: limit)
    }

    /// What the store does not look for is looked for here, by what is published of an incident.
    func isMeant(_ incident: Incident, _ publisher: Publisher) -> Bool {
        if let from, !incident.state.isOpen, (incident.endedAt?.next ?? incident.updatedAt) <= from { return false }
        if let region, !publisher.touches(incident, region) { return false }
        guard let symptom else { return true }
        return publisher.disclosure.shown(incident.symptoms, of: incident.magnitude.reporters)[symptom] != nil
    }
}
