import OutcryModel
import OutcryPublish

/// One incident: its state, where it is, how it developed and why. For the template `incident`.
struct IncidentPage {
    let serviceHref: String
    let serviceName: String
    let opened: String
    let heading: String
    let badge: Badge
    let sentence: String
    let facts: [Fact]
    let official: OfficialBlock?
    let situation: SituationBlock
    let words: WordsBlock?
    let `where`: RegionTable
    let revisions: [RevisionRow]
    let incidentData: String

    init(_ incident: Incident, asOf: Timestamp, publisher: Publisher) {
        serviceHref = "/services/\(incident.service)"
        serviceName = publisher.name(of: incident.service)
        opened = IncidentRow.moment(incident.openedAt)
        heading = "\(serviceName): more reports than usual"
        badge = Badge(incident.state, words: publisher)
        sentence = publisher.sentence(for: incident, asOf: asOf)
        facts = Self.facts(incident, asOf: asOf, publisher: publisher)
        official = OfficialBlock(incident, asOf: asOf, publisher: publisher)
        situation = SituationBlock(publisher.situation(of: incident, asOf: asOf))
        words = WordsBlock(incident, publisher: publisher)
        `where` = RegionTable(incident.scope, caption: "Regions of the incident", publisher: publisher)
        revisions = zip(incident.revisions, [nil] + incident.revisions).map { revision, before in
            RevisionRow(revision, before: before, publisher: publisher)
        }.reversed()
        incidentData = "/api/v1/incidents/\(FormFields.encode(incident.id.rawValue))"
    }

    private static func facts(_ incident: Incident, asOf: Timestamp, publisher: Publisher) -> [Fact] {
        let onset = incident.onset
        let end = incident.endedAt?.next ?? asOf.minute
        let disclosure = publisher.disclosure
        var facts = [
            Fact(
                term: "Began", value: WallClock(onset.at.start).time,
                remark: "\(WallClock(onset.at.start).day), between \(WallClock(onset.earliest.start).time) and "
                    + WallClock(onset.latest.start).time),
            Fact(
                term: incident.state.isOpen ? "Open for" : "Lasted",
                value: Figures.span(minutes: max(0, end - onset.at)),
                remark: incident.endedAt.map { "until \(IncidentRow.moment($0.next))" } ?? "and goes on"),
            Fact(
                term: "Reporters", value: disclosure.text(disclosure.shown(incident.magnitude.reporters)),
                remark: incident.echoes.flatMap(disclosure.shown).map {
                    "distinct, since it began; \($0) more only repeat their words"
                } ?? "distinct, since it began"),
            Fact(
                term: "Most in a minute", value: disclosure.text(disclosure.shown(incident.peakReporters)),
                remark: "at \(WallClock(incident.peakAt.start).time)"),
        ]
        if let other = incident.mergedInto {
            facts.append(Self.fact("Part of", other, remark: "which goes on in its place"))
        }
        if let other = incident.splitFrom {
            facts.append(Self.fact("Split from", other, remark: "of which its places were part"))
        }
        return facts
    }

    private static func fact(_ term: String, _ other: Incident.ID, remark: String) -> Fact {
        Fact(
            term: term, value: "Another", remark: remark, moreHref: "/incidents/\(FormFields.encode(other.rawValue))",
            moreWords: "Incident page")
    }
}
