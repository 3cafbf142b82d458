/// Why a report is kept without being counted, until a moderator has looked at it.
public enum Hold: String, Codable, CaseIterable, Hashable, Sendable {
    /// Its words carry links, as those of adverts do.
    case links
    /// Its words advertise something.
    case advert
    /// It came without the proof of work that was asked for at the time.
    case unproven
}
