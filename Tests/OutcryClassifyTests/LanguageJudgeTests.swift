import OutcryModel
import Testing

@testable import OutcryClassify

@Suite struct LanguageJudgeTests {
    /// A classifier whose model of languages takes German and English to be as likely, whatever is written.
    private func undecided() throws -> Classifier {
        let tables = try Fixture.classifier().tables
        return Classifier(tables: tables.with(tables.model, languages: LanguageModel(languages: ["de", "en"])))
    }

    private func language(_ text: String, hint: String?, _ classifier: Classifier) -> (String, rule: String?) {
        let verdict = classifier.classify(text, hints: ClassifierHints(language: hint))
        return (verdict.language, verdict.evidence.first { $0.tag == "lang:\(verdict.language)" }?.rule)
    }

    @Test func `the source's language tips the scales, and the evidence says so`() throws {
        let classifier = try undecided()
        #expect(language("xyzzy", hint: nil, classifier) == ("en", rule: "model"))
        #expect(language("xyzzy", hint: "de", classifier) == ("de", rule: "source"))
    }

    @Test func `the source's language gives way to letters that speak clearly`() throws {
        let (language, rule) = language("Größte Störung über Köln", hint: "en", try undecided())
        #expect(language == "de")
        #expect(rule != "source")
    }

    @Test func `where nothing is written in letters the source's language stands`() throws {
        let classifier = try Fixture.classifier()
        #expect(language("12:30 !!", hint: "tr", classifier) == ("tr", rule: "source"))
        #expect(language("12:30 !!", hint: nil, classifier) == ("und", rule: "script"))
    }

    @Test(arguments: [
        ("nejde mi internet, je to jen u mě nebo výpadek?", "cs"),
        ("det fungerar inte, är det någon mer som har", "sv"),
        ("nem működik az internet, és most mi van?", "hu"),
    ])
    func `a language without a corpus is told by its small words`(text: String, expected: String) throws {
        let (language, rule) = language(text, hint: nil, try Fixture.classifier())
        #expect(language == expected)
        #expect(rule == "\(expected)/small-words")
    }
}
