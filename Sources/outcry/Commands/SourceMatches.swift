import OutcryClassify
import OutcryCollect
import OutcryFeeds
import OutcryModel
import OutcryRegions

/// What the classifier makes of the entries of a feed.
struct SourceMatches {
    /// A service and the entries that would be matched to it.
    struct Match: Encodable {
        let service: Service.ID
        /// The entries about it.
        var entries = 0
        /// Those of them that tell of trouble.
        var problems = 0
        /// How often which symptom is told.
        var symptoms: [Symptom: Int] = [:]
    }

    /// The most entries that are looked at, from the top.
    private static let mostEntries = 500

    /// The services, the most often matched first.
    let services: [Match]
    /// The entries that hold an operator's dated updates.
    let official: Int
    /// The language most entries are in, if most are in one.
    let language: (tag: String, count: Int, all: Int)?
    /// The entries looked at.
    let entries: Int

    /// Reads the entries as they would be read from a poll.
    init(of feed: Feed, wanted: SourceWish, catalogue: Catalogue) throws {
        let classifier = try Classifier(
            services: catalogue.services, regions: try RegionTree.standard(), gazetteer: try Gazetteer.standard())
        let hints = ClassifierHints(
            language: wanted.language, service: wanted.service, region: wanted.region, sourceKind: wanted.kind)
        var matches: [Service.ID: Match] = [:]
        var languages: [String: Int] = [:]
        let reader = StatusReader()
        var official = 0
        let entries = feed.entries.prefix(Self.mostEntries)
        for entry in entries {
            if reader.updates(of: entry).contains(where: { $0.stage != nil && $0.saidAt != nil }) { official += 1 }
            let text = [entry.title, entry.text].compactMap(\.self).joined(separator: "\n")
            let verdict = classifier.classify(text, hints: hints)
            languages[verdict.language, default: 0] += 1
            for service in verdict.services {
                var match = matches[service] ?? Match(service: service)
                match.entries += 1
                if verdict.polarity == .problem { match.problems += 1 }
                for symptom in verdict.symptoms { match.symptoms[symptom, default: 0] += 1 }
                matches[service] = match
            }
        }
        self.entries = entries.count
        services = matches.values.sorted { ($1.entries, $0.service) < ($0.entries, $1.service) }
        self.official = official
        language =
            languages.filter { $0.key != "und" }
            .filter { $0.value >= 3 && $0.value * 10 >= entries.count * 6 }
            .map { (tag: $0.key, count: $0.value, all: entries.count) }.first
    }
}
