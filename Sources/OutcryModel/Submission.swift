/// What someone tells through the report page or endpoint, after validation.
public struct Submission: Hashable, Sendable {
    /// The most symptoms one submission may name.
    public static let mostSymptoms = 3
    /// The most characters its text may have.
    public static let mostCharacters = 1000

    /// The service that does not work.
    public let service: Service.ID
    /// What is wrong, in the order chosen.
    public let symptoms: [Symptom]
    /// Where the reporter is.
    public let region: Region.ID?
    /// The reporter's own words.
    public let text: String?
    /// When it happened; `nil` means now.
    public let occurredAt: Timestamp?
    /// The key under which a repetition is the same submission.
    public let idempotencyKey: String?
    /// Who reports, as the endpoint can tell reporters apart: never stored, only hashed.
    public let origin: Origin
    /// Why it is not to be counted; `nil` for one that is.
    public let hold: Hold?

    /// A submission from its parts.
    public init(
        service: Service.ID, symptoms: [Symptom], region: Region.ID?, text: String?, occurredAt: Timestamp?,
        idempotencyKey: String?, origin: Origin, hold: Hold? = nil
    ) {
        self.service = service
        self.symptoms = symptoms
        self.region = region
        self.text = text
        self.occurredAt = occurredAt
        self.idempotencyKey = idempotencyKey
        self.origin = origin
        self.hold = hold
    }
}
