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

    /// The report as the log takes it in, received no earlier than the one before it.
    func placed(_ report: Report) -> Report {
        report.receivedAt < floor ? report.received(at: floor) : report
    }

    /// An instant as the log takes in what was decided then: no earlier than the reports before it.
    func placed(_ instant: Timestamp) -> Timestamp {
        max(instant, floor)
    }

    /// Goes on to the next place, which a report has taken.
    mutating func took(_ report: Report) {
        position = next
        floor = report.receivedAt
    }

    mutating func seal(before instant: Timestamp) {
        floor = max(floor, instant)
    }
}
