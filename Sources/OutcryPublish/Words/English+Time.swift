import OutcryModel

extension English {
    /// The time of day: “12:50 UTC”.
    static func time(_ minute: Minute) -> String {
        clock(minute) + " UTC"
    }

    /// The day: “22 November 2026”.
    static func date(_ minute: Minute) -> String {
        let date = day(minute)
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(date.day) \(months[(date.month - 1) % 12]) \(date.year)"
    }

    /// A time with its day, unless it is the day of `reader`.
    static func moment(_ minute: Minute, for reader: Minute?) -> String {
        if let reader, day(reader) == day(minute) { return time(minute) }
        return "\(time(minute)) on \(date(minute))"
    }

    /// From one moment to another: “from 12:50 to 14:20 UTC”, with days where they are needed.
    static func span(from: Minute, to: Minute, for reader: Minute?) -> String {
        guard day(from) == day(to) else { return "from \(moment(from, for: nil)) to \(moment(to, for: nil))" }
        return "from \(clock(from)) to \(moment(to, for: reader))"
    }

    private static func clock(_ minute: Minute) -> String {
        // RFC 3339 has the time of day at a fixed place.
        String(decoding: Array(minute.start.rfc3339.utf8.suffix(9).prefix(5)), as: UTF8.self)
    }

    private static func day(_ minute: Minute) -> CivilDate {
        let minutes = minute.sinceEpoch
        return CivilDate(daysSinceEpoch: (minutes - ((minutes % 1440) + 1440) % 1440) / 1440)
    }
}
