public import OutcryModel

/// What of a row is taken in.
public struct ImportItem: Hashable, Sendable {
    /// The line of the file on which the row begins, from 1.
    public let line: Int
    /// What makes it the same one when it comes again, within its source.
    public let key: String
    /// The service; `nil` where the words have to tell it.
    public let service: Service.ID?
    /// The symptoms.
    public let symptoms: [Symptom]
    /// The region; a position has become one.
    public let region: Region.ID?
    /// The words.
    public let text: String?
    /// Their language.
    public let language: String?
    /// When it happened; `nil` where it was not told.
    public let occurredAt: Timestamp?
    /// Who reports, to be hashed at once.
    public let reporter: String?
}
