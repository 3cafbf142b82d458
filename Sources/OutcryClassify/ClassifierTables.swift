import OutcryModel
import OutcryRegions

/// Everything a classifier knows. A class, so that a reading holds all of it by one reference; nothing in it changes.
final class ClassifierTables: Sendable {
    let services: [Service]
    let regions: RegionTree
    let gazetteer: Gazetteer
    let lexicon: Lexicon
    let scan: ScanTable
    /// What each service is to a reading, in the order of `services`.
    let notes: [ServiceNotes]
    private let places: [Service.ID: Int]
    /// What each rule says, by number.
    let senses: [RuleSense]
    /// The sets that hold the name of any service, with their languages.
    let serviceSets: [(set: Int32, language: Int)]
    /// What the model is told of a family of rules that spoke, by number.
    let familyMarks: [UInt32]
    let matcher: RuleMatcher
    let languages: LanguageJudge
    let stages = StageLabels()
    let model: LinearModel

    init(
        services: [Service], regions: RegionTree, gazetteer: Gazetteer, lexicon: Lexicon, model: LinearModel,
        languages: LanguageModel
    ) {
        self.lexicon = lexicon
        self.model = model
        self.services = services
        self.regions = regions
        self.gazetteer = gazetteer
        scan = ScanTable(lexicon: lexicon, services: services)
        notes = services.map { ServiceNotes($0) }
        places = Dictionary(services.enumerated().map { ($1.id, $0) }) { first, _ in first }
        senses = lexicon.rules.map { RuleSense($0) }
        serviceSets = lexicon.serviceSets.map { (Int32($0), lexicon.languageOfSet[$0]) }
        familyMarks = lexicon.familyHashes.map { Features.mark(.family, $0) }
        matcher = RuleMatcher(lexicon: lexicon)
        self.languages = LanguageJudge(lexicon: lexicon, model: languages)
    }

    private init(_ other: ClassifierTables, model: LinearModel, languages: LanguageModel) {
        services = other.services
        regions = other.regions
        gazetteer = other.gazetteer
        lexicon = other.lexicon
        scan = other.scan
        notes = other.notes
        places = other.places
        senses = other.senses
        serviceSets = other.serviceSets
        familyMarks = other.familyMarks
        matcher = other.matcher
        self.languages = LanguageJudge(lexicon: other.lexicon, model: languages)
        self.model = model
    }

    /// The same with other models.
    func with(_ model: LinearModel, languages: LanguageModel) -> ClassifierTables {
        ClassifierTables(self, model: model, languages: languages)
    }

    /// The place of a service among the services.
    func place(of service: Service.ID) -> Int? { places[service] }
}
