public import OutcryModel

extension Publisher {
    /// The words by which enough reporters told of the symptoms for them to be published, those of most first.
    public func sharedWords(of incident: Incident) -> [(wording: WordCounts.Wording, reporters: Int)] {
        (incident.words ?? WordCounts()).ordered.filter { disclosure.shown($0.reporters) != nil }
    }
}
