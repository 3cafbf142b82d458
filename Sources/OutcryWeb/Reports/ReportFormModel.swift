import OutcryModel
import OutcryPublish
import OutcryRegions

/// The report form as its template `reportform` needs it.
struct ReportFormModel {
    let action: String
    let key: String
    let hasErrors: Bool
    let errorLinks: [ErrorLink]
    let symptomsClass: String
    let symptomsError: String?
    let choices: [Choice]
    let moreChoices: [Choice]
    let showsMore: Bool
    let regionClass: String
    let regionError: String?
    let regionDescribedBy: String?
    let regionGroups: [RegionChoices.Group]
    let guess: String?
    let textClass: String
    let textError: String?
    let textDescribedBy: String
    let showsText: Bool
    let note: String

    struct ErrorLink {
        let target: String
        let words: String
    }

    struct Choice {
        let choice: String
        let choiceWords: String
        let isChosen: Bool
    }

    init(
        service: Service, state: ReportFormState, guess: Region?, regions: RegionChoices, publisher: Publisher
    ) {
        action = "/services/\(service.id)/report"
        key = state.key
        hasErrors = !state.faults.isEmpty
        errorLinks = state.faults.map { ErrorLink(target: $0.field.rawValue, words: $0.words) }
        let offered = Self.offered(for: service)
        func choice(_ symptom: Symptom) -> Choice {
            Choice(
                choice: symptom.rawValue, choiceWords: publisher.title(of: symptom),
                isChosen: state.symptoms.contains(symptom.rawValue))
        }
        choices = offered.map(choice)
        moreChoices = Symptom.allCases.filter { !offered.contains($0) }.map(choice)
        showsMore = moreChoices.contains(where: \.isChosen)
        symptomsError = state.fault(.symptoms)
        regionError = state.fault(.region)
        textError = state.fault(.text)
        symptomsClass = symptomsError == nil ? "" : "bad"
        regionClass = regionError == nil ? "" : "bad"
        textClass = textError == nil ? "" : "bad"
        // What was sent stands, “rather not say” included; only a fresh form has the guess in it.
        let selected = state.region.map { Region.ID($0) } ?? guess?.id
        regionGroups = regions.groups(guess: guess, selected: selected)
        self.guess = state.region == nil ? guess?.name : nil
        let descriptions = [regionError == nil ? nil : "region-error", self.guess == nil ? nil : "region-hint"]
        let described = descriptions.compactMap { $0 }.joined(separator: " ")
        regionDescribedBy = described.isEmpty ? nil : described
        textDescribedBy = (textError == nil ? "" : "text-error ") + "text-hint"
        showsText = !state.note.isEmpty || textError != nil
        note = state.note
    }

    /// The symptoms offered first: the service's own, or else those people usually meet with its kind.
    static func offered(for service: Service) -> [Symptom] {
        let first = service.symptoms.isEmpty ? usual(for: service.category) : service.symptoms
        var offered: [Symptom] = []
        for symptom in first.filter({ $0 != .other }).prefix(7) + [.other] where !offered.contains(symptom) {
            offered.append(symptom)
        }
        return offered
    }

    private static func usual(for category: Category) -> [Symptom] {
        switch category {
        case .bank, .payment: [.loginFailure, .paymentFailure, .cannotAccess, .appCrash, .errorMessage, .slow]
        case .mobile, .broadband: [.noConnectivity, .slow, .cannotAccess, .notDelivered, .featureBroken]
        case .utility: [.noConnectivity, .cannotAccess, .featureBroken]
        case .messaging, .email: [.notDelivered, .loginFailure, .cannotAccess, .appCrash, .slow, .errorMessage]
        case .cloud, .developer: [.cannotAccess, .errorMessage, .slow, .loginFailure, .featureBroken, .dataLoss]
        case .retail, .transport: [.cannotAccess, .paymentFailure, .loginFailure, .appCrash, .errorMessage, .slow]
        case .streaming, .games: [.cannotAccess, .loginFailure, .appCrash, .slow, .errorMessage, .featureBroken]
        case .productivity, .ai, .social, .government:
            [.cannotAccess, .loginFailure, .slow, .errorMessage, .appCrash, .featureBroken]
        }
    }
}
