public import OutcryModel

extension Publisher {
    /// An incident as a document whose every sentence rests on evidence or says that it is not known.
    ///
    /// `asOf` is the instant for which it is true; times of that day are given without the day. Numbers too small to be
    /// published are in words, and links are only those a reader may follow (`http` and `https`).
    public func situation(of incident: Incident, asOf: Timestamp) -> SituationReport {
        SituationWriter(publisher: self, incident: incident, asOf: asOf).report()
    }

    /// A situation report as Markdown: a heading for each row, a list item for each statement.
    ///
    /// Text of others, such as an operator's words, is escaped so that none of it is markup.
    public func markdown(_ report: SituationReport) -> String {
        let state = title(of: report.state)
        let asOf = English.moment(report.asOf.minute, for: nil)
        var lines = [
            "# \(Markdown.text(report.service)): situation report", "",
            "State: \(state), as of \(asOf). \(Self.caveat)",
        ]
        for row in report.rows {
            lines += ["", "## \(Markdown.text(row.title))", ""]
            for statement in row.statements {
                let question = statement.question.map { "**\(Markdown.text($0))** " } ?? ""
                let link = Addresses.web(statement.link).map { " ([source](<\($0)>))" } ?? ""
                lines.append("- \(question)\(Markdown.text(statement.text))\(link)")
            }
        }
        lines += ["", "[Incident page](<\(addresses.incidentPage(report.incident))>)"]
        return lines.joined(separator: "\n") + "\n"
    }
}
