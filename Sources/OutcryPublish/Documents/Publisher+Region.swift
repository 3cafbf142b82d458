public import OutcryModel

extension Publisher {
    /// Regions in the order given, for `GET /api/v1/regions`.
    public func json(regions: [Region], next: String?) -> [UInt8] {
        Document.bytes(
            RegionListDocument(regions: regions.map(document), next: next, links: .init(self: addresses.regions)))
    }

    /// A region with what is above and right below it, for `GET /api/v1/regions/{region}`.
    public func json(region: Region, children: [Region]) -> [UInt8] {
        Document.bytes(
            RegionTreeDocument(
                region: document(of: region), ancestors: ancestors(of: region.id).map(reference),
                children: children.map(document)))
    }

    /// How services stand in a region in `[from, to)`, for `GET /api/v1/regions/{region}/scope`; `nil` for the window
    /// where nothing has been looked at.
    public func json(
        standings: [RegionStanding], in region: Region, children: [Region], from: Minute?, to: Minute?, next: String?
    ) -> [UInt8] {
        Document.bytes(
            RegionServicesDocument(
                region: reference(region.id), from: from, to: to, services: standings.map(document), next: next,
                children: children.map { reference($0.id) },
                links: .init(self: addresses.scope(in: region.id), region: addresses.region(region.id))))
    }

    /// The same as comma-separated values.
    public func csv(standings: [RegionStanding], in region: Region) -> [UInt8] {
        var text = CSV.header([
            "region", "service", "name", "level", "state", "observed", "expected", "ratio", "ratioLow", "ratioHigh",
            "openIncidents",
        ])
        for standing in standings {
            let line = standing.line
            text += CSV.row([
                .text(region.id.rawValue), .text(standing.service.rawValue), .text(name(of: standing.service)),
                .text(standing.level.rawValue), .text((line?.state ?? .notEnoughData).rawValue),
                .count(line?.observed), .number(line?.expected), .number(line?.ratio), .number(line?.ratioLow),
                .number(line?.ratioHigh), .text(standing.openIncidents.map(\.id.rawValue).joined(separator: " ")),
            ])
        }
        return Array(text.utf8)
    }

    private func document(of region: Region) -> RegionDocument {
        RegionDocument(
            id: region.id, name: region.name, level: region.level, parent: region.parent,
            population: region.population, position: region.position,
            links: .init(self: addresses.region(region.id), scope: addresses.scope(in: region.id)))
    }

    private func document(of standing: RegionStanding) -> RegionServicesDocument.Line {
        let (line, to) = (standing.line, addresses)
        let region = line.map { "?region=\(Addresses.segment($0.region.rawValue))" } ?? ""
        return RegionServicesDocument.Line(
            service: reference(standing.service), level: standing.level, levelTitle: title(of: standing.level),
            state: line?.state ?? .notEnoughData, observed: line?.observed, suppressed: line?.observed == nil,
            expected: line?.expected, ratio: line?.ratio, ratioLow: line?.ratioLow, ratioHigh: line?.ratioHigh,
            openIncidents: standing.openIncidents.map {
                .init(id: $0.id, state: $0.state, link: to.incident($0.id))
            },
            links: .init(
                scope: to.scope(standing.service) + region, series: to.series(standing.service) + region,
                page: to.servicePage(standing.service)))
    }
}
