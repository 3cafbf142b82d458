import OutcryModel
import OutcryRegions

extension Extent {
    /// The extent of a set of affected regions; `nil` for none.
    static func of(_ affected: [Region.ID], in regions: RegionTree) -> Extent? {
        guard let first = affected.first else { return nil }
        func ancestors(at level: RegionLevel) -> Set<Region.ID> {
            Set(affected.compactMap { regions.ancestor(of: $0, at: level) })
        }
        let levels = affected.compactMap { regions[$0]?.level }
        if levels.contains(.world) || ancestors(at: .continent).count >= 3 { return .global }
        if levels.contains(.continent) || levels.contains(.subregion) { return .multinational }
        if ancestors(at: .country).count > 1 { return .multinational }
        if levels.contains(.country) { return .national }
        return affected.count == 1 && regions[first]?.level == .city ? .local : .regional
    }
}
