import OutcryModel

extension SituationWriter {
    /// The questions people ask, each answered from evidence or with “not known”.
    func questions() -> [Statement] {
        [
            onlyMe(), whereIsIt(), sinceWhen(), isItOver(), isDataSafe(), isItAnAttack(), whatOperatorSays(),
            whenFixed(), workaround(),
        ]
    }

    private func onlyMe() -> Statement {
        let question = "Is it only me?"
        guard let total else {
            return Statement(
                question: question, text: "Not known: \(publisher.disclosure.words) people have reported it.",
                basis: .notKnown)
        }
        let people =
            isOver
            ? "\(English.count(total, "person", "people")) reported"
            : "\(English.count(total, "person has", "people have")) reported"
        let answer =
            switch incident.state {
            case .suspected: "Probably not: \(people) trouble since \(since), but it is not yet corroborated."
            case .confirmed, .easing: "No: \(people) trouble since \(since)\(comparison(total))."
            case .ended: "No: \(people) trouble while it lasted\(comparison(total))."
            case .dismissed: "\(people) trouble. \(publisher.outcome(of: incident))"
            }
        return Statement(question: question, text: answer, basis: .reports, reporters: total)
    }

    /// “, 6.8 times the usual number”, where the usual number is enough to compare with.
    func comparison(_ total: Int) -> String {
        let usual = Double(incident.magnitude.reporters) - incident.magnitude.excess
        guard usual.isFinite, usual >= 1, incident.magnitude.excess > 0 else { return "" }
        return ", " + English.times(Double(total) / usual)
    }

    private func whereIsIt() -> Statement {
        let question = "Where is it?"
        guard let extent = extent() else {
            return Statement(
                question: question, text: "Not known: too few reports say where they come from.", basis: .notKnown)
        }
        return Statement(question: question, text: extent, basis: .reports)
    }

    private func sinceWhen() -> Statement {
        let span = publisher.span(of: incident, for: now)
        let answer =
            isOver
            ? "Reports exceeded the usual number \(span)." : "Reports have exceeded the usual number since \(since)."
        return Statement(question: "Since when?", text: answer, basis: .reports)
    }

    private func isItOver() -> Statement {
        let operatorSaysSo = latestStage?.stage == .resolved && latestStage?.isOfPlannedWork == false
        let but = operatorSaysSo && !isOver ? " The operator says that it is resolved." : ""
        let answer =
            switch incident.state {
            case .suspected, .confirmed: "No: reports are still above the usual number.\(but)"
            case .easing: "Not yet: reports are falling towards the usual number.\(but)"
            case .ended where incident.mergedInto != nil: publisher.outcome(of: incident)
            case .ended: "Yes, as far as reports tell: they are as usual since \(ended)."
            case .dismissed: publisher.outcome(of: incident)
            }
        return Statement(question: "Is it over?", text: answer, basis: .reports)
    }

    private var ended: String { English.moment(publisher.end(of: incident), for: now) }

    private func isDataSafe() -> Statement {
        let question = "Is my data safe?"
        guard let shown = symptoms[.dataLoss] else {
            return Statement(
                question: question,
                text: "Not known. \(publisher.disclosure.openingWords) reporters say that data are missing.",
                basis: .notKnown)
        }
        return Statement(
            question: question, text: "Not known. \(reporters(shown)) say that data are missing.",
            basis: .reports, reporters: shown, share: share(shown))
    }

    private func isItAnAttack() -> Statement {
        let question = "Is it a cyberattack?"
        if let said = incident.official.last(where: { $0.cause != nil && $0.stage != .scheduled }),
            let cause = said.cause
        {
            let text =
                cause == .cyberattack
                ? "Yes, says the operator (\(moment(said)))."
                : "The operator states another cause: \(publisher.title(of: cause)) (\(moment(said)))."
            return Statement(question: question, text: text, basis: .official, link: Addresses.web(said.link))
        }
        guard let shown = causes[.cyberattack] else {
            return Statement(
                question: question,
                text:
                    "Not known. No official statement says so, and \(publisher.disclosure.words) reporters suspect it.",
                basis: .notKnown)
        }
        let people = reporters(shown)
        return Statement(
            question: question, text: "Not known. \(people) suspect it, which is speculation.", basis: .speculation,
            reporters: shown, share: share(shown))
    }

    private func whatOperatorSays() -> Statement {
        let question = "What does the operator say?"
        guard let latest = incident.official.last else {
            let text = "No official statement yet."
            return Statement(question: question, text: isOver ? past(text) : text, basis: .notKnown)
        }
        return Statement(
            question: question,
            text: "\(moment(latest))\(publisher.remarks(on: latest, for: now)): \(quote(latest))", basis: .official,
            link: Addresses.web(latest.link))
    }

    private func whenFixed() -> Statement {
        let question = "When will it be fixed?"
        if incident.state == .ended {
            return Statement(question: question, text: "Reports are as usual since \(ended).", basis: .reports)
        }
        guard let latest = latestStage, let stage = latest.stage else {
            return Statement(question: question, text: "Not known.", basis: .notKnown)
        }
        if latest.isOfPlannedWork, let until = latest.plannedUntil?.minute, until > now {
            return Statement(
                question: question, text: "The operator plans its work to end at \(English.moment(until, for: now)).",
                basis: .official, link: Addresses.web(latest.link))
        }
        return Statement(
            question: question, text: "Not known. The operator \(says(stage)) (\(moment(latest))).", basis: .official,
            link: Addresses.web(latest.link))
    }

    private func workaround() -> Statement {
        Statement(question: "Is there a workaround?", text: "Not known.", basis: .notKnown)
    }
}
