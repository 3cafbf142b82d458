import OutcryModel
import OutcryPublish
import OutcryStore

/// The start page: a search, the services with more reports than usual, and all services. For the template `home`.
struct HomePage {
    /// The most services shown as cards.
    private static let mostCards = 12
    /// The most bytes of a search.
    private static let longestSearch = 200

    let wanted: String
    let summary: String
    let updated: String
    let updatedISO: String
    let hasFlagged: Bool
    let flagged: [ServiceCard]
    let tableHeading: String
    let isFiltered: Bool
    let isEmpty: Bool
    let emptyWords: String
    let meant: Meant?
    let groups: [Group]

    struct Group {
        let category: String
        let rows: [ServiceRow]
    }

    struct Meant {
        let meantHref: String
        let meantName: String
    }

    /// The page for a search; empty words search for nothing.
    static func read(_ search: String, site: WebSite) async throws -> HomePage {
        let standings = Dictionary(try await site.view.standings().map { ($0.service, $0) }) { first, _ in first }
        let open = try await site.view.incidents(
            IncidentQuery(states: [.suspected, .confirmed, .easing], limit: IncidentListing.longest))
        let wanted = String(decoding: PlainText.clean(search).utf8.prefix(longestSearch), as: UTF8.self)
        let found = wanted.isEmpty ? site.view.services : matches(wanted, among: site.view.services)
        let rank: [Level: Int] = [.high: 0, .elevated: 1]
        let flagged = found.filter { rank[standings[$0.id]?.level ?? .unknown] != nil }.sorted {
            let (left, right) = (standings[$0.id], standings[$1.id])
            let levels = (rank[left?.level ?? .usual] ?? 2, rank[right?.level ?? .usual] ?? 2)
            return levels.0 == levels.1 ? (left?.observed ?? 0) > (right?.observed ?? 0) : levels.0 < levels.1
        }
        let now = site.view.now()
        let window = TrendChart.window(now: now)
        var cards: [ServiceCard] = []
        for service in flagged.prefix(mostCards) {
            guard let standing = standings[service.id] else { continue }
            let series = try await site.view.series(
                of: service.id, region: nil, symptom: nil, from: window.from, to: window.to,
                bucket: TrendChart.bucket)
            cards.append(
                ServiceCard(
                    service, standing: standing, incident: open.first { $0.service == service.id }, series: series,
                    now: now, publisher: site.publisher))
        }
        return HomePage(
            wanted: wanted, found: found, standings: standings, cards: cards, now: now, site: site)
    }

    private init(
        wanted: String, found: [Service], standings: [Service.ID: ServiceStanding], cards: [ServiceCard],
        now: Timestamp, site: WebSite
    ) {
        self.wanted = wanted
        updated = WallClock(now).time
        updatedISO = now.minute.start.rfc3339
        flagged = cards
        hasFlagged = !cards.isEmpty
        isFiltered = !wanted.isEmpty
        isEmpty = found.isEmpty
        tableHeading = isFiltered ? "Services matching “\(wanted)”" : "All services"
        emptyWords = isFiltered ? "No service of this name is known here." : "No services are known here yet."
        meant = (isEmpty && isFiltered ? site.check.suggestion(for: wanted) : nil).map {
            Meant(meantHref: "/services/\($0.id)", meantName: $0.name)
        }
        let levels = site.view.services.map { standings[$0.id]?.level ?? .unknown }
        summary = Self.summary(levels)
        groups = Category.allCases.compactMap { category in
            let members = NameIndex<Service>.sorted(found.filter { $0.category == category }, by: \.name)
            guard !members.isEmpty else { return nil }
            return Group(
                category: site.publisher.title(of: category),
                rows: members.map { ServiceRow($0, standing: standings[$0.id], publisher: site.publisher) })
        }
    }

    private static func summary(_ levels: [Level]) -> String {
        let flagged = levels.count { $0 == .elevated || $0 == .high }
        let quiet = levels.count { $0 == .unknown }
        let all = "\(Figures.count(levels.count)) \(levels.count == 1 ? "service" : "services")"
        let words =
            switch flagged {
            case 0: "None of \(all) has more reports than usual."
            case 1: "1 of \(all) has more reports than usual."
            default: "\(Figures.count(flagged)) of \(all) have more reports than usual."
            }
        return quiet == 0 ? words : words + " For \(Figures.count(quiet)) there are too few reports to say."
    }

    /// The services of which a name, an alias or the id holds the words, whatever their case and accents.
    private static func matches(_ wanted: String, among services: [Service]) -> [Service] {
        let wanted = NameIndex<Service>.fold(wanted)
        return services.filter { service in
            ([service.id.rawValue, service.name] + service.aliases.map(\.text)).contains {
                NameIndex<Service>.fold($0).contains(wanted)
            }
        }
    }
}
