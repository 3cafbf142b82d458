import OutcryRegions
import Testing

@testable import OutcryClassify

/// How a denial and a rule that spans several words lie to one another.
@Suite struct DenialReachTests {
    private static let text = FoldedText("down because it is not aws at all")

    private func isDenied(_ cause: String, by denial: String, _ form: Denial = .ahead) throws -> Bool {
        let family = try #require(RuleFamily(head: "denies.\(form.rawValue) en/no"))
        let sense = RuleSense(LanguageRules.Rule(family: 0, weight: 1, parts: 1), of: [family])
        let match = RuleMatch(rule: 0, range: try range(denial))
        let range = try range(cause)
        return Self.text.withTextBytes { DenialJudge([match], senses: [sense], in: $0).denies(range) }
    }

    private func range(_ words: String) throws -> Range<Int> {
        let bytes = Self.text.bytes
        let words = Array(words.utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: words) })
        return start..<start + words.count
    }

    @Test func `a cause behind a denial is denied`() throws {
        #expect(try isDenied("aws", by: "not"))
    }

    @Test func `a rule that reaches around a denial is denied`() throws {
        #expect(try isDenied("down because it is not aws", by: "not"))
        #expect(try isDenied("down because it is not aws", by: "not", .close))
    }

    @Test func `a rule that needs the denying word for what it says is not denied`() throws {
        #expect(try !isDenied("not aws", by: "not"))
        #expect(try !isDenied("down because it is not", by: "not"))
    }
}
