import OutcryClassify
import OutcryModel
import Testing

@Suite struct EvidenceTests {
    @Test func `evidence gives the bytes of the words and the rule`() throws {
        let text = "Größte Störung: kein Netz in München! 😡"
        let verdict = try Fixture.classifier().classify(text)
        let symptom = try #require(verdict.evidence.first { $0.tag == "symptom:no_connectivity" })
        #expect(words(symptom, of: text) == "kein Netz")
        #expect(symptom.rule == "de/kein-netz")
        let region = try #require(verdict.evidence.first { $0.tag.hasPrefix("region:") })
        #expect(words(region, of: text) == "München")
    }

    @Test(arguments: [
        "Netflix is down in Berlin, error 503, my exam", "GitHub is back up", "how to cancel", "くるくるする", "",
    ])
    func `every tag has one piece of evidence, and every piece a tag`(text: String) throws {
        let verdict = try Fixture.classifier().classify(text)
        var tags = [
            "lang:\(verdict.language)", "polarity:\(verdict.polarity.rawValue)", "kind:\(verdict.kind.rawValue)",
        ]
        tags += verdict.services.map { "service:\($0)" } + verdict.symptoms.map { "symptom:\($0.rawValue)" }
        tags += verdict.impacts.map { "impact:\($0.rawValue)" }
        if let cause = verdict.cause { tags.append("cause:\(cause.rawValue)") }
        if let region = verdict.region { tags.append("region:\(region)") }
        #expect(verdict.evidence.map(\.tag).sorted() == tags.sorted())
        #expect(verdict.evidence.allSatisfy { $0.start <= $0.end && $0.end <= text.utf8.count })
    }

    private func words(_ evidence: Evidence, of text: String) -> String {
        String(decoding: Array(text.utf8)[evidence.start..<evidence.end], as: UTF8.self)
    }
}
