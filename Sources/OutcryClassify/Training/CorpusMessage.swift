public import OutcryModel

/// A message of the corpus with what people have said it is.
public struct CorpusMessage: Hashable, Sendable {
    /// The language, as BCP 47.
    public let language: String
    /// The symptoms told, at most three.
    public let symptoms: [Symptom]
    /// What it says of the state of the services.
    public let polarity: Polarity
    /// Whose voice it is in.
    public let kind: Voice
    /// The cause it states, if any.
    public let cause: Cause?
    /// The canonical English names of the services meant.
    public let services: [String]
    /// Where: an ISO country, or one with the English name of a city or first-level part, such as `DE/Berlin`.
    public let region: String?
    /// The message.
    public let text: String
}
