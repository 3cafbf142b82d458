/// Whether a region is part of an outage.
public enum RegionState: String, CaseIterable, Codable, Hashable, Sendable {
    /// Reports exceed what is usual by more than chance.
    case affected
    /// Enough people report there, and no more than usually.
    case notAffected
    /// Too few people report there to say.
    case notEnoughData
}
