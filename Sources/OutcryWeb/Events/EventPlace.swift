import OutcryModel

/// A place in the stream of events. It is made of what an event tells of, not of a count, so it means the same after a
/// restart and to another instance with the same incidents.
struct EventPlace: Comparable, Hashable, Sendable {
    /// What an event tells of an incident, in the order in which it is told.
    enum Kind: String, CaseIterable, Comparable, Sendable {
        case incident
        case scope

        static func < (left: Self, right: Self) -> Bool {
            left == .incident && right == .scope
        }
    }

    /// The minute of the change.
    let minute: Minute
    /// The incident; `nil` for the end of the minute.
    let incident: Incident.ID?
    /// What is told of it.
    let kind: Kind

    /// The place of an event.
    init(_ minute: Minute, _ incident: Incident.ID, _ kind: Kind) {
        self.minute = minute
        self.incident = incident
        self.kind = kind
    }

    /// The place after all events of a minute.
    init(endOf minute: Minute) {
        self.minute = minute
        incident = nil
        kind = .scope
    }

    /// Reads the id of an event; `nil` when it is none of ours.
    init?(_ text: String) {
        guard let place = Cursor.read(text, of: Self.list) else { return nil }
        let words = place.split(separator: " ")
        guard let first = words.first, let minute = Int(first) else { return nil }
        switch words.count {
        case 1: self.init(endOf: Minute(minute))
        case 3:
            guard let kind = Kind(rawValue: String(words[2])) else { return nil }
            self.init(Minute(minute), Incident.ID(String(words[1])), kind)
        default: return nil
        }
    }

    /// The place as the id of an event, opaque to whoever carries it.
    var text: String {
        Cursor.text(
            after: incident.map { "\(minute.sinceEpoch) \($0) \(kind.rawValue)" } ?? "\(minute.sinceEpoch)",
            of: Self.list)
    }

    static func < (left: Self, right: Self) -> Bool {
        if left.minute != right.minute { return left.minute < right.minute }
        guard let first = left.incident else { return false }
        guard let second = right.incident else { return true }
        return first == second ? left.kind < right.kind : first < second
    }

    private static let list = "events"
}
