import OutcryModel

/// What really happened in a recording.
struct DetectionLabels: Decodable {
    struct Outage: Decodable {
        let service: String
        /// Minutes from the first.
        let onset: Int
        let end: Int
        /// The smallest regions affected.
        let leaves: [String]
        let affected: Double
        /// Whether it lies before the minutes that are scored.
        let isBefore: Bool

        private enum CodingKeys: String, CodingKey {
            case service
            case onset
            case end
            case leaves
            case affected = "affected_users"
            case isBefore = "burn_in"
        }
    }

    /// The minute from which on findings are scored, and how many minutes there are.
    let scoredFrom: Int
    let minutes: Int
    let outages: [Outage]

    private enum CodingKeys: String, CodingKey {
        case scoredFrom = "score_from"
        case minutes
        case outages
    }
}
