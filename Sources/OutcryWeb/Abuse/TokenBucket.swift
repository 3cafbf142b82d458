/// Decides, by the instants at which it is asked, whether something may be done yet: a token bucket, kept as the one
/// instant at which it will be full again (the generic cell rate algorithm of ITU-T I.371).
///
/// Instants are nanoseconds since the epoch.
struct TokenBucket: Sendable {
    /// What a bucket costs and holds.
    struct Size: Sendable {
        /// The time in which a token comes, in nanoseconds.
        let interval: Int64
        /// The time in which an empty bucket fills, in nanoseconds.
        let span: Int64
        /// How many tokens it holds.
        let quota: Int

        init(_ limit: RateLimit) {
            quota = limit.quota
            interval = max(1, limit.window.components.seconds * 1_000_000_000 / Int64(limit.quota))
            span = interval * Int64(limit.quota)
        }

        /// What so many cost; more than the bucket holds cost all of it, as they could never be had otherwise.
        func cost(_ count: Int) -> Int64 {
            interval * Int64(min(max(count, 0), quota))
        }

        /// What is left in a bucket that will be full at an instant.
        func left(fullAt: Int64, at now: Int64) -> Int {
            Int((span - wait(fullAt, now)) / interval)
        }

        /// How long it takes until a bucket is full; never longer than from empty, even where the clock was set back.
        func wait(_ fullAt: Int64, _ now: Int64) -> Int64 {
            min(max(fullAt - now, 0), span)
        }
    }

    let size: Size
    private var fullAt: Int64 = 0

    /// A full bucket.
    init(_ limit: RateLimit) {
        size = Size(limit)
    }

    /// How long to wait until so many can be taken; 0 when they can be now.
    func delay(_ count: Int, at now: Int64) -> Int64 {
        max(0, size.wait(fullAt, now) + size.cost(count) - size.span)
    }

    /// Takes so many, whether they are there or not: ask first.
    mutating func take(_ count: Int, at now: Int64) {
        fullAt = now + min(size.wait(fullAt, now) + size.cost(count), size.span)
    }

    /// How many are left.
    func left(at now: Int64) -> Int {
        size.left(fullAt: fullAt, at: now)
    }

    /// How long it takes until it is full again.
    func untilFull(at now: Int64) -> Int64 {
        size.wait(fullAt, now)
    }
}
