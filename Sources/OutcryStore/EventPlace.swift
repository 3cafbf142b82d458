public import OutcryModel

/// A place in the stream of changes of incidents. It is made of what changed, not of a count, so it means the same after a
/// restart and to another instance with the same incidents.
public struct EventPlace: Codable, Comparable, Hashable, Sendable {
    /// What is told of an incident, in the order in which it is told.
    public enum Kind: String, CaseIterable, Codable, Comparable, Sendable {
        /// How it is now.
        case incident
        /// Where it is now.
        case scope

        /// Orders as the stream does.
        public static func < (left: Self, right: Self) -> Bool {
            left == .incident && right == .scope
        }
    }

    /// The minute of the change.
    public let minute: Minute
    /// The incident; `nil` for the end of the minute.
    public let incident: Incident.ID?
    /// What is told of it.
    public let kind: Kind

    /// The place of a change.
    public init(_ minute: Minute, _ incident: Incident.ID, _ kind: Kind) {
        self.minute = minute
        self.incident = incident
        self.kind = kind
    }

    /// The place after all changes of a minute.
    public init(endOf minute: Minute) {
        self.minute = minute
        incident = nil
        kind = .scope
    }

    /// Orders as the stream does: by minute, then incident, then what is told; the end of a minute is last.
    public static func < (left: Self, right: Self) -> Bool {
        if left.minute != right.minute { return left.minute < right.minute }
        guard let first = left.incident else { return false }
        guard let second = right.incident else { return true }
        return first == second ? left.kind < right.kind : first < second
    }
}
