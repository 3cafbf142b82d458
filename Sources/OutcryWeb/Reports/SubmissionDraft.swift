/// A submission as it was sent, before anything is known of its worth.
struct SubmissionDraft: Sendable {
    /// The most symptoms looked at, to say what is wrong with them.
    static let mostRead = 20

    /// The service named.
    var service: String?
    /// The symptoms named, each with the place it stands at.
    var symptoms: [String] = []
    /// The region named.
    var region: String?
    /// Where the sender is, in degrees, to be rounded to a region; what is no number is missing.
    var position: (latitude: Double?, longitude: Double?)?
    /// The words.
    var text: String?
    /// When it happened, as text.
    var occurredAt: String?
}
