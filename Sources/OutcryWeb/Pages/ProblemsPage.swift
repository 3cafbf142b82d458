import HTTPTypes

/// What every kind of refusal means and what helps. For the template `problems`.
struct ProblemsPage {
    let problems = ProblemKind.allCases.map(Entry.init)

    struct Entry {
        let problem: String
        let problemTitle: String
        let problemStatus: String
        let problemRemedy: String

        init(_ kind: ProblemKind) {
            problem = kind.rawValue
            problemTitle = kind.title
            problemStatus = "\(kind.status.code) \(kind.status.reasonPhrase)"
            problemRemedy = kind.remedy
        }
    }
}
