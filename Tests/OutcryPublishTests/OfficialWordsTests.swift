import Foundation
import OutcryModel
import Testing

@testable import OutcryPublish

struct OfficialWordsTests {
    private let asOf = Specimen.minute(14, 20).start

    private func comparison(_ incident: Incident) throws -> String? {
        try Specimen.publisher().comparison(of: incident, asOf: asOf)
    }

    private func statement(
        _ stage: OfficialStage?, _ at: Minute, _ text: String, components: [String] = [], from: Minute? = nil,
        until: Minute? = nil
    ) -> OfficialStatement {
        OfficialStatement(
            source: "penlight/status", stage: stage, cause: nil, saidAt: at.start, learnedAt: at.start, text: text,
            link: nil, components: components, plannedFrom: from?.start, plannedUntil: until?.start)
    }

    private func recovery(_ incident: Incident) throws -> [String] {
        let report = try Specimen.publisher().situation(of: incident, asOf: asOf)
        return report.rows.first { $0.aspect == .recoveryEfforts }?.statements.map(\.text) ?? []
    }

    private func answer(_ question: String, _ incident: Incident) throws -> String? {
        let report = try Specimen.publisher().situation(of: incident, asOf: asOf)
        return report.rows.last?.statements.first { $0.question == question }?.text
    }

    private var work: OfficialStatement {
        statement(
            .scheduled, Specimen.minute(9, 0), "We move a database.", from: Specimen.minute(14, 0),
            until: Specimen.minute(15, 30))
    }

    @Test func `an operator that says resolved while reports go on is told beside them`() throws {
        var incident = Specimen.confirmed
        incident.official.append(Specimen.said(.resolved, Specimen.minute(14, 8), "Done."))
        let words = "reports go on, 6.7 times the usual number since 12:50 UTC."
        #expect(try comparison(incident) == "The operator says that it is resolved (14:08 UTC); \(words)")
        incident.state = .easing
        #expect(
            try comparison(incident)
                == "The operator says that it is resolved (14:08 UTC), and reports are falling towards the usual number."
        )
    }

    @Test func `of an incident that is over it is told who saw the end`() throws {
        #expect(
            try comparison(Specimen.ended)
                == "The operator said at 15:30 UTC that it is resolved; reports are as usual since 15:20 UTC.")
        var incident = Specimen.ended
        incident.official.removeLast()
        #expect(
            try comparison(incident)
                == "The operator has not said that it is resolved; reports are as usual since 15:20 UTC.")
    }

    @Test func `nothing is compared where the operator states no stage, or a moderator has spoken`() throws {
        var incident = Specimen.confirmed
        incident.official = [statement(nil, Specimen.minute(14, 0), "We are aware.")]
        #expect(try comparison(incident) == nil)
        incident = Specimen.ended
        incident.state = .dismissed
        #expect(try comparison(incident) == nil)
    }

    @Test func `a number withheld is not told by the comparison`() throws {
        var incident = Specimen.bare
        incident.official = [Specimen.said(.resolved, Specimen.minute(14, 0), "Done.")]
        #expect(
            try comparison(incident)
                == "The operator says that it is resolved (14:00 UTC); reports are still above the usual number.")
    }

    @Test func `statements stand in a timeline with their stage, components and words`() throws {
        var incident = Specimen.confirmed
        incident.official = [
            statement(.investigating, Specimen.minute(13, 0), "We look.", components: ["API (EU)", "Website"]),
            statement(nil, Specimen.minute(13, 30), "Still looking.", components: (1...9).map { "C\($0)" }),
        ]
        let lines = try recovery(incident)
        #expect(lines.contains("13:00 UTC, investigating (API (EU), Website): “We look.”"))
        #expect(lines.contains("13:30 UTC (C1, C2, C3, C4, C5, C6 and 3 more): “Still looking.”"))
    }

    @Test func `of many statements the last are quoted and the rest counted`() throws {
        var incident = Specimen.confirmed
        incident.official = (0..<13).map { statement(nil, Specimen.minute(13, $0), "Words \($0).") }
        let lines = try recovery(incident)
        #expect(lines.first == "3 earlier statements are not quoted here.")
        #expect(!lines.contains { $0.contains("Words 2.") } && lines.contains { $0.contains("Words 3.") })
    }

    @Test func `planned work is told as such, and its end is no end of a fault`() throws {
        var incident = Specimen.confirmed
        incident.official = [work]
        #expect(
            try comparison(incident)
                == "The operator tells of planned work, from 14:00 to 15:30 UTC; "
                + "reports go on, 6.7 times the usual number since 12:50 UTC.")
        #expect(
            try recovery(incident).contains(
                "09:00 UTC, scheduled, planned from 14:00 to 15:30 UTC: “We move a database.”"))
        #expect(try !recovery(incident).contains { $0.hasPrefix("The first official statement") })
        #expect(try answer("When will it be fixed?", incident) == "The operator plans its work to end at 15:30 UTC.")
        incident.official.append(
            statement(
                .resolved, Specimen.minute(14, 15), "Completed.", from: Specimen.minute(14, 0),
                until: Specimen.minute(15, 30)))
        #expect(try answer("Is it over?", incident)?.contains("resolved") == false)
        incident.official.append(Specimen.said(.investigating, Specimen.minute(14, 18), "We look."))
        #expect(try comparison(incident)?.hasPrefix("The operator acknowledges a fault") == true)
    }

    @Test func `an announcement of planned work is context, and no stated cause`() throws {
        var incident = Specimen.confirmed
        incident.official = [
            OfficialStatement(
                source: "penlight/status", stage: .scheduled, cause: .maintenance, saidAt: work.saidAt,
                learnedAt: work.learnedAt, text: work.text, link: nil, plannedFrom: work.plannedFrom,
                plannedUntil: work.plannedUntil)
        ]
        let report = try Specimen.publisher().situation(of: incident, asOf: asOf)
        let causes = report.rows.first { $0.aspect == .potentialCauses }?.statements.map(\.text) ?? []
        #expect(causes.contains("The operator had planned work from 14:00 to 15:30 UTC."))
        #expect(!causes.contains { $0.contains("maintenance") })
        #expect(try answer("Is it a cyberattack?", incident)?.contains("maintenance") == false)
    }

    @Test func `a document gives the components and the planned time of each statement`() throws {
        var incident = Specimen.confirmed
        incident.official = [work, statement(.identified, Specimen.minute(14, 5), "x", components: ["API (EU)"])]
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(Specimen.publisher().json(incident: incident)))
                as? [String: Any])
        let official = try #require(document["official"] as? [[String: Any]])
        #expect(official.map { $0["components"] as? [String] } == [[], ["API (EU)"]])
        #expect(official[0]["plannedFrom"] as? String == Specimen.minute(14, 0).description)
        #expect(official[0]["plannedUntil"] as? String == Specimen.minute(15, 30).description)
        #expect(official[1]["plannedFrom"] is NSNull && official[1]["plannedUntil"] is NSNull)
    }

    @Test func `the feed tells the latest words with stage and components, as text`() throws {
        var incident = Specimen.confirmed
        incident.official = [
            statement(.monitoring, Specimen.minute(14, 5), "A <b>fix</b>.", components: ["<API> & more"])
        ]
        let html = FeedContent(publisher: try Specimen.publisher(), incident: incident).html
        #expect(html.contains("The operator, 14:05 UTC on 22 November 2026, monitoring (&lt;API&gt; &amp; more):"))
        #expect(html.contains("A &lt;b&gt;fix&lt;/b&gt;."))
    }
}
