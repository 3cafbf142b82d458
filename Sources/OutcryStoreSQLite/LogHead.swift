import OutcryModel
import OutcryStore

/// The end of the log: where the next report goes, and the instant before which none may be received any more.
struct LogHead: Sendable {
    private(set) var position: LogPosition
    private var floor: Timestamp

    init(position: LogPosition, floor: Timestamp) {
        self.position = position
        self.floor = floor
    }

    /// The place of the next report.
    var next: LogPosition { LogPosition(rawValue: position.rawValue + 1) }

    /// An instant as the log takes in what was received or decided then: no earlier than the reports before it.
    func placed(_ instant: Timestamp) -> Timestamp {
        max(instant, floor)
    }

    /// Goes on to the next place, which a report has taken that was received at an instant.
    mutating func took(_ instant: Timestamp) {
        position = next
        floor = instant
    }

    mutating func seal(before instant: Timestamp) {
        floor = max(floor, instant)
    }
}
