import OutcryModel

/// Instants as HTTP writes them, to the second: `Sun, 22 Nov 2026 12:50:00 GMT` (RFC 9110, section 5.6.7).
enum HTTPDate {
    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The text of an instant.
    static func text(_ instant: Timestamp) -> String {
        let clock = WallClock(instant)
        let weekday = days[clock.date.weekday]
        let day = WallClock.padded(clock.date.day)
        return "\(weekday), \(day) \(months[clock.date.month - 1]) \(clock.date.year) \(clock.time):\(clock.second) GMT"
    }

    /// Reads the preferred form; `nil` for anything else, as the obsolete forms are not worth their reader.
    static func read(_ text: String) -> Timestamp? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let day = Int(words[1]),
            let month = months.firstIndex(of: String(words[2])), let year = Int(words[3]), words[3].utf8.count == 4
        else { return nil }
        let date = "\(year)-\(WallClock.padded(month + 1))-\(WallClock.padded(day))"
        return Timestamp(rfc3339: "\(date)T\(words[4])Z")
    }
}
