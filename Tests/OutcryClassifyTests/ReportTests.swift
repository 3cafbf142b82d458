import OutcryClassify
import OutcryModel
import Testing

@Suite struct ReportTests {
    @Test func `what a reporter chose is never overridden by the words`() throws {
        let report = Fixture.report(
            "Netflix is super slow in Paris", kind: .submission, service: "github", symptoms: [.dataLoss],
            region: "DE-BE")
        let verdict = try Fixture.classifier().classify(report)
        #expect(verdict.services == ["github"])
        #expect(verdict.symptoms == [.dataLoss])
        #expect(verdict.region == "DE-BE")
        #expect(verdict.polarity == .problem)
        #expect(verdict.kind == .firstHand)
        for tag in ["service:github", "symptom:data_loss", "region:DE-BE"] {
            #expect(verdict.evidence.contains { $0.tag == tag && $0.rule == "chosen" })
        }
    }

    @Test func `a submission without words is the reporter's own problem`() throws {
        let report = Fixture.report(nil, kind: .submission, service: "github", symptoms: [.slow])
        let verdict = try Fixture.classifier().classify(report)
        #expect(verdict.polarity == .problem)
        #expect(verdict.kind == .firstHand)
        #expect(verdict.language == "und")
    }

    @Test func `a submission that says it is over is recovered`() throws {
        let report = Fixture.report("it's working again", kind: .submission, service: "github", symptoms: [.slow])
        #expect(try Fixture.classifier().classify(report).polarity == .recovered)
    }

    @Test func `a source's service, language and region act where the words are silent`() throws {
        let classifier = try Fixture.classifier()
        let silent = classifier.classify(
            Fixture.report("down??", kind: .forum, service: "github", region: "DE", language: "de"))
        #expect(silent.services == ["github"])
        #expect(silent.region == "DE")
        #expect(silent.evidence.contains { $0.tag == "service:github" && $0.rule == "source" })
        let speaking = classifier.classify(
            Fixture.report("Netflix is down in Paris", kind: .forum, service: "github", region: "DE", language: "de"))
        #expect(speaking.services == ["netflix"])
        #expect(speaking.region == "geonames:2988507")
        #expect(speaking.language == "en")
    }

    @Test(arguments: [
        (
            "Errors\nNov 22, 12:50 UTC Resolved - This incident has been resolved.\n12:30 UTC Investigating - We are looking.",
            OfficialStage.resolved, Polarity.recovered
        ),
        (
            "Errors\n12:40 UTC Monitoring - A fix has been implemented.\n12:30 UTC Identified - Found.", .monitoring,
            .problem
        ),
        ("Errors\nIdentified - The issue has been identified and a fix is being implemented.", .identified, .problem),
        ("Errors\nInvestigating - We are currently investigating this issue.", .investigating, .problem),
        ("Database upgrade\nScheduled - We will be performing maintenance.", .scheduled, .problem),
        ("We are looking into reports of failing builds. The root cause has been identified", .identified, .problem),
    ])
    func `the newest update of a status page tells the stage`(
        text: String, stage: OfficialStage, polarity: Polarity
    ) throws {
        let verdict = try Fixture.classifier().classify(Fixture.report(text, kind: .status, service: "github"))
        #expect(verdict.stage == stage)
        #expect(verdict.polarity == polarity)
        #expect(verdict.kind == .official)
        #expect(verdict.services == ["github"])
    }

    @Test func `a label that announces planned work states no cause`() throws {
        let report = Fixture.report("Scheduled - Network upgrade in two regions", kind: .status, service: "github")
        #expect(try Fixture.classifier().classify(report).cause == nil)
    }

    @Test func `every problem has a symptom`() throws {
        let verdict = try Fixture.classifier().classify(
            Fixture.report("Investigating - We are on it", kind: .status, service: "github"))
        #expect(verdict.polarity == .problem)
        #expect(verdict.symptoms == [.other])
    }

    @Test func `the stage that an operator's update states is the stage, whatever its words say`() throws {
        let text = "Errors\nWe are looking into what had been resolved."
        let official = StatusUpdate(stage: .investigating, text: "We are looking into what had been resolved.")
        let verdict = try Fixture.classifier().classify(
            Fixture.report(text, kind: .status, service: "github", official: official))
        #expect(verdict.stage == .investigating)
        #expect(verdict.evidence.contains { $0.tag == "stage:investigating" && $0.rule == "official" })
        #expect(verdict.polarity == .problem)
    }

    @Test func `a mere update states no stage, and without a label the words tell it`() throws {
        let classifier = try Fixture.classifier()
        let words = "The root cause has been identified."
        func stage(_ text: String, _ official: StatusUpdate?) -> OfficialStage? {
            classifier.classify(Fixture.report(text, kind: .status, service: "github", official: official)).stage
        }
        #expect(stage("Errors\nUpdate - \(words)", StatusUpdate(text: words)) == nil)
        #expect(stage("Errors\n\(words)", StatusUpdate(text: words)) == .identified)
        #expect(stage("Errors\nUpdate - Still on it. Resolved - That other one.", nil) == .resolved)
    }

    @Test func `an announcement of planned work states no cause`() throws {
        let report = Fixture.report(
            "Move\nWe move a database.", kind: .status, service: "github",
            official: StatusUpdate(stage: .scheduled, text: "We move a database."))
        #expect(try Fixture.classifier().classify(report).cause == nil)
    }
}
