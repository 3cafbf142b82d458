import OutcryModel
import Testing

@testable import OutcryClassify

@Suite struct CorpusTests {
    private static let header = "symptoms\tpolarity\tkind\tcause\tservices\tregion\ttext"

    private func corpus(_ lines: String...) throws(CorpusError) -> Corpus {
        var corpus = Corpus()
        try corpus.add(([Self.header] + lines).joined(separator: "\n"), language: "en", name: "en.tsv")
        return corpus
    }

    @Test func `a line gives a message, and what it leaves empty has its usual value`() throws {
        let corpus = try corpus(
            "slow cannot_access\trecovered\tsecond_hand\tdns\tGitHub; Deutsche Bahn \tDE/Berlin\tit was slow", "",
            "slow\t\t\t\t\t\tso slow", "")
        #expect(
            corpus.messages == [
                CorpusMessage(
                    language: "en", symptoms: [.cannotAccess, .slow].sorted(), polarity: .recovered, kind: .secondHand,
                    cause: .dns, services: ["GitHub", "Deutsche Bahn"], region: "DE/Berlin", text: "it was slow"),
                CorpusMessage(
                    language: "en", symptoms: [.slow], polarity: .problem, kind: .firstHand, cause: nil, services: [],
                    region: nil, text: "so slow"),
            ])
    }

    @Test func `a file that does not begin with the names of its columns is refused`() {
        for text in ["", "slow\t\t\t\t\t\tso slow", Self.header + "\tmore\n"] {
            #expect(throws: CorpusError.header(file: "en.tsv", expected: Self.header)) {
                var corpus = Corpus()
                try corpus.add(text, language: "en", name: "en.tsv")
            }
        }
    }

    @Test(arguments: [
        ("slow\t\t\t\t\tso slow", "it has 6 fields, not 7"), ("slow\t\t\t\t\t\tso\tslow", "it has 8 fields, not 7"),
        ("sluggish\t\t\t\t\t\tx", "“sluggish” is no symptom"), ("slow\tbad\t\t\t\t\tx", "“bad” is no polarity"),
        ("slow\t\tbot\t\t\t\tx", "“bot” is no kind"), ("slow\t\t\tgremlins\t\t\tx", "“gremlins” is no cause"),
        ("slow slow\t\t\t\t\t\tx", "it has more than three symptoms, or one twice"),
        ("slow other data_loss app_crash\t\t\t\t\t\tx", "it has more than three symptoms, or one twice"),
        ("\t\t\t\t\t\tx", "a problem needs a symptom"), ("slow\tworking\t\t\t\t\tx", "“working” goes with no symptom"),
        ("slow\tunrelated\t\t\t\t\tx", "“unrelated” goes with no symptom"), ("slow\t\t\t\t\t\t", "it has no text"),
    ])
    func `a line that is not as it should be is told by its number`(line: String, reason: String) {
        let expected = CorpusError.line(file: "en.tsv", line: 3, reason: reason)
        #expect(throws: expected) { try corpus("slow\t\t\t\t\t\tfine", line) }
        #expect(expected.description == "en.tsv, line 3: \(reason).")
    }
}
