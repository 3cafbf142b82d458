/// Complaints that are alike: of one minute of arrival, one region told, one set of symptoms, one group of sources and one
/// minute of occurrence.
struct Sighting: Hashable, Sendable {
    /// Minutes since the epoch.
    let arrivedAt: Int32
    let happenedAt: Int32
    /// The number of the region told.
    let region: Int32
    let symptoms: SymptomSet
    let group: SourceGroup
    /// Distinct reporters.
    var people: Int32
    /// What they count for as evidence: follow-ups count less.
    var weight: Double

    /// The order within a minute, whatever the order of arrival.
    static func precedes(_ left: Sighting, _ right: Sighting) -> Bool {
        (left.region, left.symptoms.rawValue, left.group.rawValue, left.happenedAt)
            < (right.region, right.symptoms.rawValue, right.group.rawValue, right.happenedAt)
    }

    func isAlike(_ other: Sighting) -> Bool {
        region == other.region && symptoms == other.symptoms && group == other.group
            && happenedAt == other.happenedAt
    }
}
