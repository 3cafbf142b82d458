import OutcryModel
import Testing

@testable import OutcryPublish

struct PublisherSentencesTests {
    private let caveat = " These are people’s reports, not a measurement of the service."

    private func standing(_ level: Level, observed: Int, expected: Double?) -> ServiceStanding {
        ServiceStanding(
            service: "penlight", at: Specimen.minute(14, 20), level: level, observed: observed, expected: expected,
            symptoms: [:], openIncidents: [])
    }

    @Test func `a confirmed incident is told in two sentences`() throws {
        #expect(
            try Specimen.publisher().sentence(for: Specimen.confirmed)
                == "People have been reporting trouble signing in since 12:50 UTC, in Berlin, Brandenburg and Saxony."
                + caveat)
    }

    @Test func `a suspected incident says that it is not corroborated`() throws {
        #expect(
            try Specimen.publisher().sentence(for: Specimen.suspected, asOf: Specimen.minute(34, 0).start)
                == "More people than usual have been reporting failed payments since 08:10 UTC on 22 November 2026, "
                + "in Berlin. This is not yet corroborated." + caveat)
    }

    @Test func `an incident that is over is told in the past`() throws {
        #expect(
            try Specimen.publisher().sentence(for: Specimen.ended)
                == "People reported trouble signing in from 12:50 to 15:20 UTC, in Berlin, Brandenburg and Saxony. "
                + "Reports are as usual again." + caveat)
    }

    @Test func `a dismissed incident says who dismissed it`() throws {
        var incident = Specimen.ended
        incident.state = .dismissed
        #expect(
            try Specimen.publisher().sentence(for: incident).contains("A moderator found that this was no outage."))
    }

    @Test(arguments: [
        ("merged", "part of another incident"), ("copies", "copies of one text"),
        ("oneSource", "Nearly all came by one way"),
        ("notCorroborated", "Nothing else confirmed them"), ("moderated", "A moderator found"),
    ])
    func `a dismissed incident says by which rule`(rule: String, words: String) throws {
        var incident = Specimen.ended
        incident.state = .dismissed
        let reason = try #require(incident.revisions.last?.reason)
        incident.revisions.append(
            Revision(
                at: incident.updatedAt, state: .dismissed, extent: nil, regions: [],
                reason: Revision.Reason(
                    rule: rule, rules: reason.rules, region: reason.region, symptom: nil, from: reason.from,
                    to: reason.to, observed: 1, expected: 1, statistic: 1, threshold: 1)))
        #expect(try Specimen.publisher().sentence(for: incident).contains(words))
        let report = try Specimen.publisher().situation(of: incident, asOf: incident.updatedAt.start)
        #expect(String(describing: report).contains(words))
    }

    @Test func `an incident that is part of another says so, and links it`() throws {
        var incident = Specimen.ended
        incident.mergedInto = "penlight-1"
        incident.splitFrom = "penlight-2"
        let publisher = try Specimen.publisher()
        #expect(publisher.sentence(for: incident).contains("It was part of another incident"))
        let json = String(decoding: publisher.json(incident: incident), as: UTF8.self)
        #expect(json.contains("\"mergedInto\"") && json.contains("\"splitFrom\""), "\(json)")
        #expect(!String(decoding: publisher.json(incident: Specimen.ended), as: UTF8.self).contains("mergedInto"))
    }

    @Test func `four places or more are said to be most of all`() throws {
        #expect(
            try Specimen.publisher().title(of: Specimen.global)
                == "PenLight: trouble signing in, around the world, most of all in the United States, Germany and "
                + "the Netherlands (confirmed)")
    }

    @Test func `an incident of which nothing is known claims nothing`() throws {
        #expect(try Specimen.publisher().title(of: Specimen.bare) == "PenLight: trouble (suspected)")
    }

    @Test func `a part that is listed beside its country makes the country a rest`() throws {
        var incident = Specimen.confirmed
        incident.scope = Scope(
            from: Specimen.minute(13, 20), to: Specimen.minute(14, 20), extent: .national,
            regions: [
                Specimen.part("DE", .affected, 80, usual: 10), Specimen.part("DE-BE", .affected, 124, usual: 5),
            ])
        #expect(
            try Specimen.publisher().title(of: incident)
                == "PenLight: trouble signing in, in Berlin and the rest of Germany (confirmed)")
    }

    @Test func `a second symptom is named when it is half as frequent`() throws {
        let publisher = try Specimen.publisher()
        #expect(publisher.trouble(in: [.slow: 10, .errorMessage: 5]) == "slowness and error messages")
        #expect(publisher.trouble(in: [.slow: 10, .errorMessage: 4]) == "slowness")
        #expect(publisher.trouble(in: [.slow: 10, .other: 9]) == "slowness")
    }

    @Test func `an open incident speaks for the service`() throws {
        let sentence = try Specimen.publisher().sentence(
            for: standing(.high, observed: 412, expected: 61), incident: Specimen.confirmed)
        #expect(sentence.hasPrefix("People have been reporting trouble signing in since 12:50 UTC"))
    }

    @Test(
        arguments: [
            (Level.high, 412, 61, "410 people reported trouble in the last hour: 6.7 times the usual number."),
            (.elevated, 12, 0.2, "10 people reported trouble in the last hour: more reports than usual."),
            (.usual, 60, 61, "60 people reported trouble in the last hour: as many reports as usual."),
            (.usual, 2, 3, "Under 5 people reported trouble in the last hour: as many reports as usual."),
            (.unknown, 9, nil, "Too few people have reported in the last hour to say."),
        ] as [(Level, Int, Double?, String)])
    func `a standing without an incident is told in numbers`(
        level: Level, observed: Int, expected: Double?, text: String
    ) throws {
        let sentence = try Specimen.publisher().sentence(
            for: standing(level, observed: observed, expected: expected))
        #expect(sentence == text + caveat)
    }

    @Test func `no words claim that a service is down`() throws {
        let publisher = try Specimen.publisher()
        var words = Level.allCases.map(publisher.title) + IncidentState.allCases.map(publisher.title)
        words += Symptom.allCases.map(publisher.title) + Extent.allCases.map(publisher.title)
        words += Cause.allCases.map(publisher.title) + Impact.allCases.map(publisher.title)
        words += Category.allCases.map(publisher.title) + SourceKind.allCases.map(publisher.title)
        words += RegionState.allCases.map(publisher.title) + OfficialStage.allCases.map(publisher.title)
        words += Symptom.allCases.map { publisher.trouble(in: [$0: 9]) }
        for text in words {
            #expect(!text.isEmpty)
            #expect(!text.lowercased().contains("down"), "\(text)")
        }
    }
}
