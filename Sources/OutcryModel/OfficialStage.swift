/// How far an operator says to be with a fault, in the order in which status pages move.
public enum OfficialStage: String, CaseIterable, Codable, Hashable, Sendable {
    /// Planned work is announced.
    case scheduled
    /// The operator acknowledges a fault and looks into it.
    case investigating
    /// The operator says to know the cause.
    case identified
    /// A remedy is in place and is watched.
    case monitoring
    /// The operator says it is over.
    case resolved
}
