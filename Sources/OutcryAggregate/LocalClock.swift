/// The clock on the wall of a region: its distance from UTC and when that changes.
///
/// The rhythm of reports follows people's days. The rules are part of the program, so that what is usual is the same on
/// every machine, whatever its zone files say.
public struct LocalClock: Codable, Hashable, Sendable {
    /// Minutes east of UTC in winter, in quarters of an hour.
    public let offset: Int16
    /// When the clock is put forward by an hour.
    public let daylight: DaylightRule

    /// A clock so many minutes east of UTC; the offset is rounded to a quarter of an hour.
    public init(offset: Int, daylight: DaylightRule = .never) {
        let quarters = (Double(max(-1440, min(1440, offset))) / 15).rounded()
        self.offset = Int16(quarters) * 15
        self.daylight = daylight
    }

    /// UTC.
    public static let utc = LocalClock(offset: 0)

    /// Minutes to add to UTC at a minute of UTC since the epoch.
    func shift(at minute: Int) -> Int {
        Int(offset) + (daylight.holds(at: minute, offset: Int(offset)) ? 60 : 0)
    }
}

extension LocalClock: Comparable {
    /// Orders from west to east.
    public static func < (left: Self, right: Self) -> Bool {
        (left.offset, left.daylight.rawValue) < (right.offset, right.daylight.rawValue)
    }
}
