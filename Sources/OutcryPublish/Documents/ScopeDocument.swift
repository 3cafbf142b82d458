import OutcryModel

/// Where a service is affected.
struct ScopeDocument: Encodable {
    let service: ServiceReference
    let from: Minute
    let to: Minute
    let state: RegionState
    @OrNull var extent: Extent?
    @OrNull var extentTitle: String?
    let regions: [RegionRow]
    let links: Links

    /// One region with its numbers.
    struct RegionRow: Encodable {
        let region: RegionReference
        let state: RegionState
        @OrNull var observed: Int?
        let suppressed: Bool
        @OrNull var expected: Double?
        @OrNull var ratio: Double?
        @OrNull var ratioLow: Double?
        @OrNull var ratioHigh: Double?
        @OrNull var shareOfUsers: Double?
    }

    struct Links: Encodable {
        let `self`: String
        let service: String
        let series: String
        let page: String
        let feed: String
    }
}

extension Publisher {
    func document(of scope: Scope, service: Service.ID) -> ScopeDocument {
        let to = addresses
        return ScopeDocument(
            service: reference(service), from: scope.from, to: scope.to, state: state(of: scope),
            extent: scope.extent,
            extentTitle: scope.extent.map(title), regions: rows(of: scope),
            links: .init(
                self: "\(to.scope(service))?from=\(scope.from)&to=\(scope.to)", service: to.service(service),
                series: "\(to.series(service))?from=\(scope.from)&to=\(scope.to)", page: to.servicePage(service),
                feed: to.feed))
    }

    /// The state of a scope as a whole: one without regions has too little data to name any.
    private func state(of scope: Scope) -> RegionState {
        if scope.extent != nil { return .affected }
        return scope.regions.contains { $0.state == .notAffected } ? .notAffected : .notEnoughData
    }

    /// The regions by state, within it in the scope's order, those whose number is withheld last and by id: their
    /// place among the others would tell how large they are.
    private func rows(of scope: Scope) -> [ScopeDocument.RegionRow] {
        let disclosed = Array(zip(scope.regions, disclosure.shown(scope)))
        return RegionState.allCases.flatMap { state in
            let here = disclosed.filter { $0.0.state == state }
            let withheld = here.filter { $0.1 == nil }.sorted { $0.0.region < $1.0.region }
            return (here.filter { $0.1 != nil } + withheld).map { region, shown in
                let told = told(shown, inParts: 1, expected: region.expected)
                return ScopeDocument.RegionRow(
                    region: reference(region.region), state: state, observed: shown, suppressed: shown == nil,
                    expected: Document.number(region.expected), ratio: told.ratio, ratioLow: told.low,
                    ratioHigh: told.high, shareOfUsers: Document.number(region.shareOfUsers))
            }
        }
    }
}
