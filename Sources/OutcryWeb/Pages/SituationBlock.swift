import OutcryModel
import OutcryPublish

/// The situation report of an incident within a page. For the template `situation`.
struct SituationBlock {
    let asOf: String
    let asOfISO: String
    let incidentHref: String
    let situationData: String
    let aspects: [AspectRow]

    struct AspectRow {
        let heading: String
        let statements: [StatementRow]
    }

    struct StatementRow {
        let question: String?
        let text: String
        let basis: String
        let source: String?
    }

    init(_ report: SituationReport) {
        let clock = WallClock(report.asOf)
        asOf = "\(clock.day), \(clock.time)"
        asOfISO = report.asOf.rfc3339
        let name = FormFields.encode(report.incident.rawValue)
        incidentHref = "/incidents/\(name)"
        situationData = "/api/v1/incidents/\(name)/situation"
        aspects = report.rows.map { row in
            AspectRow(
                heading: row.title,
                statements: row.statements.map { statement in
                    StatementRow(
                        question: statement.question, text: statement.text, basis: Self.words(for: statement.basis),
                        source: SafeLink.checked(statement.link))
                })
        }
    }

    private static func words(for basis: SituationReport.Basis) -> String {
        switch basis {
        case .reports: "from reports"
        case .official: "official"
        case .speculation: "users’ suspicion"
        case .estimate: "estimate"
        case .notKnown: "not known"
        }
    }
}
