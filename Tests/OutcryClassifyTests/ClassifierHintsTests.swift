import OutcryModel
import Testing

@testable import OutcryClassify

@Suite struct ClassifierHintsTests {
    @Test(arguments: [
        ("pt-BR", "pt"), ("PT", "pt"), ("zh-Hant-TW", "zh"), ("en_GB", "en"), ("fil", "fil"), ("", nil), ("-", nil),
        ("und", nil), ("x-klingon", nil), ("português", nil), ("pt BR", nil), ("zxx", nil),
    ])
    func `a hinted language is its primary subtag, whenever it is set`(tag: String, language: String?) {
        #expect(ClassifierHints(language: tag).language == language)
        var later = ClassifierHints(language: "de")
        later.language = tag
        #expect(later.language == language)
        #expect(later == ClassifierHints(language: tag))
    }

    @Test func `a region's way of a language is hinted as the language`() throws {
        let classifier = try Fixture.classifier()
        let verdict = classifier.classify("???", hints: ClassifierHints(language: "pt-BR"))
        #expect(verdict.language == "pt")
        #expect(verdict.evidence.contains { $0.tag == "lang:pt" && $0.rule == "source" })
        #expect(
            classifier.classify(Fixture.report("???", kind: .forum, language: "pt-BR")).language == "pt")
        let text = "nao abre nada"
        #expect(
            classifier.classify(text, hints: ClassifierHints(language: "pt-BR"))
                == classifier.classify(text, hints: ClassifierHints(language: "pt")))
    }

    @Test(arguments: ["", "gone-from-the-catalogue", "GitHub"])
    func `a hinted service that nobody knows is no hint`(service: String) throws {
        let classifier = try Fixture.classifier()
        let answer = classifier.answer(WireRequest(id: "1", text: "down again??", service: service))
        #expect(answer.verdict.services == [])
        #expect(!answer.verdict.evidence.contains { $0.tag.hasPrefix("service:") })
        let named = WireRequest(id: "1", text: "Netflix is down again", service: service)
        #expect(classifier.answer(named).verdict.services == ["netflix"])
    }

    @Test(arguments: ["", "no-such-region", "de", "geonames:0"])
    func `a hinted region that nobody knows is no hint`(region: String) throws {
        let classifier = try Fixture.classifier()
        let answer = classifier.answer(WireRequest(id: "1", text: "down again??", region: region))
        #expect(answer.region == nil)
        #expect(answer.verdict.region == nil)
        #expect(!answer.verdict.evidence.contains { $0.tag.hasPrefix("region:") })
        let explained = classifier.explain("down again??", hints: ClassifierHints(region: Region.ID(region)))
        #expect(explained.verdict.region == nil)
    }
}
