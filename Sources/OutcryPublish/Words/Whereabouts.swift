import OutcryModel

/// The names of a scope's regions, as they are read beside one another.
///
/// A region stands for all within it that is not listed itself: beside Berlin, Germany is “the rest of Germany”.
struct Whereabouts {
    private let publisher: Publisher
    private let divided: Set<Region.ID>
    /// The affected regions, those with most reports above the usual first. Those whose number is withheld come last,
    /// by id, so that their place in the list tells nothing.
    let affected: [RegionScope]
    /// The number of each region that may be published.
    let shown: [Region.ID: Int]

    private let extent: Extent?

    init(_ scope: Scope, publisher: Publisher) {
        self.publisher = publisher
        extent = scope.extent
        divided = Set(scope.regions.flatMap { publisher.ancestors(of: $0.region) })
        var shown: [Region.ID: Int] = [:]
        for (region, count) in zip(scope.regions, publisher.disclosure.shown(scope)) {
            shown[region.region] = count
        }
        self.shown = shown
        affected = scope.affected.sorted { left, right in
            let first = shown[left.region].map { Double($0) - left.expected } ?? -.infinity
            let second = shown[right.region].map { Double($0) - right.expected } ?? -.infinity
            return first == second ? left.region < right.region : first > second
        }
    }

    /// The affected regions as they stand after “in”; none where it is the world itself.
    var places: [String] {
        affected.filter { !isWorld($0) }.map(place)
    }

    /// A region's name as it stands after “in”.
    func place(_ region: RegionScope) -> String {
        let name = region.region == publisher.world ? "the world" : English.place(publisher.name(of: region.region))
        return divided.contains(region.region) ? "the rest of \(name)" : name
    }

    /// A region's name at the start of a line.
    func heading(_ region: RegionScope) -> String {
        if divided.contains(region.region) || region.region == publisher.world {
            let place = place(region)
            return place.prefix(1).uppercased() + place.dropFirst()
        }
        return publisher.name(of: region.region)
    }

    /// Where the outage is, as the end of a sentence: “, most of all in Berlin, Brandenburg and Saxony”.
    var ending: String {
        let isGlobal = extent == .global || (places.isEmpty && !affected.isEmpty)
        let start = isGlobal ? ", around the world" : ""
        if places.isEmpty { return start }
        let most = isGlobal || places.count > 3 ? ", most of all in " : ", in "
        return start + most + English.list(Array(places.prefix(3)))
    }

    /// The extent in words, with the country's name where one is meant: “in part of Germany”.
    var extentWords: String? {
        let countries = Set(affected.map { publisher.country(of: $0.region) })
        if extent == .regional, countries.count == 1, let country = countries.first ?? nil {
            return "in part of \(English.place(publisher.name(of: country)))"
        }
        return extent.map(publisher.title)
    }

    private func isWorld(_ region: RegionScope) -> Bool {
        region.region == publisher.world
    }
}
