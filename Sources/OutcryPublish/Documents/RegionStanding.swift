public import OutcryModel

/// How a service stands in one region, with the numbers as they are told.
public struct RegionStanding: Sendable {
    /// The service.
    public let service: Service.ID
    /// How the reports compare with what is usual.
    public let level: Level
    /// The region's line of the service's picture; `nil` where the service is not known to be used.
    public let line: RegionLine?
    /// The incidents that go on there, oldest first.
    public let openIncidents: [Incident]
}

extension Publisher {
    /// How services stand in a region, from their pictures: the highest level first, then by name.
    ///
    /// `open` are incidents that go on; those of a region are the ones that touch it, what is below it or what holds it.
    public func standings(in region: Region.ID, pictures: [ScopePicture], open: [Incident]) -> [RegionStanding] {
        let byService = Dictionary(grouping: open, by: \.service)
        let standings = pictures.map { picture in
            let there = picture.regions.first { $0.region == region }
            return RegionStanding(
                service: picture.service, level: there?.level ?? .unknown, line: there.map(line),
                openIncidents: (byService[picture.service] ?? []).filter { touches($0, region) }
                    .sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) })
        }
        let rank: [Level: Int] = [.high: 0, .elevated: 1, .usual: 2, .unknown: 3]
        return standings.sorted { left, right in
            let (first, second) = (rank[left.level] ?? 3, rank[right.level] ?? 3)
            return first == second ? name(of: left.service) < name(of: right.service) : first < second
        }
    }

    /// Whether an incident is, at least in part, in a region or in what holds it.
    public func touches(_ incident: Incident, _ region: Region.ID) -> Bool {
        let above = Set(ancestors(of: region))
        return incident.scope.affected.contains { affected in
            affected.region == region || above.contains(affected.region)
                || ancestors(of: affected.region).contains(region)
        }
    }
}
