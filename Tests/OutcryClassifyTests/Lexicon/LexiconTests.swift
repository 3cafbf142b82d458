import Foundation
import Testing

@testable import OutcryClassify

@Suite struct LexiconTests {
    /// The lexicon's files, which stand beside the corpus.
    private static func texts() throws -> [(language: String, text: String)] {
        let folder = URL(filePath: #filePath).appending(path: "../../../../training/lexicon").standardized
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            (String(name.dropLast(".txt".count)), try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
    }

    @Test func `every line of the lexicon is understood`() throws {
        #expect(Lexicon(try Self.texts()).refused == [])
    }

    @Test func `the rules that come along are those of the lexicon`() throws {
        let book = RuleBook(Lexicon(try Self.texts()))
        #expect(RuleBookFile.bytes(of: book) == RuleBookFile.bytes(of: try ClassifierResource.rules()))
    }

    @Test(arguments: [
        "slow", "slow crawls x: lag", "slwo crawls 1: lag", "slow crawls 1:", "slow crawls 300: lag", "$x =",
    ])
    func `a line that says nothing is refused`(line: String) {
        #expect(Lexicon([("en", line)]).refused == [line])
    }
}
