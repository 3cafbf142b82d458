/// A time of day as a date tells it.
struct ClockTime {
    var hour: Int
    var minute: Int
    var second = 0
    var milliseconds = 0

    /// Whether the parts are in range; a leap second is, and 24:00 as the end of a day.
    var isValid: Bool {
        (hour < 24 || (hour == 24 && minute == 0 && second == 0)) && minute < 60 && second <= 60
    }

    /// Seconds since midnight; a leap second counts as the second before it.
    var secondsOfDay: Int { hour * 3600 + minute * 60 + min(second, 59) }

    /// The time on a clock of twelve hours, by its mark.
    mutating func apply(isAfternoon: Bool) {
        if hour == 12 { hour = 0 }
        if isAfternoon, hour < 12 { hour += 12 }
    }
}
