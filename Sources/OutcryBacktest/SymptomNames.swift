import OutcryModel

/// The symptoms of a recording and those of Outcry that stand for them, one for each.
struct SymptomNames: Sendable {
    private let names: [String]
    /// By the place of the name.
    let symptoms: [Symptom]

    /// What the benchmark calls some symptoms.
    private static let known: [String: Symptom] = [
        "no_connection": .noConnectivity, "login": .loginFailure, "app_crash": .appCrash, "payment": .paymentFailure,
    ]

    /// Outcry's own names stand for themselves; a name that is not known gets the next symptom that none stands for.
    init(_ names: [String]) throws(BacktestError) {
        self.names = names
        guard names.count <= Symptom.allCases.count, Set(names).count == names.count else {
            throw .badWorld(reason: "it has more than \(Symptom.allCases.count) symptoms, or one twice")
        }
        let told = names.map { Symptom(rawValue: $0) ?? Self.known[$0] }
        var free = Symptom.allCases.filter { $0 != .other && !told.contains($0) }
        var symptoms: [Symptom] = []
        for symptom in told { symptoms.append(symptom ?? (free.isEmpty ? .other : free.removeFirst())) }
        self.symptoms = symptoms
    }

    /// The recording's name of a symptom.
    func name(of symptom: Symptom) -> String? {
        symptoms.firstIndex(of: symptom).map { names[$0] }
    }
}
