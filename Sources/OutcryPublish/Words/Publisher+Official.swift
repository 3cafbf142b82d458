public import OutcryModel

extension Publisher {
    /// What the operator said last beside what people report, in one sentence; `nil` when the operator said no stage.
    ///
    /// Such as “The operator says that it is resolved (14:05 UTC); reports go on, 6.8 times the usual number since 12:50
    /// UTC.” Planned work is compared only where nothing else is told.
    public func comparison(of incident: Incident, asOf: Timestamp) -> String? {
        let writer = SituationWriter(publisher: self, incident: incident, asOf: asOf)
        guard let latest = writer.latestStage, let stage = latest.stage else { return nil }
        let said = writer.moment(latest)
        let people = reports(writer)
        if latest.isOfPlannedWork {
            let work = latest.plannedFrom == nil ? "" : ", \(plannedTime(of: latest, for: writer.now))"
            return "The operator tells of planned work\(work); \(people)."
        }
        switch (stage, incident.state) {
        case (_, .dismissed): return nil
        case (.resolved, .ended):
            return "The operator said at \(said) that it is resolved; \(people)."
        case (_, .ended):
            return "The operator has not said that it is resolved; \(people)."
        case (.resolved, .easing): return "The operator says that it is resolved (\(said)), and \(people)."
        case (.resolved, _), (.monitoring, _): return "The operator \(writer.says(stage)) (\(said)); \(people)."
        case (_, .easing): return "The operator \(writer.says(stage)) (\(said)), while \(people)."
        default: return "The operator \(writer.says(stage)) (\(said)), and \(people)."
        }
    }

    /// How many people report, as the end of a sentence.
    private func reports(_ writer: SituationWriter) -> String {
        let incident = writer.incident
        switch incident.state {
        case .ended, .dismissed:
            return "reports are as usual since \(English.moment(end(of: incident), for: writer.now))"
        case .easing: return "reports are falling towards the usual number"
        case .suspected, .confirmed:
            let times = writer.total.map { writer.comparison($0) } ?? ""
            return times.isEmpty
                ? "reports are still above the usual number" : "reports go on\(times) since \(writer.since)"
        }
    }

    /// What a statement says besides its words: “, identified, planned from 22:00 to 23:30 UTC (API, Website)”.
    func remarks(on statement: OfficialStatement, for reader: Minute?) -> String {
        let stage = statement.stage.map { ", " + title(of: $0) } ?? ""
        let planned = statement.plannedFrom == nil ? "" : ", planned " + plannedTime(of: statement, for: reader)
        let components = componentWords(of: statement).map { " (\($0))" } ?? ""
        return stage + planned + components
    }

    /// The components a statement names, in words; `nil` when it names none.
    public func componentWords(of statement: OfficialStatement) -> String? {
        guard !statement.components.isEmpty else { return nil }
        let most = 6
        let named = statement.components.prefix(most).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let more = statement.components.count - named.count
        return named.joined(separator: ", ") + (more > 0 ? " and \(English.number(more)) more" : "")
    }

    /// When the planned work of a statement is: “from 22:00 to 23:30 UTC”; empty when it does not tell.
    ///
    /// `reader` is the minute of reading; times of its day are given without the day.
    public func plannedTime(of statement: OfficialStatement, for reader: Minute?) -> String {
        guard let from = statement.plannedFrom?.minute else { return "" }
        guard let until = statement.plannedUntil?.minute else { return "from \(English.moment(from, for: reader))" }
        return English.span(from: from, to: until, for: reader)
    }
}

extension OfficialStatement {
    /// Whether it is about planned work, at whatever stage that is.
    public var isOfPlannedWork: Bool { stage == .scheduled || plannedFrom != nil || plannedUntil != nil }
}
