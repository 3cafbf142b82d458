import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct RuleBookFileTests {
    private static let book = RuleBook(
        Lexicon([
            ("de", "$tot = tot, *ausfall, weg*\nno_connectivity kein-netz 3: $tot ... seit|heute; @ + $tot\n"),
            ("en", "slow crawls 2: crawl*|snail\nvoid figure 1: down .. the road\nlang small 1: the|and|of\n"),
        ]))
    private static let bytes = RuleBookFile.bytes(of: book)

    @Test func `a rule book reads back from its file`() throws {
        let read = try RuleBookFile.book(from: Self.bytes)
        #expect(
            read.families.map(\.head) == [
                "no_connectivity de/kein-netz", "slow en/crawls", "void en/figure", "lang en/small",
            ])
        #expect(read.languages.map(\.language) == ["de", "en"])
        #expect(read.languages.map(\.rules.count) == [2, 2])
        #expect(read.languages[0].serviceSets.count == 1)
        #expect(read.smallWords == Self.book.smallWords)
        #expect(read.smallWords.count == 3)
        #expect(RuleBookFile.bytes(of: read) == Self.bytes)
    }

    @Test func `equal sets are kept once`() {
        let book = RuleBook(Lexicon([("en", "slow one 1: lag|lags\nslow two 2: lags|lag\n")]))
        #expect(book.languages[0].parts.map(\.set) == [0, 0])
        #expect(book.languages[0].uses.count == 2)
    }

    @Test func `a file that is cut off is damaged, wherever that is`() {
        for count in 0..<Self.bytes.count {
            #expect(throws: ClassifierError.self, "cut off after \(count) bytes") {
                try RuleBookFile.book(from: Array(Self.bytes.prefix(count)))
            }
        }
        #expect(throws: ClassifierError.self) { try RuleBookFile.book(from: Self.bytes + [0]) }
    }

    private func matches(
        _ matcher: RuleMatcher, in text: FoldedText, names: [ServiceFinder.Mention]
    ) -> [RuleMatch] {
        text.withTextBytes { text in
            TextStarts.with(text) { starts in
                Pile<Hit>.with { hits in
                    Pile<RuleMatch>.with { matches in
                        matcher.addMatches(text, starts, names: names, hits: &hits, to: &matches)
                        return Array(matches.all)
                    }
                }
            }
        }
    }

    /// Whatever bytes are changed to, the file is refused or gives rules that can be made ready and used.
    @Test func `a file with wrong bytes is refused or harmless`() throws {
        var random = SplitMix(seed: 7)
        let text = FoldedText("tot seit heute, stromausfall weg, crawls like a snail, down the road and of Netflix")
        let name = ServiceFinder.Mention(service: 0, range: 0..<3, form: "alias")
        var used = 0
        for place in Self.bytes.indices {
            for _ in 0..<4 {
                var bytes = Self.bytes
                bytes[place] ^= UInt8.random(in: 1...255, using: &random)
                guard let book = try? RuleBookFile.book(from: bytes) else { continue }
                for language in book.languages {
                    let matcher = RuleMatcher(language, firstRule: 0, families: book.families)
                    let matches = matches(matcher, in: text, names: [name])
                    #expect(
                        matches.allSatisfy { $0.rule < language.rules.count && $0.range.upperBound <= text.bytes.count }
                    )
                    used += 1
                }
            }
        }
        #expect(used > 0)
    }

    @Test func `rules of the file match as they are written`() throws {
        let book = try RuleBookFile.book(from: Self.bytes)
        let text = FoldedText("stromausfall und seit heute")
        let matches = matches(
            RuleMatcher(book.languages[0], firstRule: 0, families: book.families), in: text, names: [])
        #expect(matches.map(\.range) == [5..<21])
    }
}
