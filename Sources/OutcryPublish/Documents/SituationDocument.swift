import OutcryModel

/// A situation report with its links.
struct SituationDocument: Encodable {
    let incident: Incident.ID
    let service: String
    let state: IncidentState
    let asOf: Timestamp
    let rows: [Row]
    let links: Links

    struct Row: Encodable {
        let aspect: SituationReport.Aspect
        let title: String
        let statements: [Statement]
    }

    struct Statement: Encodable {
        @OrNull var question: String?
        let text: String
        let basis: SituationReport.Basis
        @OrNull var reporters: Int?
        @OrNull var share: Double?
        @OrNull var link: String?
    }

    struct Links: Encodable {
        let `self`: String
        let incident: String
        let page: String
        let feed: String
    }
}

extension Publisher {
    func document(of report: SituationReport) -> SituationDocument {
        let to = addresses
        return SituationDocument(
            incident: report.incident, service: report.service, state: report.state, asOf: report.asOf,
            rows: report.rows.map { row in
                .init(
                    aspect: row.aspect, title: row.title,
                    statements: row.statements.map {
                        .init(
                            question: $0.question, text: $0.text, basis: $0.basis, reporters: $0.reporters,
                            share: Document.number($0.share), link: Addresses.web($0.link))
                    })
            },
            links: .init(
                self: to.situation(report.incident), incident: to.incident(report.incident),
                page: to.incidentPage(report.incident), feed: to.feed))
    }
}
