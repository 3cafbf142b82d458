import OutcryModel
import OutcryPublish

/// A service with more reports than usual, as a card of the start page.
struct ServiceCard {
    let href: String
    let name: String
    let cardClass: String
    let badge: Badge
    let sentence: String
    let spark: Sparkline
    let lastHour: String
    let usual: String
    let times: String?
    let openFor: String?

    init(
        _ service: Service, standing: ServiceStanding, incident: Incident?, series: [SeriesPoint], now: Timestamp,
        publisher: Publisher
    ) {
        href = "/services/\(service.id)"
        name = service.name
        cardClass = standing.level == .high ? "flag" : "warn"
        badge = Badge(standing.level, words: publisher)
        sentence = publisher.sentence(for: standing, incident: incident)
        spark = Sparkline(series, about: service, disclosure: publisher.disclosure)
        let shown = publisher.disclosure.shown(standing.observed)
        lastHour = publisher.disclosure.text(shown)
        usual = standing.expected.map(Figures.usual) ?? "not known"
        times = ServiceRow.times(shown, usual: standing.expected)
        openFor = incident.map { Figures.span(minutes: max(0, now.minute - $0.onset.at)) }
    }
}
