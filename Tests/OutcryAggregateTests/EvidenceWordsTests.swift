import OutcryModel
import Testing

@testable import OutcryAggregate

@Suite struct EvidenceWordsTests {
    /// What is counted of a text all of which is the evidence for a symptom.
    private func words(_ text: String, tag: String = "symptom:slow", to end: Int? = nil) -> [String] {
        let evidence = Evidence(tag: tag, start: 0, end: end ?? text.utf8.count, rule: "r")
        return EvidenceWords.wordings(of: verdict([evidence]), in: text).map(\.words)
    }

    private func verdict(_ evidence: [Evidence]) -> Verdict {
        Verdict(
            language: "en", services: [], symptoms: [.slow], polarity: .problem, kind: .firstHand, evidence: evidence,
            rules: "t")
    }

    @Test(arguments: [
        ("So  SLOW\nToday", "so slow today"), ("Größte Lähmung", "größte lähmung"), ("error 503", "error 503"),
        ("http 5031", nil), ("call 0151 2345", nil), ("١٢٣٤ بطيء", nil), ("@anna is slow", nil),
        ("example.org/slow", nil), ("slow\u{202E}wols", nil), ("slow\u{7}", nil), ("   ", nil), ("", nil),
        (String(repeating: "s", count: 40), String(repeating: "s", count: 40)),
        (String(repeating: "s", count: 41), nil),
    ])
    func `words are counted plain, unless they say more of a person than of the fault`(
        text: String, expected: String?
    ) {
        #expect(words(text) == (expected.map { [$0] } ?? []))
    }

    @Test func `only words for a symptom of the verdict are counted`() {
        #expect(words("so slow", tag: "symptom:data_loss") == [])
        #expect(words("so slow", tag: "polarity:problem") == [])
    }

    @Test func `words that weights alone picked are not counted`() {
        let evidence = Evidence(tag: "symptom:slow", start: 0, end: 4, rule: "model")
        #expect(EvidenceWords.wordings(of: verdict([evidence]), in: "slow") == [])
    }

    @Test(arguments: ["@slow today", "#slow today", "x/slow today", "slow.example today", "slow_bob today"])
    func `a piece of a handle or an address is not counted`(text: String) {
        let start = text.utf8.count - text.drop { !"s".contains($0) }.utf8.count
        let evidence = Evidence(tag: "symptom:slow", start: start, end: start + 4, rule: "r")
        #expect(EvidenceWords.wordings(of: verdict([evidence]), in: text) == [])
    }

    @Test func `marks piled on a character make no wording`() {
        #expect(words("slow" + String(repeating: "\u{301}", count: 200)) == [])
    }

    @Test func `a rule that needs no words, and words that are not there, count nothing`() {
        #expect(words("so slow", to: 0) == [])
        #expect(words("so slow", to: 8) == [])
    }

    @Test func `words that come twice are counted once`() {
        let evidence = [0, 5].map { Evidence(tag: "symptom:slow", start: $0, end: $0 + 4, rule: "r") }
        #expect(EvidenceWords.wordings(of: verdict(evidence), in: "slow SLOW").map(\.words) == ["slow"])
    }
}
