/// How far an outage reaches, in one word.
public enum Extent: String, CaseIterable, Codable, Hashable, Sendable {
    /// One city.
    case local
    /// One or several parts of one country.
    case regional
    /// One country.
    case national
    /// Several countries.
    case multinational
    /// The world.
    case global
}
