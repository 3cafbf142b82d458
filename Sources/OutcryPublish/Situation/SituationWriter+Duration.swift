import OutcryModel

extension SituationWriter {
    /// Since when, until when, and the peak.
    func duration() -> [Statement] {
        var statements = [Statement(text: length(), basis: .reports)]
        let onset = incident.onset
        if onset.earliest < onset.latest {
            let interval = "\(English.time(onset.earliest)) and \(English.moment(onset.latest, for: onset.at))"
            statements.append(Statement(text: "The onset lies between \(interval).", basis: .estimate))
        }
        if let peak = publisher.disclosure.shown(incident.peakReporters) {
            let people = English.count(peak, "person", "people")
            let minute = English.moment(incident.peakAt, for: now)
            statements.append(
                Statement(
                    text: "Most reports in one minute: \(people), at \(minute).", basis: .reports, reporters: peak))
        }
        switch incident.state {
        case .suspected:
            statements.append(Statement(text: "The excess of reports is not yet corroborated.", basis: .reports))
        case .confirmed: break
        case .easing:
            statements.append(Statement(text: "Reports are falling towards the usual number.", basis: .reports))
        case .ended, .dismissed:
            statements.append(Statement(text: publisher.outcome(of: incident), basis: .reports))
        }
        return statements
    }

    private func length() -> String {
        guard isOver else {
            let soFar = English.duration(minutes: now - incident.onset.at)
            return "Since \(since): \(soFar) so far."
        }
        let end = publisher.end(of: incident)
        let span = publisher.span(of: incident, for: now)
        return "From\(span.dropFirst(4)): \(English.duration(minutes: end - incident.onset.at))."
    }

    /// How many people, as an interval with what it rests on.
    func users() -> [Statement] {
        let magnitude = incident.magnitude
        guard let total else {
            return [Statement(text: "Not known: \(publisher.disclosure.words) people have reported.", basis: .notKnown)]
        }
        return [estimate(from: magnitude), reported(total)]
    }

    private func estimate(from magnitude: Magnitude) -> Statement {
        let low = magnitude.low.map { English.number(English.rounded($0, up: false)) }
        let high = magnitude.high.map { English.number(English.rounded($0, up: true)) }
        let range: String
        switch (low, high) {
        case (let low?, let high?):
            range = low == high ? "About \(low) people" : "Between \(low) and \(high) people"
        case (let low?, nil): range = "At least \(low) people"
        case (nil, let high?): range = "At most \(high) people"
        case (nil, nil):
            return Statement(text: "Not known: nothing tells how many users one report stands for.", basis: .notKnown)
        }
        let interval = low != nil && high != nil ? " (90% interval)" : ""
        let assumption =
            magnitude.usersPerReport.map {
                ", taking one report to stand for about \(English.number($0)) affected users"
            } ?? ", estimated from the number of reports"
        return Statement(text: range + interval + assumption + ".", basis: .estimate)
    }

    private func reported(_ total: Int) -> Statement {
        let people = English.count(total, "person has", "people have")
        let usual = Double(incident.magnitude.reporters) - incident.magnitude.excess
        let excess = usual.isFinite ? Int(max(0, min(Double(total) - usual, 1e12)).rounded()) : 0
        let more = excess > 0 ? ", about \(English.number(excess)) more than usual" : ""
        let when = isOver ? "while it lasted" : "since \(since)"
        let verb = isOver ? English.count(total, "person", "people") : people
        return Statement(text: "\(verb) reported \(when)\(more).", basis: .reports, reporters: total)
    }
}
