/// Whose voice a message is in; the field `kind` of a verdict.
public enum Voice: String, CaseIterable, Codable, Hashable, Sendable {
    /// The author or the author's household or office meets it.
    case firstHand = "first_hand"
    /// The author reports what others meet.
    case secondHand = "second_hand"
    /// The operator, an agency or a status page speaks.
    case official
    /// Press register or a headline.
    case news
    /// Hyperbole or fiction is the point.
    case joke
    /// An advert, spam or bait.
    case promo
}
