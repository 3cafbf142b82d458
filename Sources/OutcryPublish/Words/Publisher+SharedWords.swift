public import OutcryModel

extension Publisher {
    /// The words by which enough reporters told of the symptoms for them to be published, those of most first.
    public func sharedWords(of incident: Incident) -> [(wording: WordCounts.Wording, reporters: Int)] {
        // Words of a symptom whose own number is withheld would tell it.
        let symptoms = disclosure.shown(incident.symptoms, of: incident.magnitude.reporters)
        return (incident.words ?? WordCounts()).ordered.compactMap { item in
            guard symptoms[item.wording.symptom] != nil, let told = disclosure.shown(item.reporters) else { return nil }
            return (wording: item.wording, reporters: told)
        }.sorted { left, right in
            left.reporters == right.reporters
                ? left.wording.words < right.wording.words : left.reporters > right.reporters
        }
    }
}
