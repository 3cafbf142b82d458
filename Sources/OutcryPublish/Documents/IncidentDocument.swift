import OutcryModel

/// An incident with all that may be published of it.
struct IncidentDocument: Encodable {
    let id: Incident.ID
    let service: ServiceReference
    let state: IncidentState
    let title: String
    let sentence: String
    let onset: Onset
    let openedAt: Minute
    @OrNull var confirmedAt: Minute?
    /// The end of the last minute with more reports than usual, which is that of the duration.
    @OrNull var endedAt: Minute?
    let updatedAt: Minute
    /// The incident that this one turned out to be a part of; left out for most.
    let mergedInto: Related?
    /// The incident that its places were part of before; left out for most.
    let splitFrom: Related?
    let duration: Span
    let peak: Peak
    let scope: ScopeDocument
    let symptoms: [MarkDocument]
    let causes: [MarkDocument]
    let impacts: [MarkDocument]
    let sources: [MarkDocument]
    let recovered: Number
    /// Left out while nothing was only repeated.
    let echoes: Echoes?
    /// The words by which reporters told of the symptoms; left out while too few share any.
    let words: [Words]?
    let magnitude: Magnitude
    let official: [Statement]
    let revisions: [RevisionDocument]
    let links: Links

    struct Related: Encodable {
        let id: Incident.ID
        let link: String
    }

    /// From the onset to the end, half-open; without an end while it goes on.
    struct Span: Encodable {
        let from: Minute
        @OrNull var to: Minute?
        let minutes: Int
    }

    struct Peak: Encodable {
        let at: Minute
        @OrNull var reporters: Int?
        let suppressed: Bool
    }

    struct Number: Encodable {
        @OrNull var reporters: Int?
        let suppressed: Bool
    }

    /// Reports that only repeat words already counted. They are in no other number.
    struct Echoes: Encodable {
        @OrNull var reports: Int?
        let suppressed: Bool
    }

    /// Words that enough reporters used for a symptom.
    struct Words: Encodable {
        let symptom: Symptom
        let words: String
        let reporters: Int
    }

    struct Magnitude: Encodable {
        @OrNull var reporters: Int?
        let suppressed: Bool
        @OrNull var excess: Double?
        @OrNull var low: Int?
        @OrNull var high: Int?
        @OrNull var usersPerReport: Double?
    }

    struct Statement: Encodable {
        let source: Source.ID
        @OrNull var stage: OfficialStage?
        @OrNull var cause: Cause?
        let saidAt: Timestamp
        let learnedAt: Timestamp
        let text: String
        @OrNull var link: String?
        let components: [String]
        @OrNull var plannedFrom: Timestamp?
        @OrNull var plannedUntil: Timestamp?
    }

    struct Links: Encodable {
        let `self`: String
        let situation: String
        let service: String
        let scope: String
        let series: String
        let page: String
        let feed: String
    }
}

/// Incidents in the order given.
struct IncidentListDocument: Encodable {
    let incidents: [IncidentDocument]
    @OrNull var next: String?
    let links: Links

    struct Links: Encodable {
        let `self`: String
        let feed: String
    }
}
