import OutcryModel
import OutcryPublish
import OutcryStore

/// All about one service, with the report form. For the template `service`.
struct ServicePage {
    /// The incidents listed below.
    private static let mostIncidents = 10

    let id: String
    let name: String
    let badge: Badge
    let sentence: String
    let categoryName: String
    let homePage: String?
    let form: ReportFormModel
    let thanks: ReportThanks?
    let facts: [Fact]
    let chart: TrendChart
    let `where`: RegionTable
    let whereSince: String
    let symptoms: [SymptomBar]
    let hasSymptoms: Bool
    let symptomNote: String
    let situation: SituationBlock?
    let incidents: [IncidentRow]
    let hasIncidents: Bool

    /// The page of a service with a form in it, and with what is to be said of a report just sent.
    static func read(
        _ service: Service, form: ReportFormModel, aftermath: ReportAftermath, site: WebSite
    ) async throws -> ServicePage {
        let now = site.view.now()
        let standing =
            try await site.view.standing(of: service.id)
            ?? ServiceStanding(
                service: service.id, at: now.minute, level: .unknown, observed: 0, expected: nil, symptoms: [:],
                openIncidents: [])
        let window = TrendChart.window(now: now)
        let series = try await site.view.series(
            of: service.id, region: nil, symptom: nil, from: window.from, to: window.to, bucket: TrendChart.bucket)
        let picture = try await site.view.picture(
            of: service.id, symptom: nil, from: now.minute - 60, to: now.minute)
        let incidents = try await site.view.incidents(IncidentQuery(service: service.id, limit: mostIncidents))
        return ServicePage(
            service, form: form, aftermath: aftermath, standing: standing, series: series,
            picture: picture, incidents: incidents, now: now, site: site)
    }

    private init(
        _ service: Service, form: ReportFormModel, aftermath: ReportAftermath, standing: ServiceStanding,
        series: [SeriesPoint], picture: ScopePicture, incidents: [Incident], now: Timestamp, site: WebSite
    ) {
        let publisher = site.publisher
        let lines = publisher.lines(of: picture)
        // Of several the one that most people report.
        let going = incidents.filter(\.state.isOpen)
        let open = going.max { $0.magnitude.reporters < $1.magnitude.reporters }
        id = service.id.rawValue
        name = service.name
        badge = Badge(standing.level, words: publisher)
        sentence = publisher.sentence(for: standing, incident: open)
        categoryName = publisher.title(of: service.category)
        homePage = SafeLink.checked(service.homePage)
        self.form = form
        let shown = publisher.disclosure.shown(standing.observed)
        thanks = aftermath.thanks(about: service.id, others: shown)
        facts = Self.facts(
            standing, reports: shown.map(Figures.count) ?? publisher.disclosure.openingWords, shown: shown,
            lines: lines, open: open, others: max(0, going.count - 1), now: now)
        chart = TrendChart(
            series, about: service, openSince: open?.onset.at, disclosure: publisher.disclosure)
        // The picture is made of whole quarters of an hour, so it begins up to one before the hour of the numbers above.
        whereSince = WallClock(picture.from.start).time
        `where` = RegionTable(lines, caption: "Regions since \(whereSince) UTC", publisher: publisher)
        symptoms = SymptomBar.bars(standing.symptoms, of: standing.observed, publisher: publisher)
        hasSymptoms = !symptoms.isEmpty
        symptomNote = publisher.disclosure.note
        situation = open.map { SituationBlock(publisher.situation(of: $0, asOf: site.situationTime(of: $0))) }
        self.incidents = incidents.map { IncidentRow($0, service: service.name, publisher: publisher) }
        hasIncidents = !incidents.isEmpty
    }

    private static func facts(
        _ standing: ServiceStanding, reports: String, shown: Int?, lines: [RegionLine], open: Incident?, others: Int,
        now: Timestamp
    ) -> [Fact] {
        var facts = [
            Fact(
                term: "Reports, last hour", value: reports,
                remark: standing.expected.map {
                    "usually \(Figures.usual($0)) at this time on a \(WallClock(now).weekday)"
                } ?? "what is usual is not known yet")
        ]
        if let times = ServiceRow.times(shown, usual: standing.expected) {
            facts.append(Fact(term: "Times usual", value: times, remark: "reports of the last hour"))
        }
        let affected = lines.count { $0.isNamed }
        facts.append(
            Fact(
                term: "Regions above usual", value: affected == 0 ? "None" : Figures.count(affected),
                remark: ""))
        if let open {
            facts.append(
                Fact(
                    term: "Open for", value: Figures.span(minutes: max(0, now.minute - open.onset.at)),
                    remark: others == 0 ? "" : "and \(Figures.count(others)) more, below",
                    moreHref: "/incidents/\(FormFields.encode(open.id.rawValue))", moreWords: "Incident page"))
        }
        return facts
    }
}
