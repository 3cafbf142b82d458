import OutcryModel

extension SituationWriter {
    /// What officials say, then what users suspect, labelled as what it is.
    func potentialCauses() -> [Statement] {
        var statements: [Statement] = []
        for statement in incident.official.reversed() {
            guard let cause = statement.cause, statement.stage != .scheduled else { continue }
            let text = "The operator states \(publisher.title(of: cause)) (\(moment(statement)))."
            statements.append(
                Statement(text: text, basis: .official, link: Addresses.web(statement.link)))
        }
        if statements.isEmpty {
            let text =
                incident.official.isEmpty
                ? "Not known: no official statement yet." : "Not known: the operator has stated no cause so far."
            statements.append(Statement(text: isOver ? past(text) : text, basis: .notKnown))
        }
        if let work = incident.official.last(where: { $0.stage == .scheduled && $0.plannedFrom != nil }) {
            let text = "The operator had planned work \(publisher.plannedTime(of: work, for: now))."
            statements.append(Statement(text: text, basis: .official, link: Addresses.web(work.link)))
        }
        let suspected = publisher.ranked(incident.causes, shown: causes)
        if suspected.isEmpty {
            statements.append(Statement(text: "No report states a cause.", basis: .notKnown))
        }
        return statements
            + suspected.map { cause in
                let shown = causes[cause]
                let people = lowered(reporters(shown))
                let verb = isOver ? "suspected" : "suspect"
                return Statement(
                    text: "Speculation: \(people) \(verb) \(publisher.title(of: cause)).", basis: .speculation,
                    reporters: shown, share: share(shown))
            }
    }

    /// What is being done about it, as far as the operator says, how that compares with what people report, and whether
    /// they say that it works again.
    func recovery() -> [Statement] {
        var statements: [Statement] = []
        if let comparison = publisher.comparison(of: incident, asOf: asOf) {
            statements.append(Statement(text: comparison, basis: .official, link: Addresses.web(latestStage?.link)))
        }
        statements += timeline()
        statements += lag()
        if incident.official.isEmpty {
            let text = "No official statement yet."
            statements.append(Statement(text: isOver ? past(text) : text, basis: .notKnown))
        }
        if let recovered = publisher.disclosure.shown(incident.recoveredReporters) {
            let people = English.count(recovered, "person says", "people say")
            statements.append(
                Statement(text: "\(people) that it works again.", basis: .reports, reporters: recovered))
        }
        return statements
    }

    /// The statement that tells the present stage: of the fault, or of planned work where nothing else is told.
    var latestStage: OfficialStatement? {
        incident.official.last { $0.stage != nil && !$0.isOfPlannedWork } ?? incident.official.last { $0.stage != nil }
    }

    /// The most statements that are quoted.
    private static let mostQuoted = 10

    /// What the operator said, oldest first, each with its time, stage and words.
    private func timeline() -> [Statement] {
        var statements = incident.official.suffix(Self.mostQuoted).map { statement in
            Statement(
                text: "\(moment(statement))\(publisher.remarks(on: statement, for: now)): \(quote(statement))",
                basis: .official, link: Addresses.web(statement.link))
        }
        let earlier = incident.official.count - statements.count
        if earlier > 0 {
            let text = "\(English.count(earlier, "earlier statement is", "earlier statements are")) not quoted here."
            statements.insert(Statement(text: text, basis: .official), at: 0)
        }
        return statements
    }

    /// “says that a remedy is in place and being watched”.
    func says(_ stage: OfficialStage) -> String {
        switch stage {
        case .scheduled: "announced planned work"
        case .investigating: "acknowledges a fault and looks into it"
        case .identified: "says that the cause is known"
        case .monitoring: "says that a remedy is in place and being watched"
        case .resolved: "says that it is resolved"
        }
    }

    /// The operator's own words, marked as such; one line.
    func quote(_ statement: OfficialStatement) -> String {
        let words = statement.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? "no text." : "“\(words)”"
    }

    /// When the operator said it.
    func moment(_ statement: OfficialStatement) -> String {
        English.moment(statement.saidAt.minute, for: now)
    }

    /// How long after the onset the operator first spoke.
    private func lag() -> [Statement] {
        guard let first = incident.official.first(where: { !$0.isOfPlannedWork }) else { return [] }
        let minutes = first.saidAt.minute - incident.onset.at
        guard minutes > 0 else { return [] }
        let text = "The first official statement came \(English.duration(minutes: minutes)) after the onset of reports."
        return [Statement(text: text, basis: .official, link: Addresses.web(first.link))]
    }

    /// For an incident that is over there is no “yet”.
    func past(_ text: String) -> String {
        switch text {
        case "No official statement yet.": "No official statement was seen."
        case "Not known: no official statement yet.": "Not known: no official statement was seen."
        default: "Not known: the operator stated no cause."
        }
    }
}
