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

    /// A table of a scope. A region whose number is withheld shows no ratio either, as the number follows from it.
    init(_ scope: Scope, caption: String, publisher: Publisher) {
        let all = zip(scope.regions, publisher.disclosure.shown(scope)).map { region, count in
            Row(
                regionName: publisher.name(of: region.region), badge: Badge(region.state),
                reports: Figures.shown(count), usual: Figures.usual(region.expected),
                times: count == nil ? "–" : region.ratio.map(Figures.ratio) ?? "–")
        }
        self.caption = caption
        regions = Array(all.prefix(Self.longest))
        hasRegions = !all.isEmpty
        noRegions = "Too few reports name a place to show any."
        let rest = all.count - regions.count
        regionNote =
            (rest > 0 ? "\(rest) more regions are in the JSON document. " : "") + publisher.disclosure.note
    }
}
