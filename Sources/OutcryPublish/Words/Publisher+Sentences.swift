public import OutcryModel

extension Publisher {
    /// An incident in one line, with its state in words.
    public func title(of incident: Incident) -> String {
        "\(name(of: incident.service)): \(trouble(in: incident.symptoms))\(Whereabouts(incident.scope, publisher: self).ending) "
            + "(\(title(of: incident.state)))"
    }

    /// An incident in two or three sentences, for someone who reads them at `asOf` (when it last changed, if `nil`).
    public func sentence(for incident: Incident, asOf: Timestamp? = nil) -> String {
        let reader = (asOf ?? incident.updatedAt.start).minute
        let what = trouble(in: incident.symptoms)
        let place = Whereabouts(incident.scope, publisher: self).ending
        let since = English.moment(incident.onset.at, for: reader)
        let sentence =
            switch incident.state {
            case .suspected:
                "More people than usual have been reporting \(what) since \(since)\(place). "
                    + "This is not yet corroborated."
            case .confirmed:
                "People have been reporting \(what) since \(since)\(place)."
            case .easing:
                "People have been reporting \(what) since \(since)\(place). "
                    + "Reports are falling towards the usual number."
            case .ended:
                "People reported \(what) \(span(of: incident, for: reader))\(place). \(outcome(of: incident))"
            case .dismissed:
                "Reports told of \(what) \(span(of: incident, for: reader))\(place). \(outcome(of: incident))"
            }
        return "\(sentence) \(Self.caveat)"
    }

    /// What became of an incident that is over, as a sentence.
    func outcome(of incident: Incident) -> String {
        guard incident.state == .dismissed else {
            return incident.mergedInto == nil
                ? "Reports are as usual again." : "It was part of another incident, in which it goes on."
        }
        switch incident.revisions.last?.reason.rule {
        case "merged": return "They were part of another incident."
        case "copies": return "They were copies of one text, so this is not taken for an outage."
        case "oneSource":
            return "Nearly all came by one way and nothing else confirmed them, so this is not taken for an outage."
        case "notCorroborated": return "Nothing else confirmed them, so this is not taken for an outage."
        default: return "A moderator found that this was no outage."
        }
    }

    /// How a service stands, in two or three sentences; `incident` is the open one to speak of, if there is any.
    public func sentence(for standing: ServiceStanding, incident: Incident? = nil) -> String {
        if let incident, incident.state.isOpen { return sentence(for: incident, asOf: standing.at.start) }
        guard standing.level != .unknown else {
            return "Too few people have reported in the last hour to say. \(Self.caveat)"
        }
        let shown = disclosure.shown(standing.observed)
        let people = shown.map { English.count($0, "person", "people") } ?? "\(disclosure.openingWords) people"
        let comparison =
            if let shown, let expected = standing.expected, expected >= 0.5,
                standing.level != .usual
            {
                English.times(Double(shown) / expected)
            } else {
                title(of: standing.level)
            }
        return "\(people) reported trouble in the last hour: \(comparison). \(Self.caveat)"
    }

    /// What every page and feed must say of its numbers.
    static let caveat = "These are people’s reports, not a measurement of the service."

    /// The one or two symptoms most reported, as the object of a sentence.
    func trouble(in symptoms: [Symptom: Int]) -> String {
        let ranked = symptoms.filter { $0.value > 0 }.sorted {
            $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
        }
        guard let first = ranked.first else { return "trouble" }
        let second = ranked.dropFirst().first { $0.value * 2 >= first.value && $0.key != .other }
        return English.list([first.key, second?.key].compactMap { $0 }.map(phrase))
    }

    /// From the onset to the end of the last minute with more reports than usual.
    func span(of incident: Incident, for reader: Minute?) -> String {
        English.span(from: incident.onset.at, to: end(of: incident), for: reader)
    }

    /// The minute after the last one of an incident that is over.
    func end(of incident: Incident) -> Minute {
        max(incident.endedAt?.next ?? incident.updatedAt, incident.onset.at)
    }

    private func phrase(_ symptom: Symptom) -> String {
        switch symptom {
        case .cannotAccess: "trouble with access"
        case .errorMessage: "error messages"
        case .slow: "slowness"
        case .loginFailure: "trouble signing in"
        case .paymentFailure: "failed payments"
        case .appCrash: "crashes and freezes"
        case .notDelivered: "messages that do not arrive"
        case .noConnectivity: "loss of connection"
        case .featureBroken: "functions that do not work"
        case .dataLoss: "missing data"
        case .accountSecurity: "trouble with account security"
        case .other: "problems"
        }
    }
}
