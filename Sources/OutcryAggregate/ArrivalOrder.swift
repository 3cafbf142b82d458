import OutcryModel

/// An arrival by its place among those of the minute and the number of its region, ordered by what it says and who says
/// it.
struct ArrivalOrder {
    let place: Int32
    let region: Int32
    let symptoms: SymptomSet
    private let group: UInt8
    private let occurredAt: Timestamp
    private let reporter: UInt64
    private let cluster: UInt64

    init(_ arrival: Arrival, place: Int32, region: Int32) {
        self.place = place
        self.region = region
        symptoms = SymptomSet(arrival.symptoms)
        group = arrival.group.rawValue
        occurredAt = arrival.occurredAt
        reporter = arrival.reporter?.rawValue ?? 0
        cluster = arrival.cluster?.rawValue ?? 0
    }

    func precedes(_ other: Self, in arrivals: [Arrival]) -> Bool {
        if region != other.region { return region < other.region }
        if symptoms != other.symptoms { return symptoms.rawValue < other.symptoms.rawValue }
        if group != other.group { return group < other.group }
        if occurredAt != other.occurredAt { return occurredAt < other.occurredAt }
        if reporter != other.reporter { return reporter < other.reporter }
        if cluster != other.cluster { return cluster < other.cluster }
        if place == other.place { return false }
        return Self.rest(of: arrivals[Int(place)]).lexicographicallyPrecedes(Self.rest(of: arrivals[Int(other.place)]))
    }

    /// What is left to tell two arrivals apart; seldom asked for.
    private static func rest(of arrival: Arrival) -> [String] {
        let statement = arrival.official.map { [$0.source.rawValue, $0.saidAt.rfc3339, $0.text] } ?? []
        let said = [arrival.polarity.rawValue, arrival.kind.rawValue, arrival.cause?.rawValue ?? ""]
        return [arrival.sourceKind.rawValue] + said + arrival.impacts.map(\.rawValue) + arrival.words.map(\.words)
            + statement
    }
}
