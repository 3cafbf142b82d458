import OutcryModel
import Testing

@testable import OutcryClassify

@Suite struct ExplanationTests {
    private static let texts = [
        "GitHub is super slow since the update, error 503", "GitHub is back up", "Vodafone: kein Netz in München 😡",
        "how do I change my plan?", "",
    ]

    @Test(arguments: texts) func `its verdict is the classifier's`(text: String) throws {
        #expect(try Fixture.classifier().explain(text).verdict == Fixture.classifier().classify(text))
    }

    @Test(arguments: texts) func `the parts of a score add up to what decides`(text: String) throws {
        let classifier = try Fixture.classifier()
        let reading = Reading(text, hints: ClassifierHints(), chosen: Chosen(), by: classifier.tables)
        let weighings = classifier.explain(text).weighings
        for weighing in weighings {
            let column = try #require(Label.names.firstIndex(of: weighing.label))
            #expect(abs(weighing.score - Decision(scores: reading.likelihoods).scores[column]) < 1e-4)
        }
        #expect(!weighings.isEmpty)
    }

    @Test(arguments: texts) func `every label that stands is there, and those far off are not`(text: String) throws {
        let explanation = try Fixture.classifier().explain(text)
        let verdict = explanation.verdict
        let standing =
            verdict.symptoms.map(Label.name) + [Label.name(of: verdict.polarity), Label.name(of: verdict.kind)]
            + (verdict.cause.map { [Label.name(of: $0)] } ?? [])
        #expect(Set(explanation.weighings.filter(\.stands).map(\.label)) == Set(standing))
        #expect(explanation.weighings.allSatisfy { $0.stands || $0.score > -0.35 })
    }

    @Test func `a label's reasons are its rules and the words the model goes by`() throws {
        let text = "Vodafone: kein Netz in München"
        let weighing = try Fixture.classifier().explain(text).weighings.first { $0.label == "symptom:no_connectivity" }
        let reasons = try #require(weighing).reasons
        let rule = try #require(reasons.first { $0.rule == "de/kein-netz" })
        #expect(String(decoding: Array(text.utf8)[rule.range], as: UTF8.self) == "kein Netz")
        #expect(reasons.last?.rule == "model")
    }
}
