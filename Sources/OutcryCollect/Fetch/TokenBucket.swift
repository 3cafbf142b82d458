import OutcryModel

/// Lets a burst of so many through and then one for each refill; pure.
struct TokenBucket: Hashable, Sendable {
    /// How many it holds, and how long it takes for one more.
    struct Size: Hashable, Sendable {
        let burst: Int
        let refill: Duration
    }

    private let size: Size
    private var tokens: Double
    private var at: Timestamp

    /// A full bucket.
    init(_ size: Size, at now: Timestamp) {
        self.size = size
        tokens = Double(size.burst)
        at = now
    }

    /// Whether it holds all it can.
    func isFull(at now: Timestamp) -> Bool {
        level(at: now) >= Double(size.burst)
    }

    /// When there is a token: `now`, or later.
    func ready(at now: Timestamp) -> Timestamp {
        let missing = 1 - level(at: now)
        guard missing > 0 else { return now }
        return now + .milliseconds(Int64((missing * Double(size.refill.inMilliseconds)).rounded(.up)))
    }

    /// Takes a token out.
    mutating func take(at now: Timestamp) {
        tokens = level(at: now) - 1
        at = now
    }

    /// A clock that has been set back fills nothing and empties nothing.
    private func level(at now: Timestamp) -> Double {
        let passed = Double(max(0, (now - at).inMilliseconds))
        // A millionth, so that the rounding of the division never holds back a token that is due.
        let gained = passed / Double(max(1, size.refill.inMilliseconds)) + 1e-6
        return min(Double(size.burst), tokens + gained)
    }
}
