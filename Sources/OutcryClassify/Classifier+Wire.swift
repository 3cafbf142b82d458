import OutcryModel
import OutcryRegions

extension Classifier {
    /// The answer to one line of `outcry classify`.
    public func answer(_ request: WireRequest) -> WireVerdict {
        let verdict = classify(request.text, hints: request.hints)
        return WireVerdict(id: request.id, region: verdict.region.map(place), verdict: verdict)
    }

    private func place(_ region: Region.ID) -> WireVerdict.Place {
        let isCity = tables.regions[region]?.level == .city
        let number = isCity ? Int(region.rawValue.dropFirst("geonames:".utf8.count)) : nil
        return WireVerdict.Place(
            id: region.rawValue, country: tables.regions.ancestor(of: region, at: .country)?.rawValue,
            admin1Code: tables.regions.geoNamesCode(of: region), city: isCity ? tables.regions[region]?.name : nil,
            geonameid: number)
    }
}
