public import OutcryModel
public import OutcryRegions

/// Learns the weights of the model from a corpus, and tells how well they fit messages that they have not seen.
///
/// The same corpus gives the same bytes, on every machine.
public struct Trainer: Sendable {
    /// Into how many parts the corpus is cut: each is judged by what the others teach.
    public static let folds = 5

    /// How many messages in Latin letters a language must have for it to be told by them.
    private static let fewestLatin = 50

    private let classifier: Classifier
    private let rules: RuleBook

    /// A trainer of a classifier for the services of a catalogue, with the words of a lexicon.
    public init(services: [Service], regions: RegionTree, gazetteer: Gazetteer, lexicon: Lexicon) {
        rules = RuleBook(lexicon)
        classifier = Classifier(
            tables: ClassifierTables(
                services: services, regions: regions, gazetteer: gazetteer, rules: rules,
                model: LinearModel(), languages: LanguageModel(languages: [])))
    }

    /// What a corpus teaches.
    public func train(_ corpus: Corpus, using evidence: LearnedFrom = .everything) -> Lesson {
        let parts = Self.parts(corpus)
        let texts = corpus.messages.map(classifier.latinText)
        let languages = Self.languages(texts)
        func languageModel(without fold: Int?) -> LanguageModel {
            let learned = texts.indices.filter { parts[$0] != fold }.compactMap { texts[$0] }
            return LanguageModel(learnedFrom: learned, languages: languages)
        }
        // Each message is read in the language that models take it to be in which have not learned from it.
        let readers = (0..<Self.folds).map { fold in
            classifier.tables.with(LinearModel(), languages: languageModel(without: fold))
        }
        let rows = corpus.messages.enumerated().map { number, message in
            row(message, by: readers[parts[number]], using: evidence)
        }
        var scores = [SIMD32<Float>](repeating: .zero, count: rows.count)
        var models: [LinearModel] = []
        for fold in 0..<Self.folds {
            let model = LinearModel(learnedFrom: rows.indices.filter { parts[$0] != fold }.map { rows[$0] })
            for number in rows.indices where parts[number] == fold {
                scores[number] = model.scores(rows[number].features)
            }
            models.append(model)
        }
        // The thresholds of a part's model come from the other parts, so that its verdicts are on unseen messages.
        for fold in 0..<Self.folds {
            models[fold].thresholds = Self.thresholds(rows.indices.filter { parts[$0] != fold }, scores, rows)
        }
        let judges = zip(readers, models).map { reader, model in
            Classifier(tables: reader.with(model, languages: reader.languages.model))
        }
        let verdicts = corpus.messages.enumerated().map { number, message in
            judges[parts[number]].classify(message.text)
        }
        var model = LinearModel(learnedFrom: rows)
        model.thresholds = Self.thresholds(Array(rows.indices), scores, rows)
        let tables = classifier.tables.with(model, languages: languageModel(without: nil))
        return Lesson(classifier: Classifier(tables: tables), rules: rules, corpus: corpus, verdicts: verdicts)
    }

    /// The languages that some messages are written in with Latin letters, in order.
    private static func languages(_ texts: [LatinText?]) -> [String] {
        var counts: [String: Int] = [:]
        for case let text? in texts { counts[text.language, default: 0] += 1 }
        return counts.filter { $0.value >= fewestLatin }.keys.sorted()
    }

    private static func thresholds(
        _ numbers: [Int], _ scores: [SIMD32<Float>], _ rows: [TrainingRow]
    ) -> SIMD32<Float> {
        ThresholdSearch(scores: numbers.map { scores[$0] }, rows: numbers.map { rows[$0] }).thresholds()
    }

    private func row(
        _ message: CorpusMessage, by tables: ClassifierTables, using evidence: LearnedFrom
    ) -> TrainingRow {
        let reading = Reading(message.text, hints: ClassifierHints(), chosen: Chosen(), by: tables)
        var features = Features(reading.symbols, marks: reading.marks)
        if evidence == .words { features.marks = [] }
        if evidence == .lexicon { features.grams = [] }
        return TrainingRow(message, features: features)
    }

    /// The part of each message: the messages of a language take turns.
    private static func parts(_ corpus: Corpus) -> [Int] {
        var counts: [String: Int] = [:]
        return corpus.messages.map { message in
            counts[message.language, default: -1] += 1
            return counts[message.language, default: 0] % folds
        }
    }
}
