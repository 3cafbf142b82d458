/// A place in the log: how many reports come before or at it.
public struct LogPosition: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The sequence number of the report at this place; 0 before the first.
    public let rawValue: Int64

    /// A place by its sequence number.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Before the first report.
    public static let start = LogPosition(rawValue: 0)

    /// Orders as the log does.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}
