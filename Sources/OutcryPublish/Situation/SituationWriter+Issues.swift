import OutcryModel

extension SituationWriter {
    /// What people report, with shares.
    func issues() -> [Statement] {
        let ranked = publisher.ranked(incident.symptoms, shown: symptoms)
        guard !ranked.isEmpty else {
            return [Statement(text: "Not known: no report says what is wrong.", basis: .notKnown)]
        }
        return ranked.map { symptom in
            let shown = symptoms[symptom]
            let people = reporters(shown)
            return Statement(
                text: "\(publisher.title(of: symptom)): \(lowered(people)).", basis: .reports, reporters: shown,
                share: share(shown))
        }
    }

    /// What it keeps businesses and individuals from, as far as reports say so.
    func impact() -> [Statement] {
        let businesses: [Impact] = [.business]
        let individuals: [Impact] = [.work, .money, .travel, .study, .safety, .personal]
        return impact("Businesses", among: businesses) + impact("Individuals", among: individuals)
    }

    private func impact(_ group: String, among members: [Impact]) -> [Statement] {
        let named = publisher.ranked(incident.impacts, shown: impacts).filter(members.contains)
        guard !named.isEmpty else {
            return [Statement(text: "\(group): not known; no report tells of it.", basis: .notKnown)]
        }
        return named.map { impact in
            let shown = impacts[impact]
            let people = lowered(reporters(shown))
            return Statement(
                text: "\(group): \(people) say that \(clause(impact)).", basis: .reports,
                reporters: shown, share: share(shown))
        }
    }

    /// What the reporters of an impact say, after “that”.
    private func clause(_ impact: Impact) -> String {
        switch impact {
        case .business: "a business cannot sell, serve customers or run"
        case .work: "they cannot do their job"
        case .study: "an exam, a class or an assignment suffers"
        case .money: "bills, wages or purchases cannot be paid"
        case .travel: "a trip or a ticket is at stake"
        case .safety: "health, care or an emergency is touched"
        case .personal: "contact with family or friends, or leisure, suffers"
        }
    }

    /// The same with a small first letter, for the middle of a sentence.
    func lowered(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }
}
