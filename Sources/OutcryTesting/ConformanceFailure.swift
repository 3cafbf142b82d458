/// An engine does otherwise than its seam promises.
public struct ConformanceFailure: Error, CustomStringConvertible {
    /// What was expected and what came.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Throws `ConformanceFailure` unless both are equal.
func expectEqual<Value: Equatable>(_ found: Value, _ expected: Value, _ what: String) throws {
    guard found != expected else { return }
    throw ConformanceFailure("\(what): expected \(expected), found \(found)")
}

/// Throws `ConformanceFailure` unless it holds.
func expectTrue(_ holds: Bool, _ what: String) throws {
    guard !holds else { return }
    throw ConformanceFailure("\(what), but it is not so")
}
