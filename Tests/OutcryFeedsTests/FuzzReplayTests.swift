import Foundation
import OutcryFeeds
import OutcryModel
import Testing

@testable import OutcryTrial

/// What the fuzzer starts from and what it has found, once more.
@Suite struct FuzzReplayTests {
    /// A document of the fuzzer's.
    struct Case: CustomTestStringConvertible, Sendable {
        let folder: String
        let name: String

        var testDescription: String { "\(folder)/\(name)" }

        /// All documents in a folder, the first of them at the head of the list.
        static func all(in folder: String) -> [Case] {
            let path = Bundle.module.resourceURL?.appendingPathComponent("Fixtures/fuzz/\(folder)").path ?? ""
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            return names.filter { $0 != "README.md" }.sorted().map { Case(folder: folder, name: $0) }
        }
    }

    @Test(arguments: Case.all(in: "seeds") + Case.all(in: "found"))
    func `whatever is read, nothing traps and all that must hold holds`(document: Case) throws {
        let bytes = try Fixture.bytes("fuzz/\(document.folder)/\(document.name)")
        #expect(DocumentTrial(bytes).faults() == [])
    }

    /// What takes the square of its length when each of them looks ahead for its end.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "<a href=\"", "\"<a\" ", "<a b='c\" d=\">", "<!--", "<!", "</", "&#", "<![CDATA[", "<script>", "<pre>",
            "]]>", "<",
        ])
    func `half a megabyte of the same is read in linear time`(piece: String) {
        let text = String(repeating: piece, count: (1 << 19) / piece.utf8.count)
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let item = "<item><guid>1</guid><description>\(escaped)</description></item>"
        for document in [item.inRSS, text.inRSS] { _ = try? FeedReader().read(document) }
        _ = FeedFinder().feeds(inPage: Array(text.utf8), contentType: nil, at: "https://example.org/")
    }

    @Test func `there are documents to replay`() {
        #expect(Case.all(in: "seeds").count > 100)
    }

    @Test func `the trial tells a text beyond the limit, a date out of range and an empty id`() {
        let trial = FeedFaults(limits: FeedLimits(textBytes: 3))
        let fine = FeedEntry(id: "a", text: "ünd".prefix(2).description, published: Timestamp(seconds: 0))
        #expect(trial.faults(of: Feed(format: .rss20, entries: [fine])) == [])
        let bad = FeedEntry(id: "", text: "four", published: Timestamp(seconds: 253_402_300_800))
        #expect(trial.faults(of: Feed(format: .rss20, entries: [bad])).count == 3)
    }
}
