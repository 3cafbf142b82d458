import OutcryModel
import OutcryRegions

/// Everything a classifier knows. A class, so that a reading holds all of it by one reference; nothing in it changes.
final class ClassifierTables: Sendable {
    let services: [Service]
    let regions: RegionTree
    let gazetteer: Gazetteer
    let lexicon = Lexicon.standard
    let scan: ScanTable
    let matcher: RuleMatcher
    let languages: LanguageJudge
    let stages = StageLabels()

    init(services: [Service], regions: RegionTree, gazetteer: Gazetteer) {
        self.services = services
        self.regions = regions
        self.gazetteer = gazetteer
        scan = ScanTable(lexicon: lexicon, services: services)
        matcher = RuleMatcher(lexicon: lexicon)
        languages = LanguageJudge(lexicon: lexicon)
    }
}
