/// When something is sent again that was not taken (the schedule of Standard Webhooks 1.0).
enum RetrySchedule {
    /// How long to wait after each attempt that failed, the first one first. After one more it is over.
    static let waits: [Duration] = [
        .seconds(5), .seconds(5 * 60), .seconds(30 * 60), .seconds(2 * 3600), .seconds(5 * 3600), .seconds(10 * 3600),
        .seconds(14 * 3600), .seconds(20 * 3600), .seconds(24 * 3600),
    ]
    /// How much of a wait chance may add, so that receivers that failed together are not tried together.
    static let spread = 0.1
    /// The longest wait a receiver is granted that asks for one.
    static let longestAsked: Duration = .seconds(24 * 3600)

    /// How many attempts are made.
    static var attempts: Int { waits.count + 1 }

    /// The wait after so many failures in a row; `nil` when it is over.
    ///
    /// - Parameters:
    ///   - failures: how many attempts have failed, at least one.
    ///   - asked: how long the receiver asked to wait.
    ///   - chance: from 0 up to 1.
    static func wait(after failures: Int, asked: Duration?, chance: Double) -> Duration? {
        guard failures >= 1, failures <= waits.count else { return nil }
        let wait = waits[failures - 1] * (1 + spread * chance)
        return max(wait, min(asked ?? .zero, longestAsked))
    }
}
