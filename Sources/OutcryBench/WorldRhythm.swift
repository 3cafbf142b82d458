import Foundation

/// When people use a service, by the hour of their week; Monday is the first day.
enum WorldRhythm {
    /// Working hours.
    case office
    /// Evenings, and longer at weekends.
    case evening
    /// The way to work and back.
    case commuter
    /// Around the clock, a little less at night.
    case even
    /// Past midnight.
    case late

    /// Factors by quarter of an hour of the week, with a mean of 1.
    var quarters: [Double] {
        let all = (0..<672).map { factor(day: $0 / 96, hour: (Double($0 % 96) + 0.5) / 4) }
        let mean = all.reduce(0, +) / Double(all.count)
        return all.map { $0 / mean }
    }

    private func factor(day: Int, hour: Double) -> Double {
        let isWeekend = day >= 5
        switch self {
        case .office:
            let open = min(1, max(0, min(hour - 7, 18.5 - hour) / 1.5))
            return 0.06 + open * (isWeekend ? 0.15 : 1)
        case .evening:
            let height = max(0, cos((hour - 20.5) / 24 * 2 * .pi))
            return 0.12 + height * height * (isWeekend ? 1.4 : 1)
        case .commuter:
            let near = { (peak: Double) in max(0, 1 - abs(hour - peak) / 2.5) }
            return 0.15 + (near(7.8) + near(17.6)) * (isWeekend ? 0.3 : 1)
        case .even:
            return 1 + 0.35 * cos((hour - 15) / 24 * 2 * .pi)
        case .late:
            let height = max(0, cos((hour - 25) / 24 * 2 * .pi)) + max(0, cos((hour - 1) / 24 * 2 * .pi))
            return 0.1 + height * (day == 4 || day == 5 ? 1.5 : 1)
        }
    }
}
