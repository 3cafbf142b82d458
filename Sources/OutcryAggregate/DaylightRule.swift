/// When clocks are put forward by an hour.
public enum DaylightRule: UInt8, CaseIterable, Codable, Hashable, Sendable {
    /// Never.
    case never
    /// From the last Sunday of March, 1:00 UTC, to the last Sunday of October, 1:00 UTC.
    case europe
    /// From the second Sunday of March, 2:00, to the first Sunday of November, 2:00 by the clock.
    case northAmerica
    /// From the first Sunday of October, 2:00, to the first Sunday of April, 2:00 in winter time.
    case south

    /// Whether they are at a minute of UTC since the epoch, in a place so many minutes east of UTC in winter.
    func holds(at minute: Int, offset: Int) -> Bool {
        guard self != .never else { return false }
        let year = CivilYear(containing: minute)
        switch self {
        case .never: return false
        case .europe:
            return minute >= year.sunday(.last, of: 3) + 60 && minute < year.sunday(.last, of: 10) + 60
        case .northAmerica:
            return minute >= year.sunday(.second, of: 3) + 120 - offset
                && minute < year.sunday(.first, of: 11) + 60 - offset
        case .south:
            return minute >= year.sunday(.first, of: 10) + 120 - offset
                || minute < year.sunday(.first, of: 4) + 120 - offset
        }
    }
}

/// A year of the Gregorian calendar, by its Sundays.
private struct CivilYear {
    enum Which {
        case first
        case second
        case last
    }

    private let year: Int

    init(containing minute: Int) {
        let day = Int((Double(minute) / 1440).rounded(.down))
        // The year by its mean length may be off by one at its ends.
        var year = 1970 + Int((Double(day) / 365.2425).rounded(.down))
        if Self.day(year + 1, 1, 1) <= day { year += 1 }
        if Self.day(year, 1, 1) > day { year -= 1 }
        self.year = year
    }

    /// The first minute of a Sunday of a month.
    func sunday(_ which: Which, of month: Int) -> Int {
        switch which {
        case .first: return Self.sunday(from: Self.day(year, month, 1)) * 1440
        case .second: return (Self.sunday(from: Self.day(year, month, 1)) + 7) * 1440
        case .last: return Self.sunday(from: Self.day(year, month + 1, 1) - 7) * 1440
        }
    }

    /// The first Sunday from a day on; day 0 was a Thursday.
    private static func sunday(from day: Int) -> Int {
        day + (10 - ((day % 7) + 7) % 7) % 7
    }

    /// Days since the epoch of a date, by counting from the first of March.
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let leapDays = shifted / 4 - shifted / 100 + shifted / 400
        return 365 * shifted + leapDays + (153 * monthFromMarch + 2) / 5 + day - 1 - 719_468
    }
}
