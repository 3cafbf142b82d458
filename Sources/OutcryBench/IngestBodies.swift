import Foundation
import OutcryModel

/// The reports that the benchmarks send: as people send them, most with a tap and some with words.
struct IngestBodies {
    /// One body in so many has words.
    static let oneInSoManyWithWords = 3

    private static let words = [
        "Cannot sign in since this morning, the app only shows an error",
        "Seit heute Mittag geht hier gar nichts mehr, auch die App lädt nicht",
        "Nothing loads, I tried two browsers and my phone",
        "Impossible de se connecter depuis ce matin, message d'erreur 503",
        "The page is very slow and then says gateway timeout",
        "Payments fail with an unknown error, three times now",
        "No puedo entrar desde hace una hora, se queda cargando",
        "App crashes right after the start, reinstalled twice",
    ]
    private static let symptoms: [Symptom] = [.cannotAccess, .loginFailure, .slow, .errorMessage, .appCrash]
    private static let regions: [String?] = ["DE-BE", "DE-BY", "US-CA", "GB-ENG", "FR-IDF", nil]

    /// JSON documents, a line each.
    let lines: [String]

    /// Documents about some of the services of a catalogue.
    init(services: [Service.ID], count: Int = 510) {
        lines = (0..<count).map { number in
            let service = services[number * 7 % services.count]
            let symptom = Self.symptoms[number % Self.symptoms.count]
            var members = ["\"service\":\"\(service)\"", "\"symptoms\":[\"\(symptom.rawValue)\"]"]
            if let region = Self.regions[number / 3 % Self.regions.count] { members.append("\"region\":\"\(region)\"") }
            if number % Self.oneInSoManyWithWords == 0 {
                members.append("\"text\":\"\(Self.words[number / 3 % Self.words.count])\"")
            }
            return "{" + members.joined(separator: ",") + "}"
        }
    }

    /// The mean length in bytes.
    var meanBytes: Double { Double(lines.reduce(0) { $0 + $1.utf8.count }) / Double(lines.count) }
}
