import ArgumentParser
import OutcryClassify
import OutcryModel
import OutcryRegions

struct EchoBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "echoes",
        abstract: "How well near copies of a text are found, how rarely others are taken for one, and how fast.",
        discussion: """
            EXAMPLE
              outcry-bench echoes --corpus training --json

            The messages of the training corpus were written one by one, so whatever of them clusters is taken for a copy \
            wrongly. All are heard by one index, as if within a minute; beside it every pair of one language is compared. \
            Then each message that says enough to have a fingerprint is edited as people edit what they post again, and \
            counts as found when the copy gets its cluster. The floor of the speed is the folding of the same text, which \
            every message needs in any case.
            """)

    @Option(help: "The folder with the training corpus.")
    var corpus = "training"

    @Option(help: "How many seconds to spend on each speed.")
    var seconds = 2.0

    @Flag(help: "Print one JSON object.")
    var json = false

    private static let instant = Timestamp(seconds: 1_795_348_800)

    func run() throws {
        let corpus = try EchoBenchCorpus(folder: corpus)
        var figures = Figures(bench: "echoes")
        let prints = corpus.all.map { Fingerprint(FoldedText($0)) }
        let number = prints.count { $0 != nil }
        figures.add("messages", Double(prints.count), "individually written, in \(corpus.texts.count) languages")
        figures.add("fingerprinted", Double(number) / Double(prints.count), "share that says enough to be compared")

        var index = EchoIndex()
        let clusters = prints.map { $0.map { index.cluster(of: $0, at: Self.instant) } }
        let distinct = Set(clusters.compactMap(\.self)).count
        figures.add("false_clustered", Double(number - distinct), "messages that joined another's cluster")
        figures.add("false_cluster_rate", Double(number - distinct) / Double(max(1, number)), "the same as a share")
        comparePairs(corpus, into: &figures)
        for edit in EchoBenchEdit.allCases {
            recall(of: edit, in: corpus, prints, clusters, index, into: &figures)
        }
        speed(corpus, into: &figures)
        try figures.print(asJSON: json)
    }

    private func comparePairs(_ corpus: EchoBenchCorpus, into figures: inout Figures) {
        var (pairs, like, highest) = (0, 0, 0.0)
        for (_, texts) in corpus.texts {
            let prints = texts.compactMap { Fingerprint(FoldedText($0)) }
            for (place, print) in prints.enumerated() {
                for other in prints[..<place] {
                    let similarity = print.similarity(to: other)
                    pairs += 1
                    highest = max(highest, similarity)
                    if similarity >= EchoIndex.threshold { like += 1 }
                }
            }
        }
        figures.add("pairs", Double(pairs), "pairs of messages in one language")
        figures.add("false_pairs", Double(like), "of them alike from \(EchoIndex.threshold) on")
        figures.add("highest_similarity", highest, "of two individually written messages")
    }

    private func recall(
        of edit: EchoBenchEdit, in corpus: EchoBenchCorpus, _ prints: [Fingerprint?], _ clusters: [TextCluster?],
        _ index: EchoIndex, into figures: inout Figures
    ) {
        var (tried, found, worst) = (0, 0, (language: "", recall: 2.0))
        var number = 0
        for (language, texts) in corpus.texts {
            var (here, foundHere) = (0, 0)
            // Copies that are not found would be remembered, and must not stand in one another's way.
            var index = index
            for (place, text) in texts.enumerated() {
                defer { number += 1 }
                guard prints[number] != nil else { continue }
                let copy = edit.edit(text, with: texts[(place + 1) % texts.count], number: number)
                here += 1
                guard let print = Fingerprint(FoldedText(copy)) else { continue }
                if index.cluster(of: print, at: Self.instant) == clusters[number] { foundHere += 1 }
            }
            guard here > 0 else { continue }
            if Double(foundHere) / Double(here) < worst.recall { worst = (language, Double(foundHere) / Double(here)) }
            tried += here
            found += foundHere
        }
        figures.add("recall_\(edit.rawValue)", Double(found) / Double(max(1, tried)), edit.meaning)
        figures.add("recall_\(edit.rawValue)_worst", worst.recall, "the same in \(worst.language), where it is lowest")
    }

    private func speed(_ corpus: EchoBenchCorpus, into figures: inout Figures) {
        let texts = corpus.all
        let folded = texts.map { FoldedText($0) }
        let bytes = folded.reduce(0) { $0 + $1.bytes.count }
        figures.add("bytes", Double(bytes) / Double(folded.count), "folded bytes of a message, on average")
        var print: Fingerprint?
        let folding = nanoseconds(texts.count) { _ = FoldedText(texts[$0], limit: 32 * 1024) }
        let taking = nanoseconds(folded.count) { print = Fingerprint(folded[$0]) }
        _ = print
        figures.add("folding_nanoseconds", folding, "floor: folding a message")
        figures.add("fingerprint_nanoseconds", taking, "its fingerprint")

        // Messages of twelve words that were drawn from the corpus, so that common words stay common.
        let words = texts.flatMap { $0.split(separator: " ") }
        var bits: UInt64 = 1
        func drawn() -> Fingerprint? {
            let text = (0..<12).map { _ in
                bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return String(words[Int(bits >> 33) % words.count])
            }
            return Fingerprint(FoldedText(text.joined(separator: " ")))
        }
        var index = EchoIndex()
        let before = ProcessFigures.residentMegabytes
        while index.count < EchoIndex.standardCapacity {
            if let print = drawn() { _ = index.cluster(of: print, at: Self.instant) }
        }
        figures.add("index_megabytes", ProcessFigures.residentMegabytes - before, "a full index, resident")
        let more = (0..<20_000).compactMap { _ in drawn() }
        let searching = nanoseconds(more.count) { _ = index.cluster(of: more[$0], at: Self.instant) }
        figures.add("cluster_nanoseconds", searching, "a search in a full index, remembering the text")
    }

    /// The mean time of `body` over all numbers below `count`, again and again.
    private func nanoseconds(_ count: Int, _ body: (Int) -> Void) -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        var rounds = 0
        repeat {
            for number in 0..<count { body(number) }
            rounds += 1
        } while clock.now - start < .seconds(seconds)
        return (clock.now - start) / .nanoseconds(rounds * count)
    }
}
