import OutcryModel
import OutcryPublish

/// The words by which reporters told of the symptoms: the evidence behind their numbers. For the template `incident`.
struct WordsBlock {
    struct Row {
        let symptomTitle: String
        let wordings: [Item]
    }

    struct Item {
        let words: String
        let reporters: String
    }

    /// How many wordings of a symptom are shown.
    private static let most = 8

    let rows: [Row]
    /// From how many reporters on words are shown.
    let leastReporters: String

    /// `nil` while no words are shared by enough reporters.
    init?(_ incident: Incident, publisher: Publisher) {
        let shared = publisher.sharedWords(of: incident)
        guard !shared.isEmpty else { return nil }
        leastReporters = Figures.count(publisher.disclosure.threshold)
        var order: [Symptom] = []
        for item in shared where !order.contains(item.wording.symptom) { order.append(item.wording.symptom) }
        rows = order.map { symptom in
            Row(
                symptomTitle: publisher.title(of: symptom),
                wordings: shared.filter { $0.wording.symptom == symptom }.prefix(Self.most)
                    .map { Item(words: $0.wording.words, reporters: Figures.count($0.reporters)) })
        }
    }
}
