public import OutcryModel

extension Publisher {
    /// The words by which enough reporters told of the symptoms for them to be published, those of most first.
    public func sharedWords(of incident: Incident) -> [(wording: WordCounts.Wording, reporters: Int)] {
        // Words of a symptom whose own number is withheld would tell it.
        let symptoms = disclosure.shown(incident.symptoms, of: incident.magnitude.reporters)
        return (incident.words ?? WordCounts()).ordered.filter { item in
            symptoms[item.wording.symptom] != nil && disclosure.shown(item.reporters) != nil
        }
    }
}
