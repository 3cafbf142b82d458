public import OutcryModel
import OutcryRegions

/// How well verdicts agree with what people said.
public struct Agreement: Sendable {
    /// How many messages were compared.
    public private(set) var messages = 0
    /// For each symptom.
    public private(set) var symptoms: [Symptom: LabelCount] = [:]
    /// For each polarity.
    public private(set) var polarities: [Polarity: LabelCount] = [:]
    /// For each voice.
    public private(set) var voices: [Voice: LabelCount] = [:]
    /// For each cause.
    public private(set) var causes: [Cause: LabelCount] = [:]
    /// Verdicts in the right language.
    public private(set) var languages = 0
    /// The country, where one is given or said.
    public private(set) var country = LabelCount()
    /// The city, where one is given or said.
    public private(set) var city = LabelCount()
    /// Messages that name no place, and those of them for which none was said.
    public private(set) var nowhere = (given: 0, said: 0)

    /// Counts a message and the verdict on it.
    mutating func count(_ message: CorpusMessage, _ verdict: Verdict, regions: RegionTree) {
        messages += 1
        for symptom in Symptom.allCases {
            symptoms[symptom, default: LabelCount()]
                .count(said: verdict.symptoms.contains(symptom), given: message.symptoms.contains(symptom))
        }
        for polarity in Polarity.allCases {
            polarities[polarity, default: LabelCount()]
                .count(said: verdict.polarity == polarity, given: message.polarity == polarity)
        }
        for voice in Voice.allCases {
            voices[voice, default: LabelCount()].count(said: verdict.kind == voice, given: message.kind == voice)
        }
        for cause in Cause.allCases {
            causes[cause, default: LabelCount()].count(said: verdict.cause == cause, given: message.cause == cause)
        }
        if verdict.language == message.language { languages += 1 }
        countPlace(message, verdict, regions: regions)
    }

    private mutating func countPlace(_ message: CorpusMessage, _ verdict: Verdict, regions: RegionTree) {
        let said = verdict.region
        let saidCountry = said.flatMap { regions.ancestor(of: $0, at: .country) }?.rawValue
        let saidCity = said.flatMap { regions.ancestor(of: $0, at: .city) }.flatMap { regions[$0]?.name }
        let parts = (message.region ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        let givenCountry = parts.first
        Self.add(said: saidCountry, given: givenCountry, to: &country)
        if givenCountry == nil {
            nowhere.given += 1
            if said == nil { nowhere.said += 1 }
        }
        // A place that is no city is given where the name is that of a first-level part, or of no place of the tree.
        let name = parts.count > 1 ? FoldedText(parts[1]).bytes : []
        let isCity = saidCity.map { FoldedText($0).bytes == name } ?? false
        let isPart = parts.count < 2 || Self.isPart(name, of: givenCountry, regions)
        if isCity, saidCountry == givenCountry {
            city.right += 1
        } else {
            if saidCity != nil { city.wrong += 1 }
            if !isPart { city.missed += 1 }
        }
    }

    private static func isPart(_ name: [UInt8], of country: String?, _ regions: RegionTree) -> Bool {
        guard let country else { return true }
        return regions.children(of: Region.ID(country)).contains { id in
            regions[id].map { FoldedText($0.name).bytes == name } ?? false
        }
    }

    private static func add(said: String?, given: String?, to tally: inout LabelCount) {
        if let said, said == given {
            tally.right += 1
        } else {
            if said != nil { tally.wrong += 1 }
            if given != nil { tally.missed += 1 }
        }
    }

    /// F1 over all symptoms taken together.
    public var symptomsF1: Double { symptoms.values.reduce(LabelCount(), +).f1 }

    /// F1 over all causes taken together.
    public var causesF1: Double { causes.values.reduce(LabelCount(), +).f1 }

    /// The mean F1 of the labels that some message has.
    public static func macroF1<Label>(_ tallies: [Label: LabelCount]) -> Double {
        let given = tallies.values.filter { $0.given > 0 }
        return given.isEmpty ? 0 : given.map(\.f1).sorted().reduce(0, +) / Double(given.count)
    }

    /// The share of verdicts in the right language.
    public var languageShare: Double { messages == 0 ? 0 : Double(languages) / Double(messages) }

    /// The share of messages that name no place for which none was said.
    public var nowhereShare: Double { nowhere.given == 0 ? 1 : Double(nowhere.said) / Double(nowhere.given) }
}
