/// One minute of UTC, the bucket of all analysis: minutes since 1970-01-01T00:00Z.
///
/// Stands for the half-open range `[start, next.start)`.
public struct Minute: Hashable, Comparable, Sendable {
    /// Minutes since the epoch.
    public let sinceEpoch: Int

    /// The minute with this number since the epoch.
    public init(_ sinceEpoch: Int) {
        self.sinceEpoch = sinceEpoch
    }

    /// The first instant of the minute.
    public var start: Timestamp {
        Timestamp(milliseconds: Int64(sinceEpoch) * 60_000)
    }

    /// The minute that follows.
    public var next: Minute { self + 1 }

    /// Orders by time.
    public static func < (left: Self, right: Self) -> Bool {
        left.sinceEpoch < right.sinceEpoch
    }

    /// The minute `count` minutes later.
    public static func + (minute: Self, count: Int) -> Self {
        Self(minute.sinceEpoch + count)
    }

    /// The minute `count` minutes earlier.
    public static func - (minute: Self, count: Int) -> Self {
        Self(minute.sinceEpoch - count)
    }

    /// The number of minutes from `earlier` to `later`.
    public static func - (later: Self, earlier: Self) -> Int {
        later.sinceEpoch - earlier.sinceEpoch
    }
}

extension Minute: CustomStringConvertible {
    /// The start of the minute as RFC 3339.
    public var description: String { start.rfc3339 }
}

extension Minute: Codable {
    /// Reads the RFC 3339 instant of the minute's start, or of any instant in it.
    public init(from decoder: any Decoder) throws {
        self = try Timestamp(from: decoder).minute
    }

    /// Writes the start of the minute as RFC 3339.
    public func encode(to encoder: any Encoder) throws {
        try start.encode(to: encoder)
    }
}
