import OutcryModel
import OutcryPublish

/// A service as a row of the table of the start page.
struct ServiceRow {
    let href: String
    let name: String
    let badge: Badge
    let lastHour: String
    let usual: String
    let most: String

    init(_ service: Service, standing: ServiceStanding?, publisher: Publisher) {
        href = "/services/\(service.id)"
        name = service.name
        badge = Badge(standing?.level ?? .unknown, words: publisher, inColumn: true)
        lastHour = publisher.disclosure.text(publisher.disclosure.shown(standing?.observed ?? 0))
        usual = standing?.expected.map(Figures.usual) ?? "not known"
        let shown = publisher.disclosure.shown(standing?.symptoms ?? [:], of: standing?.observed ?? 0)
        let first = shown.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
        most = first.map { publisher.title(of: $0.key) } ?? "no single one"
    }

    /// How many times the usual number a count is; `nil` where it is withheld, or where hardly any is usual and a ratio
    /// would say more than is known.
    static func times(_ shown: Int?, usual: Double?) -> String? {
        guard let shown, let usual, usual >= 0.5 else { return nil }
        return Figures.ratio(Double(shown) / usual)
    }
}

extension ServiceRow: TemplateRow {
    func child(named field: String) -> Any? {
        switch field {
        case "href": href
        case "name": name
        case "badge": badge
        case "lastHour": lastHour
        case "usual": usual
        case "most": most
        default: nil
        }
    }
}
