import OutcryModel
import OutcryStore

extension EventPlace {
    private static let list = "events"

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
}
