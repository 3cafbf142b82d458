import OutcryClassify
import OutcryModel
import Testing

/// What words add to a reporter's choice, and what is noted of them.
@Suite struct ChoiceTests {
    private func verdict(
        _ text: String, service: Service.ID? = "github", _ symptoms: [Symptom] = [.cannotAccess],
        region: Region.ID? = nil
    ) throws -> Verdict {
        try Fixture.classifier()
            .classify(Fixture.report(text, kind: .submission, service: service, symptoms: symptoms, region: region))
    }

    @Test func `words say more exactly where within the region chosen`() throws {
        let verdict = try verdict("it is down in Berlin", region: "DE")
        #expect(verdict.region == "geonames:2950159")
        #expect(verdict.disagreements == nil)
        #expect(!verdict.evidence.contains { $0.tag.hasPrefix("region:") && $0.rule == "chosen" })
    }

    @Test func `a place outside the region chosen is noted`() throws {
        let text = "it is down in Paris"
        let verdict = try verdict(text, region: "DE")
        #expect(verdict.region == "DE")
        let noted = try #require(verdict.disagreements)
        #expect(noted.map(\.tag) == ["region:geonames:2988507"])
        #expect(noted.map { String(decoding: Array(text.utf8)[$0.start..<$0.end], as: UTF8.self) } == ["Paris"])
    }

    @Test func `a place around the region chosen says nothing against it`() throws {
        let verdict = try verdict("it is down in Germany", region: "DE-BE")
        #expect(verdict.region == "DE-BE")
        #expect(verdict.disagreements == nil)
    }

    @Test(arguments: [Symptom.cannotAccess, .other])
    func `a general choice takes what words tell plainly`(chosen: Symptom) throws {
        let verdict = try verdict("payment declined twice at checkout", [chosen])
        #expect(verdict.symptoms == [chosen, .paymentFailure].sorted())
        #expect(verdict.evidence.contains { $0.tag == "symptom:\(chosen.rawValue)" && $0.rule == "chosen" })
        #expect(verdict.evidence.contains { $0.tag == "symptom:payment_failure" && $0.start < $0.end })
        #expect(verdict.disagreements == nil)
    }

    @Test func `what words tell beside a particular choice is noted`() throws {
        let verdict = try verdict("payment declined twice at checkout", [.dataLoss])
        #expect(verdict.symptoms == [.dataLoss])
        #expect(verdict.disagreements?.map(\.tag) == ["symptom:payment_failure"])
    }

    @Test func `a choice that words bear out has no disagreement`() throws {
        #expect(try verdict("payment declined twice at checkout", [.paymentFailure]).disagreements == nil)
    }

    @Test func `another service than the one chosen is noted`() throws {
        let verdict = try verdict("Netflix is down")
        #expect(verdict.services == ["github"])
        #expect(verdict.disagreements?.first == Evidence(tag: "service:netflix", start: 0, end: 7, rule: "alias"))
        #expect(try self.verdict("GitHub is down").disagreements == nil)
    }

    @Test func `the source's region decides between places of one name, and the evidence says so`() throws {
        let classifier = try Fixture.classifier()
        let text = "no internet in Birmingham"
        let plain = classifier.classify(text)
        let prior = classifier.classify(text, hints: ClassifierHints(region: "US-AL"))
        #expect(plain.region == "geonames:2655603")
        #expect(prior.region == "geonames:4049979")
        #expect(prior.evidence.first { $0.tag == "region:geonames:4049979" }?.rule == "place/prior")
        #expect(!plain.evidence.contains { $0.rule == "place/prior" })
    }
}
