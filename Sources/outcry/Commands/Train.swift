public import ArgumentParser
import Foundation
public import OutcryClassify
import OutcryCollect
import OutcryModel
import OutcryRegions

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn the classifier's weights from the corpus, and make its lexicon ready.",
        discussion: """
            EXAMPLE
              outcry train --output Sources/OutcryClassify/Resources

            Reads LANGUAGE.tsv files of labelled messages and the lexicon's LANGUAGE.txt, learns from them and prints how well the verdicts fit \
            messages that were not learned from: each fifth of the corpus is judged by what the other four teach. The \
            same corpus and lexicon give the same files, byte for byte.
            """)

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var corpus = "training"

    @Option(help: ArgumentHelp("The folder of the lexicon; lexicon in that of the corpus.", valueName: "folder"))
    var lexicon: String?

    @Option(
        help: ArgumentHelp(
            "A folder of messages to be judged and not learned from; training/held-out if it is there.",
            valueName: "folder"))
    var heldOut: String?

    @Option(help: ArgumentHelp("Write the weights and the lexicon to files in this folder.", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("Fail unless the files are those in this folder.", valueName: "folder"))
    var check: String?

    @Option(
        help: ArgumentHelp(
            "Learn from everything, from the words alone or from the lexicon alone.", valueName: "evidence"))
    var using = LearnedFrom.everything

    @Flag(help: "Print the messages whose verdict differs, as tab-separated lines.")
    var differences = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
        let trainer = try Trainer(
            services: catalogue.load().services, regions: RegionTree.standard(), gazetteer: Gazetteer.standard(),
            lexicon: Self.lexicon(in: lexicon ?? corpus + "/lexicon"))
        let lesson = trainer.train(try Self.read(corpus), using: using)
        if differences {
            for difference in lesson.differences { print(Self.line(difference.message, difference.verdict)) }
        } else {
            try LessonReport(lesson, heldOut: try heldOutMessages()).print(asJSON: json)
        }
        if let output { try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true) }
        for file in lesson.files {
            if let output {
                try Data(file.bytes).write(
                    to: URL(fileURLWithPath: output).appending(path: file.name), options: .atomic)
            }
            guard let check else { continue }
            guard try [UInt8](Data(contentsOf: URL(fileURLWithPath: check).appending(path: file.name))) == file.bytes
            else {
                throw CommandError.otherWeights(file: file.name, folder: check, corpus: corpus)
            }
        }
    }

    private func heldOutMessages() throws -> Corpus? {
        if let heldOut { return try Self.read(heldOut) }
        let usual = corpus + "/held-out"
        return FileManager.default.fileExists(atPath: usual) ? try Self.read(usual) : nil
    }

    /// The files of a folder, in the order of their names.
    private static func read(_ folder: String) throws -> Corpus {
        var corpus = Corpus()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.hasSuffix(".tsv") }
        guard !files.isEmpty else { throw CommandError.noCorpus(folder: folder) }
        for file in files.sorted() {
            let text = try String(contentsOf: URL(fileURLWithPath: folder).appending(path: file), encoding: .utf8)
            try corpus.add(text, language: String(file.dropLast(4)), name: "\(folder)/\(file)")
        }
        return corpus
    }

    /// The files of a folder, in the order of their names.
    private static func lexicon(in folder: String) throws -> Lexicon {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.hasSuffix(".txt") }.sorted()
        guard !files.isEmpty else { throw CommandError.noLexicon(folder: folder) }
        let lexicon = Lexicon(
            try files.map { file in
                let text = try String(contentsOf: URL(fileURLWithPath: folder).appending(path: file), encoding: .utf8)
                return (String(file.dropLast(4)), text)
            })
        guard lexicon.refused.isEmpty else { throw CommandError.unreadLexicon(lines: lexicon.refused) }
        return lexicon
    }

    private static func line(_ message: CorpusMessage, _ verdict: Verdict) -> String {
        func said(
            _ symptoms: [Symptom], _ polarity: Polarity, _ kind: Voice, _ cause: Cause?, _ language: String
        ) -> String {
            let symptoms = symptoms.map(\.rawValue).joined(separator: " ")
            return [symptoms, polarity.rawValue, kind.rawValue, cause?.rawValue ?? "", language]
                .joined(separator: ",")
        }
        let given = said(message.symptoms, message.polarity, message.kind, message.cause, message.language)
        let told = said(verdict.symptoms, verdict.polarity, verdict.kind, verdict.cause, verdict.language)
        return [given, told, message.text].joined(separator: "\t")
    }
}

extension LearnedFrom: ExpressibleByArgument {}
