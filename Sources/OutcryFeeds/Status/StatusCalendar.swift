import OutcryModel

/// Puts the dates of updates into the year and on the day that the dates of their entry leave as the likely ones.
struct StatusCalendar {
    /// The earlier and the later of the entry's own dates.
    let first: Timestamp?
    let last: Timestamp?

    /// How far a date may lie behind the entry's last: clocks are set wrong, and zones are mistaken.
    private static let slack = Duration.seconds(36 * 3600)

    init(_ entry: FeedEntry) {
        let dates = [entry.published, entry.updated].compactMap { $0 }
        first = dates.min()
        last = dates.max()
    }

    /// When something was said: in the year that puts it behind the entry's first date, never after its last; a time of
    /// day on the last day on which it is not after `bound`.
    func said(_ stamp: StatusStamp, notAfter bound: Timestamp?) -> Timestamp? {
        switch stamp.form {
        case .whole(let instant): return instant
        case .unreadable: return nil
        case .clockOnly:
            guard let bound = bound ?? last else { return nil }
            return clock(stamp.text, around: bound).last { $0 <= bound + .seconds(3600) }
        case .yearless:
            guard let first, let last else { return nil }
            let possible = years(from: first, to: last).compactMap { StatusStamp.instant(stamp.text, year: $0) }
                .filter { $0 <= last + Self.slack }
            return possible.first { $0 >= first - Self.slack } ?? possible.last
        }
    }

    /// When planned work is: in the year nearest to `reference`.
    func planned(_ stamp: StatusStamp, near reference: Timestamp?) -> Timestamp? {
        switch stamp.form {
        case .whole(let instant): return instant
        case .unreadable: return nil
        case .clockOnly:
            guard let reference else { return nil }
            return clock(stamp.text, around: reference).first { $0 > reference }
        case .yearless:
            guard let reference = reference ?? last else { return nil }
            return years(from: reference, to: reference).compactMap { StatusStamp.instant(stamp.text, year: $0) }
                .min { Self.distance($0, reference) < Self.distance($1, reference) }
        }
    }

    private static func distance(_ left: Timestamp, _ right: Timestamp) -> Int64 {
        abs(left.milliseconds - right.milliseconds)
    }

    /// The years around two instants, as far back as a page goes.
    private func years(from first: Timestamp, to last: Timestamp) -> ClosedRange<Int> {
        let end = CivilDate(daysSinceEpoch: day(of: last)).year
        return max(CivilDate(daysSinceEpoch: day(of: first)).year, end - 12) - 1...end + 1
    }

    /// The time of day on the days around an instant, in order.
    private func clock(_ text: [UInt8], around instant: Timestamp) -> [Timestamp] {
        (-1...1).compactMap { shift in
            let date = CivilDate(daysSinceEpoch: day(of: instant) + shift)
            return StatusStamp.instant(text, year: date.year, month: date.month, day: date.day)
        }
    }

    private func day(of instant: Timestamp) -> Int {
        let seconds = instant.seconds
        return Int((seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400)
    }
}
