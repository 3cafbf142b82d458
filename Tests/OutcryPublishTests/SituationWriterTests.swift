import OutcryModel
import Testing

@testable import OutcryPublish

struct SituationWriterTests {
    private let asOf = Specimen.minute(14, 20).start

    private func texts(_ incident: Incident, _ aspect: SituationReport.Aspect) throws -> [String] {
        let report = try Specimen.publisher().situation(of: incident, asOf: asOf)
        return report.rows.first { $0.aspect == aspect }?.statements.map(\.text) ?? []
    }

    private func answer(_ question: String, _ incident: Incident) throws -> SituationReport.Statement {
        let report = try Specimen.publisher().situation(of: incident, asOf: asOf)
        return try #require(report.rows.last?.statements.first { $0.question == question })
    }

    @Test func `a confirmed incident as Markdown`() throws {
        let publisher = try Specimen.publisher()
        let markdown = publisher.markdown(publisher.situation(of: Specimen.confirmed, asOf: asOf))
        let source = "([source](<https://status.penlight.example/incidents/1>))"
        #expect(
            markdown == """
                # PenLight: situation report

                State: confirmed, as of 14:20 UTC on 22 November 2026. These are people’s reports, not a measurement of the service.

                ## Outage scope

                - Reports exceed the usual number in part of Germany: Berlin, Brandenburg and Saxony.
                - Berlin: 120 reporters from 13:20 to 14:20 UTC, 23 times the usual number (90% interval 20 to 28).
                - Brandenburg: 70 reporters from 13:20 to 14:20 UTC, 23 times the usual number (90% interval 19 to 30).
                - Saxony: 60 reporters from 13:20 to 14:20 UTC, 17 times the usual number (90% interval 13 to 22).
                - The affected regions hold 22% of the service’s known users.
                - No more reports than usual in Bavaria.
                - Too few reports to say in 2 other regions.

                ## Reported issues

                - Can’t sign in: 230 of 410 reporters (56%).
                - Messages not arriving: 80 of 410 reporters (20%).
                - Doesn’t load or open: 45 of 410 reporters (11%).
                - Data missing: 10 of 410 reporters (2%).
                - Very slow: under 5 reporters.

                ## Duration

                - Since 12:50 UTC: 1 h 30 min so far.
                - The onset lies between 12:44 UTC and 12:53 UTC.
                - Most reports in one minute: 30 people, at 13:40 UTC.

                ## Affected users

                - Between 12,000 and 45,000 people (90% interval), taking one report to stand for about 60 affected users.
                - 410 people have reported since 12:50 UTC, about 349 more than usual.

                ## Potential causes

                - The operator states a software or configuration fault (14:05 UTC). \(source)
                - Speculation: 40 of 410 reporters (10%) suspect a software or configuration fault.
                - Speculation: 10 of 410 reporters (2%) suspect a cyberattack.
                - Speculation: under 5 reporters suspect too many users at once.

                ## Recovery efforts

                - The operator says that the cause is known (14:05 UTC), and reports go on, 6.7 times the usual number since 12:50 UTC. \(source)
                - 13:23 UTC, investigating: “We are looking into reports of sign-in problems.” \(source)
                - 14:05 UTC, identified: “A faulty \\<b\\>release\\</b\\> of the sign-in service. # It is \\*rolled back\\*.” \(source)
                - The first official statement came 33 min after the onset of reports. \(source)

                ## Impact on businesses and individuals

                - Businesses: 5 of 410 reporters (1%) say that a business cannot sell, serve customers or run.
                - Individuals: 30 of 410 reporters (7%) say that they cannot do their job.
                - Individuals: under 5 reporters say that an exam, a class or an assignment suffers.

                ## Common questions

                - **Is it only me?** No: 410 people have reported trouble since 12:50 UTC, 6.7 times the usual number.
                - **Where is it?** Reports exceed the usual number in part of Germany: Berlin, Brandenburg and Saxony.
                - **Since when?** Reports have exceeded the usual number since 12:50 UTC.
                - **Is it over?** No: reports are still above the usual number.
                - **Is my data safe?** Not known. 10 of 410 reporters (2%) say that data are missing.
                - **Is it a cyberattack?** The operator states another cause: a software or configuration fault (14:05 UTC). \(source)
                - **What does the operator say?** 14:05 UTC, identified: “A faulty \\<b\\>release\\</b\\> of the sign-in service. # It is \\*rolled back\\*.” \(source)
                - **When will it be fixed?** Not known. The operator says that the cause is known (14:05 UTC). \(source)
                - **Is there a workaround?** Not known.

                [Incident page](<https://outcry.example/incidents/penlight-20261122T1258Z>)

                """)
    }

    @Test func `an incident of which nothing is known as Markdown`() throws {
        let publisher = try Specimen.publisher()
        let markdown = publisher.markdown(publisher.situation(of: Specimen.bare, asOf: asOf))
        #expect(
            markdown == """
                # PenLight: situation report

                State: suspected, as of 14:20 UTC on 22 November 2026. These are people’s reports, not a measurement of the service.

                ## Outage scope

                - Not known: too few reports say where they come from.

                ## Reported issues

                - Not known: no report says what is wrong.

                ## Duration

                - Since 23:50 UTC on 21 November 2026: 14 h 30 min so far.
                - The excess of reports is not yet corroborated.

                ## Affected users

                - Not known: under 5 people have reported.

                ## Potential causes

                - Not known: no official statement yet.
                - No report states a cause.

                ## Recovery efforts

                - No official statement yet.

                ## Impact on businesses and individuals

                - Businesses: not known; no report tells of it.
                - Individuals: not known; no report tells of it.

                ## Common questions

                - **Is it only me?** Not known: under 5 people have reported it.
                - **Where is it?** Not known: too few reports say where they come from.
                - **Since when?** Reports have exceeded the usual number since 23:50 UTC on 21 November 2026.
                - **Is it over?** No: reports are still above the usual number.
                - **Is my data safe?** Not known. Under 5 reporters say that data are missing.
                - **Is it a cyberattack?** Not known. No official statement says so, and under 5 reporters suspect it.
                - **What does the operator say?** No official statement yet.
                - **When will it be fixed?** Not known.
                - **Is there a workaround?** Not known.

                [Incident page](<https://outcry.example/incidents/penlight-20261121T2350Z>)

                """)
    }

    @Test func `a suspected incident is not more than that`() throws {
        #expect(try texts(Specimen.suspected, .duration).contains("The excess of reports is not yet corroborated."))
        #expect(
            try answer("Is it only me?", Specimen.suspected).text
                == "Probably not: 10 people have reported trouble since 08:10 UTC, but it is not yet corroborated.")
    }

    @Test func `an incident that is over is told in the past, with what the operator said last`() throws {
        #expect(
            try texts(Specimen.ended, .duration).first == "From 12:50 to 15:20 UTC: 2 h 30 min.")
        let recovery = try texts(Specimen.ended, .recoveryEfforts)
        #expect(
            recovery.first
                == "The operator said at 15:30 UTC that it is resolved; reports are as usual since 15:20 UTC.")
        #expect(recovery.last == "55 people say that it works again.")
        #expect(
            try answer("Is it over?", Specimen.ended).text
                == "Yes, as far as reports tell: they are as usual since 15:20 UTC.")
        #expect(
            try texts(Specimen.ended, .affectedUsers).last
                == "410 people reported while it lasted, about 349 more than usual.")
    }

    @Test func `an incident that ended without a word says so without yet`() throws {
        var incident = Specimen.ended
        incident.official = []
        #expect(try texts(incident, .recoveryEfforts).first == "No official statement was seen.")
        #expect(try texts(incident, .potentialCauses).first == "Not known: no official statement was seen.")
    }

    @Test func `an operator’s claim to be done does not end an incident`() throws {
        var incident = Specimen.confirmed
        incident.official.append(Specimen.said(.resolved, Specimen.minute(14, 15), "Fixed."))
        #expect(
            try answer("Is it over?", incident).text
                == "No: reports are still above the usual number. The operator says that it is resolved.")
    }

    @Test func `a global incident names the world, then the countries`() throws {
        let scope = try texts(Specimen.global, .outageScope)
        #expect(
            scope.first
                == "Reports exceed the usual number around the world: the United States, Germany, the Netherlands and "
                + "Austria.")
        #expect(
            scope[1] == "United States: 2,400 reporters from 13:20 to 14:20 UTC, 40 times the usual number "
                + "(90% interval 39 to 41).")
    }

    @Test func `more than six regions are counted`() throws {
        var incident = Specimen.global
        let ids: [Region.ID] = ["DE-BE", "DE-BB", "DE-SN", "DE-BY", "DE-HB", "AT", "NL", "US"]
        incident.scope = Scope(
            from: incident.scope.from, to: incident.scope.to, extent: .multinational,
            regions: ids.enumerated().map { Specimen.part($1, .affected, 90 - 5 * $0, usual: 1) })
        #expect(
            try texts(incident, .outageScope).first
                == "Reports exceed the usual number in several countries: Berlin, Brandenburg, Saxony, Bavaria, Bremen "
                + "and 3 more regions.")
    }

    @Test func `what users suspect is labelled as speculation`() throws {
        let report = try Specimen.publisher().situation(of: Specimen.confirmed, asOf: asOf)
        let causes = try #require(report.rows.first { $0.aspect == .potentialCauses })
        #expect(causes.statements.map(\.basis) == [.official, .speculation, .speculation, .speculation])
        for statement in causes.statements where statement.basis == .speculation {
            #expect(statement.text.hasPrefix("Speculation: "))
        }
    }

    @Test func `only the operator can say that it was an attack`() throws {
        var incident = Specimen.confirmed
        incident.official = []
        let guess = try answer("Is it a cyberattack?", incident)
        #expect(guess.text == "Not known. 10 of 410 reporters (2%) suspect it, which is speculation.")
        #expect(guess.basis == .speculation)
        incident.official = [Specimen.said(.identified, Specimen.minute(14, 0), "x", cause: .cyberattack)]
        let said = try answer("Is it a cyberattack?", incident)
        #expect(said.text == "Yes, says the operator (14:00 UTC).")
        #expect(said.basis == .official)
    }

    @Test func `numbers of fewer than five people are nowhere in a report`() throws {
        var incident = Specimen.confirmed
        incident.symptoms = [.loginFailure: 410, .slow: 4]
        incident.causes = [.dns: 1]
        incident.impacts = [.safety: 2]
        incident.recoveredReporters = 3
        incident.peakReporters = 4
        #expect(
            try texts(incident, .reportedIssues)
                == ["Can’t sign in: nearly all of the 410 reporters.", "Very slow: under 5 reporters."])
        let report = try Specimen.publisher().situation(of: incident, asOf: asOf)
        for statement in report.rows.flatMap(\.statements) {
            #expect(statement.reporters.map { $0 >= 5 } ?? true)
            #expect(!statement.text.contains("works again"))
            #expect(!statement.text.contains("in one minute"))
        }
    }

    @Test func `an incident of fewer than five reporters has no numbers at all`() throws {
        let report = try Specimen.publisher().situation(of: Specimen.bare, asOf: asOf)
        for statement in report.rows.flatMap(\.statements) {
            #expect(statement.reporters == nil)
            #expect(statement.share == nil)
        }
        #expect(try texts(Specimen.bare, .affectedUsers) == ["Not known: under 5 people have reported."])
    }

    @Test func `every row has sentences and none is a placeholder`() throws {
        let publisher = try Specimen.publisher()
        let dismissed = Specimen.ended
        for var incident in [Specimen.suspected, Specimen.confirmed, Specimen.ended, Specimen.global, dismissed] {
            if incident == dismissed { incident.state = .dismissed }
            let report = publisher.situation(of: incident, asOf: asOf)
            #expect(report.rows.map(\.aspect) == SituationReport.Aspect.allCases)
            for row in report.rows {
                #expect(!row.statements.isEmpty)
                for statement in row.statements {
                    #expect(statement.text.hasSuffix(".") || statement.text.hasSuffix("”"), "\(statement.text)")
                    for word in ["TBD", "N/A", "nil", "null", "Optional", " down", "  ", "..", "unknown"] {
                        #expect(!statement.text.contains(word), "\(statement.text)")
                    }
                }
            }
        }
    }

    @Test func `what others wrote is text in the Markdown, whatever it says`() throws {
        let hostile = Service(
            id: "penlight", name: "# <script>*Pen*\u{0}[Light](javascript:x)", aliases: [], category: .ai,
            homePage: "https://x.example")
        let publisher = Publisher(
            site: "https://outcry.example", services: [hostile], regions: try Specimen.tree())
        var incident = Specimen.confirmed
        incident.official = [
            Specimen.said(
                .identified, Specimen.minute(14, 0), "\n\n# Done\n- [x](https://evil.example) ![p](y) <img src=x>",
                link: "https://a.example/>)[x](y)")
        ]
        let markdown = publisher.markdown(publisher.situation(of: incident, asOf: asOf))
        #expect(markdown.hasPrefix("# \\# \\<script\\>\\*Pen\\* \\[Light\\](javascript:x): situation report\n"))
        #expect(
            markdown.contains(
                "“# Done - \\[x\\](https\\://evil.example) !\\[p\\](y) \\<img src=x\\>” "
                    + "([source](<https://a.example/%3E%29%5Bx%5D%28y%29>))"))
        #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("#") }.count == 9)
    }
}
