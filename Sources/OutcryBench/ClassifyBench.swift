import ArgumentParser
import CAllocations
import Foundation
import OutcryClassify
import OutcryCollect
import OutcryModel
import OutcryRegions

struct ClassifyBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Messages read per second on one core, beside the folding that every message needs in any case.",
        discussion: """
            EXAMPLE
              taskset -c 1 outcry-bench classify --json

            End to end: folding, language, services, symptoms, region, evidence, and the fingerprint for near copies. \
            The messages come in an order drawn anew each round, the same in every run; a first pass over all of them \
            warms up and does not count. The floor is the cheapest pass that the work needs, folding alone, in turns \
            with the rest in the same run. Time is processor time, told by the median round, so that whatever else the \
            machine does counts less.

            A few messages read again and again are kind to a processor's caches. So every message of the corpus is read \
            once as well, in an order drawn at random: hardly a word of one is still at hand from the one before.

            Reading may take \(Int(allocationBudget)) allocations a message, counted over the same messages; beyond it the \
            command fails.

            The digest is of the verdicts on the held-out messages of the corpus. Machines that give the same verdicts \
            give the same digest, for the same rules, weights and catalogue.

            With --hostile: a megabyte of the same again and again, and how many times as long 32 KiB of it take as \
            16 KiB. More is not read of a message.

            The messages are those of a file of requests as `outcry classify` reads them, one JSON object a line, or the \
            texts of a corpus folder.
            """)

    @Option(help: "A file of messages, one JSON object with `text` a line.")
    var messages = "../shared/classify/dev.jsonl"

    @Option(help: "The folder with the corpus, where there is no such file.")
    var corpus = "training"

    @Option(help: "The catalogue of services.")
    var catalogue = "feeds"

    @Flag(help: "Measure messages made to be slow to read instead.")
    var hostile = false

    @Option(help: "How many seconds to spend.")
    var seconds = 6.0

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let services = try Catalogue.load(from: catalogue).services
        var figures = Figures(bench: "classify")
        let before = ProcessFigures.residentMegabytes
        let start = ProcessFigures.cpuTime
        let regions = try RegionTree.standard()
        let gazetteer = try Gazetteer.standard()
        let classifier = try Classifier(services: services, regions: regions, gazetteer: gazetteer)
        figures.add(
            "load_milliseconds", (ProcessFigures.cpuTime - start) / .milliseconds(1),
            "regions, gazetteer, lexicon, weights and \(services.count) services, the first time")
        figures.add("load_megabytes", ProcessFigures.residentMegabytes - before, "growth of resident memory by it")
        if hostile {
            HostileMessages(classifier: classifier).measure(into: &figures)
        } else {
            let texts = try ClassifyBenchMessages.texts(in: messages, orCorpus: corpus)
            measure(classifier, texts, into: &figures)
            try measureUnrepeated(classifier, into: &figures)
            try addDigest(classifier, into: &figures)
        }
        try figures.print(asJSON: json)
        if let allocations = figures.figures["allocations_per_message"], allocations > Self.allocationBudget {
            throw AllocationsError(allocations: allocations, budget: Self.allocationBudget)
        }
    }

    private func measure(_ classifier: Classifier, _ texts: [String], into figures: inout Figures) {
        let reports = Self.reports(of: texts)
        for report in reports { _ = classifier.read(report) }
        var order = Array(reports.indices)
        var random = SplitMix(seed: 1)
        var tagged = 0
        let rounds = FeedsBenchRounds(seconds: seconds) {
            for _ in 0..<Self.repetitions { for number in order { _ = FoldedText(texts[number], limit: 32 * 1024) } }
        } reader: {
            for _ in 0..<Self.repetitions {
                order.shuffle(using: &random)
                for number in order { tagged += classifier.read(reports[number]).verdict.evidence.count }
            }
        }
        let before = outcry_allocations()
        for report in reports { _ = classifier.read(report) }
        let allocations = Double(outcry_allocations() - before) / Double(reports.count)
        let count = Double(texts.count * Self.repetitions)
        let bytes = Double(texts.reduce(0) { $0 + $1.utf8.count }) / Double(texts.count)
        figures.add("messages", Double(texts.count), "of \(Int(bytes.rounded())) bytes on average, repeated shuffled")
        figures.add("floor_nanoseconds", rounds.floor / count * 1e9, "floor: folding a message")
        figures.add("nanoseconds", rounds.reader / count * 1e9, "reading it whole, with evidence and fingerprint")
        figures.add("times_floor", rounds.reader / rounds.floor, "time of reading over that of the floor")
        figures.add("messages_per_second", count / rounds.reader, "one core")
        figures.add(
            "allocations_per_message", allocations, "calls of malloc; the budget is \(Int(Self.allocationBudget))")
        figures.add("megabytes_per_second", count * bytes / rounds.reader / 1e6, "one core")
    }

    /// Reads every message of the corpus once, in an order drawn at random.
    private func measureUnrepeated(_ classifier: Classifier, into figures: inout Figures) throws {
        var random = SplitMix(seed: 2)
        let reports = Self.reports(of: try EchoBenchCorpus(folder: corpus).all.shuffled(using: &random))
        let start = ProcessFigures.cpuTime
        for report in reports { _ = classifier.read(report) }
        let seconds = (ProcessFigures.cpuTime - start) / .seconds(1)
        figures.add(
            "unrepeated_messages_per_second", Double(reports.count) / seconds,
            "one core, \(reports.count) messages of the corpus, each once")
    }

    private static func reports(of texts: [String]) -> [Report] {
        let instant = Timestamp(seconds: 1_795_348_800)
        return texts.map { text in
            Report(
                id: ReportID(at: instant), source: "bench", sourceKind: .social, key: "", reporter: nil, text: text,
                occurredAt: instant, receivedAt: instant)
        }
    }

    private func addDigest(_ classifier: Classifier, into figures: inout Figures) throws {
        let texts = try EchoBenchCorpus(folder: corpus + "/held-out").all
        let digest = try VerdictDigest(of: texts, by: classifier)
        figures.add(
            "verdict_digest", digest.number,
            "0x\(digest.hexadecimal), of the verdicts on \(texts.count) held-out messages, rules \(Classifier.rules)")
    }

    /// How many allocations reading a message may take.
    private static let allocationBudget = 30.0
    /// How often all messages are read in a round.
    private static let repetitions = 20
}
