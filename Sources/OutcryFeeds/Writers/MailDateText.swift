import OutcryModel

/// Writes dates of RFC 822, as RSS has them.
enum MailDateText {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The instant, to the second, in GMT.
    static func string(_ instant: Timestamp) -> String {
        let days = (instant.seconds >= 0 ? instant.seconds : instant.seconds - 86_399) / 86_400
        let clock = Int(instant.seconds - days * 86_400)
        let date = CivilDate(daysSinceEpoch: Int(days))
        return "\(weekdays[date.weekday]), \(padded(date.day, 2)) \(months[date.month - 1]) \(padded(date.year, 4)) "
            + "\(padded(clock / 3600, 2)):\(padded(clock / 60 % 60, 2)):\(padded(clock % 60, 2)) GMT"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
