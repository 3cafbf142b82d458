/// The shape of a week from reports and people observed in each of its hours.
///
/// Each hour is smoothed with its neighbours and shrunk towards the same hour of all weekdays or all weekend days, and
/// the weekend's towards the weekdays'.
struct WeekEstimate {
    /// Factors by hour of the week, Monday 0:00 first, with a mean of 1.
    let factors: [Double]

    /// `prior` is what the rhythm of the day is worth, in reports of a week.
    init(reports: [Double], people: [Double], prior: Double) {
        let hours = WeekShape.hours
        let smoothReports = Self.smooth(reports)
        let smoothPeople = Self.smooth(people).map { max($0, 1e-9) }
        let rate = max(smoothReports.reduce(0, +) / smoothPeople.reduce(0, +), 1e-9)
        var daily = [Double](repeating: 0, count: hours)
        for hour in 0..<24 {
            func sums(_ days: Range<Int>) -> (reports: Double, people: Double) {
                days.reduce((0, 0)) { ($0.0 + smoothReports[$1 * 24 + hour], $0.1 + smoothPeople[$1 * 24 + hour]) }
            }
            let (weekdays, weekend) = (sums(0..<5), sums(5..<7))
            let onWeekdays = (weekdays.reports + rate * 2) / (weekdays.people + 2)
            let onWeekends = (weekend.reports + 6 * onWeekdays) / (weekend.people + 6)
            for day in 0..<7 { daily[day * 24 + hour] = day < 5 ? onWeekdays : onWeekends }
        }
        let weight = prior / Double(hours)
        let shape = (0..<hours).map { hour in
            (smoothReports[hour] + weight * daily[hour] / rate) / (smoothPeople[hour] + weight / rate)
        }
        let mean = max(shape.reduce(0, +) / Double(hours), 1e-12)
        factors = shape.map { max($0 / mean, 0.02) }
    }

    private static func smooth(_ values: [Double]) -> [Double] {
        let count = values.count
        return values.indices.map { index in
            values[(index + count - 1) % count] / 4 + values[index] / 2 + values[(index + 1) % count] / 4
        }
    }
}
