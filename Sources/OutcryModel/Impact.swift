/// What a fault keeps people or businesses from, when they say so.
public enum Impact: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable {
    /// A business cannot sell, serve customers or run.
    case business
    /// Someone cannot do their job.
    case work
    /// An exam, a class or an assignment suffers.
    case study
    /// Bills, wages or purchases cannot be paid or received.
    case money
    /// A trip or a ticket is at stake.
    case travel
    /// Health, care or an emergency is touched.
    case safety
    /// Contact with family and friends, or leisure.
    case personal
}
