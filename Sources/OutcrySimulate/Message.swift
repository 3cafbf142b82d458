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

    /// Which of 65,536 networks the person is in, most of them in one of their own.
    var network: UInt16 {
        var bits = SplitMix(seed: UInt64(bitPattern: Int64(person)))
        return UInt16(truncatingIfNeeded: bits.next())
    }

    /// An address in that network, of those that are for documentation (RFC 3849).
    var address: String { "2001:db8:" + String(network, radix: 16) + "::1" }
}
