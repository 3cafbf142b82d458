/// One bucket of a series of reports.
public struct SeriesPoint: Hashable, Sendable {
    /// The first minute of the bucket.
    public let at: Minute
    /// Distinct reporters in it.
    public let observed: Int
    /// Distinct reporters in each part of it that is told by itself, as `CountGrid` divides it.
    public let parts: [Int]
    /// The usual number; `nil` while too little is known.
    public let expected: Double?
    /// The lower end of what is usual, the 5 % quantile.
    public let low: Double?
    /// The upper end of what is usual, the 95 % quantile.
    public let high: Double?

    /// A point from its parts; it is told as one where no others are given.
    public init(
        at: Minute, observed: Int, parts: [Int]? = nil, expected: Double?, low: Double?, high: Double?
    ) {
        self.at = at
        self.observed = observed
        self.parts = parts ?? [observed]
        self.expected = expected
        self.low = low
        self.high = high
    }
}
