import OutcryModel
import OutcryRegions

/// Everything a classifier knows. A class, so that a reading holds all of it by one reference; nothing in it changes.
final class ClassifierTables: Sendable {
    let services: [Service]
    let regions: RegionTree
    let gazetteer: Gazetteer
    let names: NameTable
    /// What each service is to a reading, in the order of `services`.
    let notes: [ServiceNotes]
    private let places: [Service.ID: Int]
    /// What each rule says, by number.
    let senses: [RuleSense]
    /// The family of each rule's name, by its number in a sense.
    let families: [RuleFamily]
    /// The rules of each language, by its number.
    let matchers: [RuleMatcher]
    private let languageNames: [String]
    let languages: LanguageJudge
    let stages = StageLabels()
    let model: LinearModel

    init(
        services: [Service], regions: RegionTree, gazetteer: Gazetteer, rules: RuleBook, model: LinearModel,
        languages: LanguageModel
    ) {
        self.model = model
        self.services = services
        self.regions = regions
        self.gazetteer = gazetteer
        names = NameTable(services: services, smallWords: rules.smallWords)
        notes = services.map { ServiceNotes($0) }
        places = Dictionary(services.enumerated().map { ($1.id, $0) }) { first, _ in first }
        families = rules.families
        senses = rules.languages.flatMap { language in language.rules.map { RuleSense($0, of: rules.families) } }
        var first = 0
        matchers = rules.languages.map { language in
            defer { first += language.rules.count }
            return RuleMatcher(language, firstRule: first, families: rules.families)
        }
        languageNames = rules.languages.map(\.language)
        self.languages = LanguageJudge(languages: languageNames, model: languages)
    }

    private init(_ other: ClassifierTables, model: LinearModel, languages: LanguageModel) {
        services = other.services
        regions = other.regions
        gazetteer = other.gazetteer
        names = other.names
        notes = other.notes
        places = other.places
        senses = other.senses
        families = other.families
        matchers = other.matchers
        languageNames = other.languageNames
        self.languages = LanguageJudge(languages: languageNames, model: languages)
        self.model = model
    }

    /// The same with other models.
    func with(_ model: LinearModel, languages: LanguageModel) -> ClassifierTables {
        ClassifierTables(self, model: model, languages: languages)
    }

    /// The name of a rule, such as `en/no-signal`.
    func name(of match: RuleMatch) -> String { families[Int(senses[match.rule].family)].name }

    /// The place of a service among the services.
    func place(of service: Service.ID) -> Int? { places[service] }
}
