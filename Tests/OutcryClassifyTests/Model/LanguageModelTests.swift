import Testing

@testable import OutcryClassify

@Suite struct LanguageModelTests {
    private static let model = LanguageModel(
        learnedFrom: [
            ("de", "kein netz schon wieder"), ("de", "nichts geht mehr seit heute"),
            ("de", "das ist doch nicht normal"),
            ("en", "the site is not loading"), ("en", "anyone else with this thing"), ("en", "what is wrong with them"),
        ].map { LatinText(text: $0.1, masks: [], language: $0.0) }, languages: ["de", "en"])

    /// The score of German less that of English.
    private func lead(_ text: String, masking masks: [Range<Int>] = []) -> Float? {
        var text = text
        return text.withUTF8 { Self.model.scores($0, masking: masks) }.map { $0[0] - $0[1] }
    }

    @Test func `runs of letters tell a language`() throws {
        #expect(try #require(lead("schon wieder nicht")) > 0)
        #expect(try #require(lead("What is this THING")) < 0)
    }

    @Test func `what is masked says nothing`() throws {
        let text = "schon wieder nicht normal the thing"
        #expect(try #require(lead(text)) > 0)
        #expect(lead(text, masking: [0..<25]) == lead(" the thing"))
    }

    @Test func `a text without letters is of no language`() {
        #expect(lead("503 !!") == nil)
        #expect(lead("the", masking: [0..<3]) == nil)
    }

    @Test func `weights of many runs are added up whole`() throws {
        var model = LanguageModel(languages: ["de", "en"])
        for row in model.rows.indices { model.rows[row][0] = 127 }
        model.unit = 1
        var text = String(repeating: "a", count: 399)
        let scores = text.withUTF8 { model.scores($0, masking: []) }
        // Two spaces and 399 letters, less what would end behind them: each of the runs weighs the same.
        let runs = Float(3 * 401 - 6)
        #expect(try #require(scores)[0] == 127 * runs * (1 / runs.squareRoot()))
        #expect(try #require(scores)[1] == 0)
    }

    @Test func `only the first sixteen languages count`() {
        #expect(LanguageModel(languages: (0..<20).map { "l\($0)" }).languages.count == 16)
    }

    @Test func `a model reads back from its file`() throws {
        let bytes = LanguageModelFile.bytes(of: Self.model)
        let model = try LanguageModelFile.model(from: bytes)
        #expect(model.languages == ["de", "en"])
        #expect(model.rows == Self.model.rows)
        #expect(model.unit == Self.model.unit)
        #expect(model.biases == Self.model.biases)
    }

    @Test func `a file of another length or name is damaged`() {
        let bytes = LanguageModelFile.bytes(of: Self.model)
        var renamed = bytes
        renamed[0] ^= 1
        for bytes in [[], bytes.dropLast(), bytes + [0], renamed] {
            #expect { try LanguageModelFile.model(from: bytes) } throws: { error in
                if case ClassifierError.damaged = error { true } else { false }
            }
        }
    }
}
