import OutcryModel

/// An instant in the parts people read, in UTC.
struct WallClock {
    /// The day.
    let date: CivilDate
    private let secondOfDay: Int

    init(_ instant: Timestamp) {
        let seconds = Int(instant.seconds)
        let day = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
        date = CivilDate(daysSinceEpoch: day)
        secondOfDay = seconds - day * 86_400
    }

    /// Hours and minutes, such as `12:50`.
    var time: String {
        Self.padded(secondOfDay / 3600) + ":" + Self.padded(secondOfDay / 60 % 60)
    }

    /// The hour.
    var hour: Int { secondOfDay / 3600 }

    /// The minute of the hour.
    var minute: Int { secondOfDay / 60 % 60 }

    /// The second of the minute, two digits.
    var second: String { Self.padded(secondOfDay % 60) }

    /// The day, such as `22 Nov 2026`.
    var day: String { "\(dayAndMonth) \(date.year)" }

    /// The day without the year, such as `22 Nov`.
    var dayAndMonth: String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(date.day) \(months[date.month - 1])"
    }

    /// The day of the week, such as `Sunday`.
    var weekday: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][date.weekday]
    }

    static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
