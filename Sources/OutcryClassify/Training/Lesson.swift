public import OutcryModel
import OutcryRegions

/// What a corpus has taught: the weights, and how the verdicts on unseen messages compare with what people said.
public struct Lesson: Sendable {
    /// The classifier that all of the corpus has taught.
    let classifier: Classifier
    let rules: RuleBook
    let corpus: Corpus
    let verdicts: [Verdict]

    /// The files that a classifier loads, by name.
    public var files: [(name: String, bytes: [UInt8])] {
        [
            ("lexicon.bin", RuleBookFile.bytes(of: rules)),
            ("model.bin", ModelFile.bytes(of: classifier.tables.model)),
            ("languages.bin", LanguageModelFile.bytes(of: classifier.tables.languages.model)),
        ]
    }

    private var regions: RegionTree { classifier.tables.regions }

    /// How well the verdicts on unseen messages fit, over all messages or those of one language.
    public func agreement(in language: String? = nil) -> Agreement {
        var agreement = Agreement()
        for (message, verdict) in zip(corpus.messages, verdicts) where language == nil || message.language == language {
            agreement.count(message, verdict, regions: regions)
        }
        return agreement
    }

    /// How well the verdicts fit messages of another corpus, which nothing was learned from.
    public func agreement(on others: Corpus) -> Agreement {
        var agreement = Agreement()
        for message in others.messages {
            agreement.count(message, classifier.classify(message.text), regions: regions)
        }
        return agreement
    }

    /// The languages of the corpus, in its order.
    public var languages: [String] {
        corpus.messages.reduce(into: []) { found, message in
            if found.last != message.language { found.append(message.language) }
        }
    }

    /// The messages on which a verdict differs from what people said, with the verdict.
    public var differences: [(message: CorpusMessage, verdict: Verdict)] {
        zip(corpus.messages, verdicts).filter { message, verdict in
            message.symptoms != verdict.symptoms || message.polarity != verdict.polarity || message.kind != verdict.kind
                || message.cause != verdict.cause || message.language != verdict.language
        }
        .map { ($0, $1) }
    }
}
