import OutcryModel

/// An incident with the evidence of each decision about it, as lines for people.
struct DecisionText: CustomStringConvertible {
    private let incident: Incident

    init(_ incident: Incident) {
        self.incident = incident
    }

    /// What, where and since when; then each decision with the numbers behind it.
    var description: String {
        var lines = [
            "\(incident.service.rawValue)  \(incident.state.rawValue)  \(places(incident.scope.affected.map(\.region)))"
                + "  \(incident.id.rawValue)",
            "  began \(incident.onset.at), between \(incident.onset.earliest) and \(incident.onset.latest)"
                + (incident.endedAt.map { "; over since \($0)" } ?? ""),
            "  \(incident.magnitude.reporters) reporters" + people,
        ]
        if let other = incident.mergedInto { lines.append("  part of \(other.rawValue)") }
        if let other = incident.splitFrom { lines.append("  split from \(other.rawValue)") }
        for revision in incident.revisions { lines += text(of: revision) }
        return lines.map(TerminalText.plain).joined(separator: "\n") + "\n"
    }

    private var people: String {
        guard let low = incident.magnitude.low, let high = incident.magnitude.high else { return "" }
        return "; an estimated \(low) to \(high) people affected"
    }

    private func text(of revision: Revision) -> [String] {
        let reason = revision.reason
        let what = reason.symptom.map { ", \($0.rawValue)" } ?? ", all symptoms"
        return [
            "  \(revision.at)  \(revision.state.rawValue) by \(reason.rule)  \(places(revision.regions))",
            "      \(reason.region.rawValue)\(what), \(reason.from) to \(reason.to): \(reason.observed) reporters, "
                + "usually \(number(reason.expected)); \(number(reason.statistic)) nats of at least "
                + "\(number(reason.threshold)), rules \(reason.rules)",
        ]
    }

    private func places(_ regions: [Region.ID]) -> String {
        guard !regions.isEmpty else { return "place not known" }
        let shown = regions.prefix(8).map(\.rawValue).joined(separator: " ")
        return regions.count > 8 ? "\(shown) and \(regions.count - 8) more" : shown
    }

    private func number(_ value: Double) -> String {
        String((value * 100).rounded() / 100)
    }
}
