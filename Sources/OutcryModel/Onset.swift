/// When an incident began.
public struct Onset: Codable, Hashable, Sendable {
    /// The most likely minute.
    public let at: Minute
    /// The earliest minute that fits.
    public let earliest: Minute
    /// The latest minute that fits.
    public let latest: Minute

    /// An onset with its interval, `earliest ≤ at ≤ latest`.
    public init(at: Minute, earliest: Minute, latest: Minute) {
        self.at = at
        self.earliest = earliest
        self.latest = latest
    }
}
