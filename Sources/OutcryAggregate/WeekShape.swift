/// How a service's reports are spread over the week, by people's own clocks: a factor for every quarter of an hour, with
/// a mean of 1.
struct WeekShape: Hashable, Sendable {
    static let hours = 168
    static let week = 10_080
    fileprivate static let slot = 15
    private static let slots = week / slot
    /// The epoch was a Thursday; weeks start on Monday.
    fileprivate static let epochInWeek = 3 * 1440

    /// The factors by hour.
    private let hourly: [Double]
    private let quarters: [Quarter]
    /// The sum of the factors over the minutes of a week.
    private let all: Double

    /// A quarter of an hour.
    private struct Quarter: Hashable {
        let factor: Double
        /// The sum of the factors in minutes, from the beginning of the week.
        let before: Double
    }

    /// A minute of UTC, as every clock sees it: clocks differ by quarters of an hour, within which all are alike.
    struct Moment {
        /// The quarter of an hour, counted from the beginning of a week.
        fileprivate let quarter: Int
        /// The share of its reports that come before the minute.
        fileprivate let share: Double

        init(_ minute: Int, in rhythm: PollingRhythm) {
            let since = minute + WeekShape.epochInWeek
            let inQuarter = ((since % WeekShape.slot) + WeekShape.slot) % WeekShape.slot
            quarter = (since - inQuarter) / WeekShape.slot
            share = rhythm.before[PollingRhythm.phase(minute)]
        }
    }

    /// An even week.
    init() {
        self.init(hourly: [Double](repeating: 1, count: Self.hours))
    }

    /// A shape from factors by hour of the week, joined by straight lines.
    init(hourly: [Double]) {
        self.hourly = hourly
        var sum = 0.0
        quarters = (0..<Self.slots).map { slot in
            // The middle of a quarter, in hours from the middle of the first hour.
            let place = (Double(slot) + 0.5) / 4 - 0.5
            let below = place.rounded(.down)
            let hour = Int(below)
            let share = place - below
            let left = hourly[(hour + Self.hours) % Self.hours]
            let right = hourly[(hour + 1) % Self.hours]
            let quarter = Quarter(factor: left + share * (right - left), before: sum)
            sum += quarter.factor * Double(Self.slot)
            return quarter
        }
        all = sum
    }

    /// Whether it may be the shape of a week.
    var isSound: Bool { Plausible.areAmounts(hourly) }

    /// The sum of the factors over the minutes of `[from, to)`, by a clock so many minutes from UTC; within a quarter of
    /// an hour, reports come in a rhythm.
    func sum(from: Moment, to: Moment, shift: Int) -> Double {
        sum(upTo: to, shift) - sum(upTo: from, shift)
    }

    /// From the beginning of the epoch.
    private func sum(upTo moment: Moment, _ shift: Int) -> Double {
        let quarter = moment.quarter + shift / Self.slot
        let inWeek = ((quarter % Self.slots) + Self.slots) % Self.slots
        let weeks = Double((quarter - inWeek) / Self.slots)
        let (factor, before) = (quarters[inWeek].factor, quarters[inWeek].before)
        return weeks * all + before + moment.share * factor * Double(Self.slot)
    }

    /// The hour of the week of a minute by a clock, counted from the epoch as that clock shows it.
    static func hour(ofLocal minute: Int) -> Int {
        minuteOfWeek(minute) / 60
    }

    private static func minuteOfWeek(_ local: Int) -> Int {
        (((local + epochInWeek) % week) + week) % week
    }
}

extension WeekShape: Codable {
    /// Reads the factors by hour; throws a `DecodingError` unless there are as many as a week has hours.
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let hourly = try container.decode([Double].self)
        guard hourly.count == Self.hours else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a week has 168 hours")
        }
        self.init(hourly: hourly)
    }

    /// Writes the factors by hour, from which everything else follows.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hourly)
    }
}
