/// How a service's reports are spread over the week, by people's own clocks: a factor for every quarter of an hour, with
/// a mean of 1.
struct WeekShape: Hashable, Sendable {
    static let hours = 168
    static let week = 10_080
    private static let slot = 15
    private static let slots = week / slot
    /// The epoch was a Thursday; weeks start on Monday.
    private static let epochInWeek = 3 * 1440

    /// The factors by hour.
    private let hourly: [Double]
    /// The factors by quarter of an hour.
    private let factors: [Double]
    /// Their sums in minutes, up to each quarter.
    private let sums: [Double]

    /// An even week.
    init() {
        self.init(hourly: [Double](repeating: 1, count: Self.hours))
    }

    /// A shape from factors by hour of the week, joined by straight lines.
    init(hourly: [Double]) {
        self.hourly = hourly
        factors = (0..<Self.slots).map { slot in
            // The middle of a quarter, in hours from the middle of the first hour.
            let place = (Double(slot) + 0.5) / 4 - 0.5
            let below = place.rounded(.down)
            let hour = Int(below)
            let share = place - below
            let left = hourly[(hour + Self.hours) % Self.hours]
            let right = hourly[(hour + 1) % Self.hours]
            return left + share * (right - left)
        }
        var sum = 0.0
        sums =
            [0]
            + factors.map { factor in
                sum += factor * Double(Self.slot)
                return sum
            }
    }

    /// Whether it may be the shape of a week.
    var isSound: Bool { Plausible.areAmounts(hourly) }

    /// The sum of the factors over the minutes of `[from, to)`, by a clock so many minutes from UTC; within a quarter of
    /// an hour, reports come in a rhythm.
    func sum(from: Int, to: Int, shift: Int, in rhythm: PollingRhythm) -> Double {
        from < to ? sum(upTo: to, shift, rhythm) - sum(upTo: from, shift, rhythm) : 0
    }

    /// From the beginning of the epoch.
    private func sum(upTo minute: Int, _ shift: Int, _ rhythm: PollingRhythm) -> Double {
        let local = minute + shift + Self.epochInWeek
        let inWeek = Self.minuteOfWeek(minute + shift)
        let weeks = Double((local - inWeek) / Self.week)
        let slot = inWeek / Self.slot
        // Clocks differ from UTC by quarters of an hour, so quarters are the same by both.
        let share = rhythm.before[PollingRhythm.phase(minute)]
        return weeks * sums[Self.slots] + sums[slot] + share * factors[slot] * Double(Self.slot)
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
