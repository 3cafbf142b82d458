import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryClassify

@Suite struct TrainerTests {
    private static let texts: [(labels: String, texts: [String])] = [
        (
            "slow\t\t\t",
            [
                "everything crawls this morning", "it crawls like a snail today", "pages crawl and crawl",
                "takes forever and crawls", "why does it crawl so", "crawling along since noon",
                "a minute for one page",
                "one page takes a minute", "so sluggish today", "sluggish again, one minute a page",
            ]
        ),
        (
            "payment_failure\t\t\t",
            [
                "my card was charged and no order", "charged twice for one order",
                "the order failed and they charged me",
                "card refused at the till", "the till refused my card", "my card is refused again",
                "order refused, money gone", "refund never came for my order", "no refund for the failed order",
                "checkout refused every card",
            ]
        ),
        (
            "data_loss\t\t\t",
            [
                "all my notes vanished", "the notes vanished overnight", "my photos vanished again",
                "vanished, all of it",
                "years of photos gone", "my folders are empty now", "empty folders everywhere",
                "photos and notes are empty",
                "the whole album vanished", "nothing left of my album",
            ]
        ),
        (
            "\trecovered\t\t",
            [
                "back again since lunch", "it is back, finally", "and it is back", "finally back here",
                "back to normal now",
                "normal again over here", "all normal since lunch", "everything came back", "lights are back",
                "back after three hours",
            ]
        ),
        (
            "\tunrelated\tpromo\t",
            [
                "buy one get one free", "free shipping this weekend", "free trial for new members", "join now for free",
                "win a prize this weekend", "weekend offer for members", "new members save half",
                "save half this weekend",
                "a prize for every member", "members get free shipping",
            ]
        ),
        (
            "\tunrelated\t\t",
            [
                "which plan do you have", "how do I change my plan", "what does the plan cost",
                "is the new plan better",
                "does anybody like the new look", "how do I change the look", "which colour do you like",
                "what colour is the new one", "do you like it better", "how much does it cost",
            ]
        ),
    ]

    private static func corpus() throws -> Corpus {
        let lines = (0..<10).flatMap { number in texts.map { "\($0.labels)\t\t\t\($0.texts[number])" } }
        var corpus = Corpus()
        try corpus.add(
            (["symptoms\tpolarity\tkind\tcause\tservices\tregion\ttext"] + lines).joined(separator: "\n"),
            language: "en", name: "en.tsv")
        return corpus
    }

    private static let lexicon = Lexicon([("en", "slow crawls 3: crawl*|sluggish\n")])

    private static func lesson() throws -> Lesson {
        let trainer = Trainer(
            services: Fixture.services, regions: try RegionTree.standard(), gazetteer: try Gazetteer.standard(),
            lexicon: lexicon)
        return trainer.train(try corpus())
    }

    private static let shared = Result { try lesson() }

    @Test func `the same corpus gives the same bytes`() throws {
        let (one, other) = (try Self.shared.get().files, try Self.lesson().files)
        #expect(one.map(\.name) == ["lexicon.bin", "model.bin", "languages.bin"])
        #expect(one.map(\.bytes) == other.map(\.bytes))
    }

    /// A classifier that loads the files of a lesson.
    private static func classifier(loading files: [(name: String, bytes: [UInt8])]) throws -> Classifier {
        let rules = try RuleBookFile.book(from: try #require(files.first).bytes)
        let model = try ModelFile.model(from: try #require(files.dropFirst().first).bytes)
        let languages = try LanguageModelFile.model(from: try #require(files.last).bytes)
        #expect(languages.languages == ["en"])
        return Classifier(
            tables: ClassifierTables(
                services: Fixture.services, regions: try RegionTree.standard(), gazetteer: try Gazetteer.standard(),
                rules: rules, model: model, languages: languages))
    }

    @Test func `a message it learned from is told`() throws {
        let lesson = try Self.shared.get()
        let classifier = try Self.classifier(loading: lesson.files)
        let right = lesson.corpus.messages.filter { message in
            let verdict = classifier.classify(message.text)
            return verdict.polarity == message.polarity && verdict.symptoms == message.symptoms
        }
        #expect(right.count >= 54)
        #expect(classifier.classify("the notes vanished overnight").symptoms == [.dataLoss])
        #expect(classifier.classify("free shipping this weekend").polarity == .unrelated)
    }

    @Test func `each message is judged by what the others taught`() throws {
        let lesson = try Self.shared.get()
        let agreement = lesson.agreement()
        #expect(agreement.messages == 60)
        #expect(lesson.agreement(in: "de").messages == 0)
        #expect(lesson.languages == ["en"])
        // Told apart far better than by chance, and not as well as what was learned by heart.
        let polarity = Agreement.macroF1(agreement.polarities)
        #expect(polarity > 0.4 && polarity < 1)
        #expect(lesson.differences.allSatisfy { $0.message.text != "" })
        #expect(!lesson.differences.isEmpty)
    }
}
