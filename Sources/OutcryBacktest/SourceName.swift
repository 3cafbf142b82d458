import OutcryAggregate
import OutcryModel

/// A source of a recording: its kind, and the group whose sources may all be wrong for one reason.
struct SourceName: Hashable, Sendable {
    let kind: SourceKind
    let group: SourceGroup

    /// What the benchmark calls sources, and Outcry's own names.
    private static let known: [String: SourceName] = [
        "web": SourceName(kind: .submission, group: .page), "app": SourceName(kind: .submission, group: .program),
        "partner": SourceName(kind: .import, group: .partner),
    ]

    /// The sources of some names, in their order; those not known by name are two groups of their own, in turns.
    static func all(_ names: [String]) -> [SourceName] {
        var unknown = 0
        return names.map { name in
            if let known = known[name] { return known }
            if let kind = SourceKind(rawValue: name) { return SourceName(kind: kind, group: SourceGroup(kind)) }
            unknown += 1
            return SourceName(kind: .import, group: SourceGroup(rawValue: unknown % 2 == 1 ? 6 : 7))
        }
    }
}
