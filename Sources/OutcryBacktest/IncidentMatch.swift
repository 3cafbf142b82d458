public import OutcryModel
public import OutcryRegions

/// What another choice of settings makes of an incident.
public struct IncidentMatch: Encodable, Hashable, Sendable {
    /// What comes of an incident.
    public enum Outcome: String, Encodable, Hashable, Sendable {
        /// Both find it, and confirm it in the same minute.
        case same
        /// The changed settings confirm it earlier.
        case earlier
        /// They confirm it later.
        case later
        /// They do not confirm it.
        case lost
        /// Only they confirm it.
        case gained
    }

    /// The incident by the settings as they are.
    public let now: Incident?
    /// By the changed ones.
    public let changed: Incident?

    /// What comes of it.
    public var outcome: Outcome {
        guard let before = now?.confirmedAt else { return .gained }
        guard let after = changed?.confirmedAt else { return .lost }
        return before == after ? .same : after < before ? .earlier : .later
    }

    /// How many minutes later the changed settings confirm it; `nil` when one of both does not.
    public var delay: Int? {
        guard let before = now?.confirmedAt, let after = changed?.confirmedAt else { return nil }
        return after - before
    }

    /// Pairs the confirmed incidents of two runs over one history: those of one service that overlap in time, and in
    /// place where both name places; each is paired once, the nearest onsets first. In the order of their onsets.
    public static func matches(
        _ now: [Incident], _ changed: [Incident], in regions: RegionTree
    ) -> [IncidentMatch] {
        let first = now.filter { $0.confirmedAt != nil }
        let second = changed.filter { $0.confirmedAt != nil }
        var pairs: [(distance: Int, left: Int, right: Int)] = []
        for (left, one) in first.enumerated() {
            for (right, other) in second.enumerated() where one.overlaps(other, in: regions) {
                pairs.append((abs(one.onset.at - other.onset.at), left, right))
            }
        }
        pairs.sort { ($0.distance, $0.left, $0.right) < ($1.distance, $1.left, $1.right) }
        var (isLeftTaken, isRightTaken) = (Set<Int>(), Set<Int>())
        var matches: [IncidentMatch] = []
        for pair in pairs where !isLeftTaken.contains(pair.left) && !isRightTaken.contains(pair.right) {
            isLeftTaken.insert(pair.left)
            isRightTaken.insert(pair.right)
            matches.append(IncidentMatch(now: first[pair.left], changed: second[pair.right]))
        }
        matches += first.indices.filter { !isLeftTaken.contains($0) }.map {
            IncidentMatch(now: first[$0], changed: nil)
        }
        matches += second.indices.filter { !isRightTaken.contains($0) }
            .map { IncidentMatch(now: nil, changed: second[$0]) }
        return matches.sorted { $0.order < $1.order }
    }

    private var order: (Minute, Service.ID, String) {
        let incident = now ?? changed
        return (incident?.onset.at ?? Minute(0), incident?.service ?? "", outcome.rawValue)
    }
}

extension Incident {
    /// Whether two incidents of one service were at one time, and in one place as far as both name places.
    fileprivate func overlaps(_ other: Incident, in regions: RegionTree) -> Bool {
        guard service == other.service, onset.earliest <= other.endedAt ?? Minute(.max),
            other.onset.earliest <= endedAt ?? Minute(.max)
        else { return false }
        let (here, there) = (scope.affected.map(\.region), other.scope.affected.map(\.region))
        // Of two runs over one history one may name a country where the other names its parts.
        return here.isEmpty || there.isEmpty
            || here.contains { one in there.contains { regions.contains(one, $0) || regions.contains($0, one) } }
    }
}
