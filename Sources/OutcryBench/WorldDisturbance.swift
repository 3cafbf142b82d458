/// Something that is no outage, as it is told to the scorer.
struct WorldDisturbance: Encodable {
    let type: String
    /// The service; `*` for all.
    let service: String
    let start: Int
    let end: Int
}
