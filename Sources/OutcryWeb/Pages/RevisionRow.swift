import OutcryModel
import OutcryPublish

/// One change of an incident with the numbers that decided it.
struct RevisionRow {
    let revised: String
    let revisedISO: String
    let change: String
    let why: String

    init(_ revision: Revision, before: Revision?, publisher: Publisher) {
        revised = IncidentRow.moment(revision.at)
        revisedISO = revision.at.start.rfc3339
        change = Self.change(revision, before: before, publisher: publisher)
        why = Self.why(revision.reason, publisher: publisher)
    }

    private static func change(_ revision: Revision, before: Revision?, publisher: Publisher) -> String {
        let extent = revision.extent.map { " " + publisher.title(of: $0) } ?? ""
        if let before, before.state == revision.state {
            if revision.reason.rule == "symptom", let symptom = revision.reason.symptom {
                return "Now mostly “\(publisher.title(of: symptom))”"
            }
            if revision.extent != before.extent { return "Now affected" + extent }
            return revision.regions == before.regions
                ? "Still \(publisher.title(of: revision.state))" + extent : "Other regions affected" + extent
        }
        return publisher.title(of: revision.state).capitalisedFirst + extent
    }

    /// The numbers, as far as they may be shown: with the count withheld the statistic would give it away.
    private static func why(_ reason: Revision.Reason, publisher: Publisher) -> String {
        let shown = publisher.disclosure.evidence(reason.observed)
        let what = reason.symptom.map { ", “\(publisher.title(of: $0))”" } ?? ""
        let minutes = reason.to - reason.from
        var words =
            "\(publisher.name(of: reason.region))\(what): \(publisher.disclosure.text(shown)) reporters in "
            + "\(Figures.span(minutes: minutes)), usually \(Figures.usual(reason.expected))."
        if shown != nil {
            words +=
                " Statistic \(Figures.usual(reason.statistic)) nats, threshold "
                + "\(Figures.usual(reason.threshold))."
        }
        return words + " Rule “\(reason.rule)”, \(reason.rules)."
    }
}
