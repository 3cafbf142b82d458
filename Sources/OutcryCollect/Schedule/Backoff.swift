/// How long to wait after failures: anywhere in a window that doubles with each (“full jitter”), so that those who
/// failed together do not come back together.
struct Backoff: Hashable, Sendable {
    /// The shortest wait.
    let shortest: Duration
    /// The longest wait, unless the shortest is longer.
    let longest: Duration

    /// The wait after so many failures in a row.
    func wait(after failures: Int, using random: inout some RandomNumberGenerator) -> Duration {
        let window = max(shortest, min(longest, shortest * (1 << min(failures, 20))))
        return shortest + (window - shortest).multiplied(by: Double.random(in: 0..<1, using: &random))
    }
}
