/// How far a name counts at its place in a text.
enum PlaceStanding {
    /// Not at all.
    case none
    /// Only where its state or country stands beside it.
    case beside
    /// Only so, or in a list with other places.
    case listed
    /// By itself.
    case alone
}
