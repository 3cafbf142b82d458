import OutcryModel
import OutcryPublish

/// The regions of a scope with their numbers. For the template `regions`.
struct RegionTable {
    /// The most rows a page shows; the document has them all.
    private static let longest = 25

    let caption: String
    let regions: [Row]
    let hasRegions: Bool
    let noRegions: String
    let regionNote: String

    struct Row {
        let regionName: String
        let badge: Badge
        let reports: String
        let usual: String
        let times: String
    }

    /// A table of the scope of an incident.
    init(_ scope: Scope, caption: String, publisher: Publisher) {
        let rows = zip(scope.regions, publisher.disclosure.shown(scope)).map { region, count in
            Row(
                regionName: publisher.name(of: region.region), badge: Badge(region.state),
                reports: Figures.shown(count), usual: Figures.usual(region.expected),
                times: Self.times(count, usual: region.expected))
        }
        self.init(rows, caption: caption, publisher: publisher)
    }

    /// A table of regions of a picture: the named ones, then those beside them; the countries where none is named.
    init(_ lines: [RegionLine], caption: String, publisher: Publisher) {
        let named = lines.filter(\.isNamed)
        let above = Set(lines.filter { $0.state == .affected && !$0.isNamed }.map(\.region))
        let shown =
            named.isEmpty
            ? lines.filter { $0.level == .country }
            : named + lines.filter { $0.state != .affected && $0.parent.map(above.contains) ?? false }
        let rows = shown.map { line in
            Row(
                regionName: publisher.name(of: line.region), badge: Badge(line.state),
                reports: Figures.shown(line.observed), usual: line.expected.map(Figures.usual) ?? "not known",
                times: Self.times(line.observed, usual: line.expected))
        }
        self.init(rows, caption: caption, publisher: publisher)
    }

    /// How many times the usual number; a number withheld shows no ratio either, as it would follow from it.
    private static func times(_ count: Int?, usual: Double?) -> String {
        guard let count, let usual, usual > 0 else { return "–" }
        return Figures.ratio(Double(count) / usual)
    }

    private init(_ all: [Row], caption: String, publisher: Publisher) {
        self.caption = caption
        regions = Array(all.prefix(Self.longest))
        hasRegions = !all.isEmpty
        noRegions = "Too few reports name a place to show any."
        let rest = all.count - regions.count
        regionNote =
            (rest > 0 ? "\(rest) more regions are in the JSON document. " : "") + publisher.disclosure.note
    }
}

extension RegionTable.Row: TemplateRow {
    func child(named field: String) -> Any? {
        switch field {
        case "regionName": regionName
        case "badge": badge
        case "reports": reports
        case "usual": usual
        case "times": times
        default: nil
        }
    }
}
