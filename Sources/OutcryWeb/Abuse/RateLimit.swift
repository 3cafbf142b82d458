/// How much may be done in how much time: at most `quota` at once, and as much again with every `window` that passes.
public struct RateLimit: Hashable, Sendable {
    /// The longest window, a day.
    private static let longestWindow: Duration = .seconds(86_400)
    /// The largest quota.
    private static let largestQuota = 1_000_000_000

    /// How many at once.
    public let quota: Int
    /// The time in which as many are allowed again.
    public let window: Duration

    /// A limit of at least one in at most a day; `nil` beyond that.
    public init?(_ quota: Int, every window: Duration) {
        guard (1...Self.largestQuota).contains(quota), window >= .seconds(1), window <= Self.longestWindow,
            window.components.attoseconds == 0
        else { return nil }
        self.quota = quota
        self.window = window
    }

    private init(checked quota: Int, every window: Duration) {
        self.quota = quota
        self.window = window
    }

    /// Reads a limit written as a number, a slash and a time, such as `3000/1m`, `50/1s` or `100000/1h`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let quota = Self.number(parts[0]), let unit = parts[1].last,
            let count = Self.number(parts[1].dropLast())
        else { return nil }
        switch unit {
        case "s": self.init(quota, every: .seconds(count))
        case "m": self.init(quota, every: .seconds(count * 60))
        case "h": self.init(quota, every: .seconds(count * 3600))
        default: return nil
        }
    }

    /// A whole number of plain digits; more than ten are out of all bounds.
    private static func number(_ text: Substring) -> Int? {
        guard text.utf8.count <= 10, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(text)
    }

    /// What one network may report unless the operator says otherwise.
    ///
    /// A carrier puts thousands of people behind one /24, and an outage of its own brings them all within minutes: fifty
    /// reports a second, and three thousand at once, let them in, while a script that sends what it can is stopped.
    public static let usualPerNetwork = RateLimit(checked: 3000, every: .seconds(60))
    /// What all networks together may report: three times what a large outage brings in its worst minute.
    public static let usualOverall = RateLimit(checked: 30_000, every: .seconds(60))
    /// What one network may report during a flood and be counted without a proof of work.
    public static let usualShare = RateLimit(checked: 30, every: .seconds(60))
}

extension RateLimit: CustomStringConvertible {
    /// The limit as it is read.
    public var description: String { "\(quota)/\(window.components.seconds)s" }
}
