import OutcryModel

/// A region of the tree.
struct RegionDocument: Encodable {
    let id: Region.ID
    let name: String
    let level: RegionLevel
    @OrNull var parent: Region.ID?
    @OrNull var population: Int?
    @OrNull var position: Position?
    let links: Links

    struct Links: Encodable {
        let `self`: String
        let scope: String
    }
}

/// A region with what is above and right below it.
struct RegionTreeDocument: Encodable {
    let region: RegionDocument
    /// From its parent up to the world.
    let ancestors: [RegionReference]
    let children: [RegionDocument]

    func encode(to encoder: any Encoder) throws {
        try region.encode(to: encoder)
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(ancestors, forKey: .ancestors)
        try container.encode(children, forKey: .children)
    }

    private enum Keys: CodingKey {
        case ancestors
        case children
    }
}

/// Regions in the order given.
struct RegionListDocument: Encodable {
    let regions: [RegionDocument]
    @OrNull var next: String?
    let links: Links

    struct Links: Encodable {
        let `self`: String
    }
}

/// Every service in one region.
struct RegionServicesDocument: Encodable {
    let region: RegionReference
    @OrNull var from: Minute?
    @OrNull var to: Minute?
    let services: [Line]
    @OrNull var next: String?
    let children: [RegionReference]
    let links: Links

    struct Line: Encodable {
        let service: ServiceReference
        let level: Level
        let levelTitle: String
        let state: RegionState
        @OrNull var observed: Int?
        let suppressed: Bool
        @OrNull var expected: Double?
        @OrNull var ratio: Double?
        @OrNull var ratioLow: Double?
        @OrNull var ratioHigh: Double?
        let openIncidents: [OpenIncident]
        let links: LineLinks
    }

    struct OpenIncident: Encodable {
        let id: Incident.ID
        let state: IncidentState
        let link: String
    }

    struct LineLinks: Encodable {
        let scope: String
        let series: String
        let page: String
    }

    struct Links: Encodable {
        let `self`: String
        let region: String
    }
}
