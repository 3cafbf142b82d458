public import OutcryModel
import OutcryRegions

/// A confirmed incident as a line of the detection benchmark: minutes are counted from the world's first.
public struct Detection: Encodable, Sendable {
    let id: Incident.ID?
    /// The service.
    public let service: Service.ID
    /// The first of the affected regions.
    public let region: Region.ID
    let symptom: String?
    /// The onset.
    public let start: Int
    /// The earliest minute of the interval it lies in.
    public let startEarly: Int
    /// The latest minute of that interval.
    public let startLate: Int
    /// The minute after the last of it; none while it goes on.
    public let end: Int?
    /// The minute in which it was confirmed.
    public let detectedAt: Int
    /// The affected regions.
    public let scopeNodes: [Region.ID]
    /// Affected people: the ends of the 90 % interval, and its middle between them.
    public let affected: [Double]?

    /// The line of an incident; `nil` for one that was never confirmed.
    public init?(_ incident: Incident, in world: RecordedWorld) {
        guard let confirmedAt = incident.confirmedAt else { return nil }
        id = incident.id
        service = incident.service
        scopeNodes = incident.scope.affected.map(\.region)
        region = scopeNodes.first ?? world.regions.root
        symptom = incident.symptom.flatMap(world.symptoms.name)
        start = incident.onset.at - world.start
        startEarly = incident.onset.earliest - world.start
        startLate = incident.onset.latest - world.start
        end = incident.endedAt.map { $0 - world.start }
        detectedAt = confirmedAt - world.start
        if let low = incident.magnitude.low, let high = incident.magnitude.high {
            affected = [Double(low), (Double(low) * Double(high)).squareRoot(), Double(high)]
        } else {
            affected = nil
        }
    }

    /// A finding from its parts, by whatever method.
    public init(
        service: Service.ID, scope: [Region.ID], start: Int, end: Int?, detectedAt: Int, in world: RecordedWorld
    ) {
        id = nil
        self.service = service
        scopeNodes = scope
        region = scope.first ?? world.regions.root
        symptom = nil
        (self.start, startEarly, startLate) = (start, start, start)
        self.end = end
        self.detectedAt = detectedAt
        affected = nil
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case service
        case region
        case symptom
        case start
        case startEarly = "start_early"
        case startLate = "start_late"
        case end
        case detectedAt = "detected_at"
        case scopeNodes = "scope_nodes"
        case affected
    }

    /// Writes the line; an end that is not known is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(id, forKey: .id)
        try container.encode(service, forKey: .service)
        try container.encode(region, forKey: .region)
        try container.encodeIfPresent(symptom, forKey: .symptom)
        try container.encode(start, forKey: .start)
        try container.encode(startEarly, forKey: .startEarly)
        try container.encode(startLate, forKey: .startLate)
        try container.encode(end, forKey: .end)
        try container.encode(detectedAt, forKey: .detectedAt)
        try container.encode(scopeNodes, forKey: .scopeNodes)
        try container.encodeIfPresent(affected, forKey: .affected)
    }
}

extension Incident {
    /// The symptom whose statistic decided last; the alarm that opened it may have been of all together.
    var symptom: Symptom? {
        revisions.last { $0.reason.symptom != nil && $0.reason.rule != "open" }?.reason.symptom
    }
}
