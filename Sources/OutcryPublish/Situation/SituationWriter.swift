import OutcryModel

/// Writes the situation report of one incident, row by row.
///
/// A sentence is written only from a number of the incident that may be published, or from what the operator said;
/// where there is neither, the row says that it is not known.
struct SituationWriter {
    typealias Row = SituationReport.Row
    typealias Statement = SituationReport.Statement

    let publisher: Publisher
    let incident: Incident
    let asOf: Timestamp

    /// Where it is.
    let whereabouts: Whereabouts
    /// All distinct reporters, where that may be published.
    let total: Int?
    /// The symptoms, causes and impacts whose number may be published.
    let symptoms: [Symptom: Int]
    let causes: [Cause: Int]
    let impacts: [Impact: Int]

    init(publisher: Publisher, incident: Incident, asOf: Timestamp) {
        self.publisher = publisher
        self.incident = incident
        self.asOf = asOf
        whereabouts = Whereabouts(incident.scope, publisher: publisher)
        let disclosure = publisher.disclosure
        let reporters = incident.magnitude.reporters
        total = disclosure.shown(reporters)
        symptoms = disclosure.shown(incident.symptoms, of: reporters)
        causes = disclosure.shown(incident.causes, of: reporters)
        impacts = disclosure.shown(incident.impacts, of: reporters)
    }

    /// The report, with every row in its order.
    func report() -> SituationReport {
        SituationReport(
            incident: incident.id, service: publisher.name(of: incident.service), state: incident.state, asOf: asOf,
            rows: SituationReport.Aspect.allCases.map { aspect in
                Row(aspect: aspect, title: title(of: aspect), statements: statements(of: aspect))
            })
    }

    /// Whether it is over, so that sentences stand in the past.
    var isOver: Bool { !incident.state.isOpen }

    /// The minute of the reader.
    var now: Minute { asOf.minute }

    /// When it began, in words.
    var since: String { English.moment(incident.onset.at, for: now) }

    /// “230 of 410 reporters (56%)”, “Nearly all of the 90 reporters”, or “Under 5 reporters”.
    func reporters(_ shown: Int?) -> String {
        let few = "\(publisher.disclosure.openingWords) reporters"
        guard let total, let shown else { return few }
        let reporters = English.count(total, "reporter", "reporters")
        // Both are rounded down, so that as many need not be all.
        guard shown < total else { return "\(total >= 20 ? "Nearly all" : "Most") of the \(reporters)" }
        return "\(English.number(shown)) of \(reporters) (\(English.percent(Double(shown) / Double(total))))"
    }

    /// The share of all reporters.
    func share(_ shown: Int?) -> Double? {
        guard let shown, let total else { return nil }
        return min(1, Double(shown) / Double(total))
    }

    private func title(of aspect: SituationReport.Aspect) -> String {
        switch aspect {
        case .outageScope: "Outage scope"
        case .reportedIssues: "Reported issues"
        case .duration: "Duration"
        case .affectedUsers: "Affected users"
        case .potentialCauses: "Potential causes"
        case .recoveryEfforts: "Recovery efforts"
        case .impact: "Impact on businesses and individuals"
        case .commonQuestions: "Common questions"
        }
    }

    private func statements(of aspect: SituationReport.Aspect) -> [Statement] {
        switch aspect {
        case .outageScope: scope()
        case .reportedIssues: issues()
        case .duration: duration()
        case .affectedUsers: users()
        case .potentialCauses: potentialCauses()
        case .recoveryEfforts: recovery()
        case .impact: impact()
        case .commonQuestions: questions()
        }
    }
}
