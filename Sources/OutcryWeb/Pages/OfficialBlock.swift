import OutcryModel
import OutcryPublish

/// What the operator says of an incident, newest first, and how it compares with what people report. For the template
/// `incident`.
struct OfficialBlock {
    let comparison: String?
    let statements: [Row]

    /// One statement.
    struct Row {
        let said: String
        let saidISO: String
        let stage: String?
        let words: String?
        let affected: String?
        let planned: String?
        let source: String?
    }

    /// The block; `nil` when the operator said nothing.
    init?(_ incident: Incident, asOf: Timestamp, publisher: Publisher) {
        guard !incident.official.isEmpty else { return nil }
        comparison = publisher.comparison(of: incident, asOf: asOf)
        statements = incident.official.reversed().map { Row($0, publisher: publisher) }
    }
}

extension OfficialBlock.Row {
    fileprivate init(_ statement: OfficialStatement, publisher: Publisher) {
        said = IncidentRow.moment(statement.saidAt.minute)
        saidISO = statement.saidAt.minute.start.rfc3339
        stage = statement.stage.map { publisher.title(of: $0).capitalisedFirst }
        words = statement.text.isEmpty ? nil : statement.text
        affected = publisher.componentWords(of: statement).map { "Affected: \($0)" }
        planned =
            statement.isOfPlannedWork
            ? "Planned work"
                + (statement.plannedFrom == nil ? "" : " " + publisher.plannedTime(of: statement, for: nil))
            : nil
        source = SafeLink.checked(statement.link)
    }
}
