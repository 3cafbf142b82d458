/// Where an incident is in its life.
public enum IncidentState: String, CaseIterable, Codable, Hashable, Sendable {
    /// There is an excess, not yet corroborated.
    case suspected
    /// The excess is corroborated.
    case confirmed
    /// Reports fall towards the usual.
    case easing
    /// Reports are as usual again.
    case ended
    /// It was none: a rule or a moderator found so, as the last revision tells.
    case dismissed

    /// Whether it still goes on.
    public var isOpen: Bool {
        switch self {
        case .suspected, .confirmed, .easing: true
        case .ended, .dismissed: false
        }
    }
}
