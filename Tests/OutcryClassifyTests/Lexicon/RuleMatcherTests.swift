import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct RuleMatcherTests {
    /// What the rules of a lexicon match in a text.
    private func matches(_ lines: String, in text: String) -> [Range<Int>] {
        let book = RuleBook(Lexicon([("en", lines)]))
        let matcher = RuleMatcher(book.languages[0], firstRule: 0, families: book.families)
        return FoldedText(text).withTextBytes { text in
            TextStarts.with(text) { starts in
                Pile<Hit>.with { hits in
                    Pile<RuleMatch>.with { matches in
                        matcher.addMatches(text, starts, names: [], hits: &hits, to: &matches)
                        return matches.all.map(\.range)
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("the app crawls", true), ("app v2.0, crawls", true), ("the app. It crawls", false), ("app! crawls", false),
        ("app? crawls", false), ("app\ncrawls", false), ("app。crawls", false), ("why? the app crawls. why?", true),
        ("crawls, the app", false),
    ])
    func `the parts of a rule stand in one sentence`(text: String, isMatch: Bool) {
        #expect(matches("slow pace 2: app .. crawls", in: text).isEmpty == !isMatch)
    }

    @Test(arguments: ["x", "ж", "é", "語"]) func `how far a part may be is counted in characters`(letter: String) {
        for (count, isMatch) in [(0, true), (26, true), (27, false), (200, false)] {
            let text = "app \(String(repeating: letter, count: count)) crawls"
            #expect(matches("slow pace 2: app .. crawls", in: text).isEmpty == !isMatch)
        }
    }

    @Test(arguments: ["app", "site", "page"]) func `a part is any of the sets that its phrase is in`(first: String) {
        let lines = """
            slow one 2: app + crawls
            slow two 2: site + crawls|stops
            slow three 2: page + dies|crawls
            """
        #expect(matches(lines, in: "\(first) crawls") == [0..<first.utf8.count + 7])
    }
}
