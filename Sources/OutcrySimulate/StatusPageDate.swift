import OutcryModel

/// A date as Statuspage sets it: without a year, day and time in elements of their own.
struct StatusPageDate {
    private let instant: Timestamp

    init(_ instant: Timestamp) {
        self.instant = instant
    }

    /// “Nov 22, 12:50 UTC” in markup.
    var html: String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = CivilDate(daysSinceEpoch: Int((Double(instant.seconds) / 86_400).rounded(.down)))
        // RFC 3339 has the time of day at a fixed place.
        let clock = String(decoding: Array(instant.minute.start.rfc3339.utf8.suffix(9).prefix(5)), as: UTF8.self)
        return "\(months[day.month - 1]) <var data-var='date'>\(day.day)</var>, <var data-var='time'>\(clock)</var> UTC"
    }
}
