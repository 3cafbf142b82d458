import OutcryModel

/// One invented person saying one thing, or one update of the invented operator.
struct Message: Hashable, Sendable {
    /// Where it is said.
    enum Channel: Hashable, Sendable {
        case submission
        case forum
        case social
        case status
    }

    let id: String
    let at: Timestamp
    let channel: Channel
    let person: Int
    let symptoms: [Symptom]
    let region: Region.ID?
    let title: String
    let text: String
}
