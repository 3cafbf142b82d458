public import OutcryModel

/// The log's answer for one report.
public enum Receipt: Hashable, Sendable {
    /// It is new and durable, and was learned of at this instant.
    case stored(ReportID, receivedAt: Timestamp)
    /// It had been accepted before, under this id; `alike` tells whether it said the same then.
    case repeated(ReportID, alike: Bool)

    /// The id under which the report is known.
    public var id: ReportID {
        switch self {
        case .stored(let id, _), .repeated(let id, _): id
        }
    }
}
