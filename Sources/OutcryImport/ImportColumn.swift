/// What a row of an import may tell of a report.
public enum ImportColumn: String, CaseIterable, Hashable, Sendable {
    /// What makes the row the same one when it comes again, within its source.
    case key
    /// The service: its slug or one of its names.
    case service
    /// At most three symptoms; as text they stand apart by spaces, commas, semicolons or bars.
    case symptoms
    /// The code of a region.
    case region
    /// Degrees north; rounded to a region together with `longitude`, and not kept.
    case latitude
    /// Degrees east.
    case longitude
    /// The words.
    case text
    /// When it happened, as RFC 3339.
    case occurredAt
    /// The language of the words, as BCP 47.
    case language
    /// Who reports: any name that is the same for the same person; hashed at once under the key of the day.
    case reporter

    /// The headings under which a column is known without being told, in lower case.
    var headings: [String] {
        switch self {
        case .key: ["key", "id", "idempotencykey", "idempotency_key"]
        case .latitude: ["latitude", "lat"]
        case .longitude: ["longitude", "long", "lon"]
        case .occurredAt: ["occurredat", "occurred_at"]
        case .service, .symptoms, .region, .text, .language, .reporter: [rawValue]
        }
    }

    /// Where a row keeps its value.
    var place: Int {
        switch self {
        case .key: 0
        case .service: 1
        case .symptoms: 2
        case .region: 3
        case .latitude: 4
        case .longitude: 5
        case .text: 6
        case .occurredAt: 7
        case .language: 8
        case .reporter: 9
        }
    }
}
