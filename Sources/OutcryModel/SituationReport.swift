/// An incident as a document. Every sentence rests on evidence or says that it is not known.
public struct SituationReport: Codable, Hashable, Sendable {
    /// The incident it is about.
    public let incident: Incident.ID
    /// The name of the service.
    public let service: String
    /// The state of the incident.
    public let state: IncidentState
    /// The instant for which it is true.
    public let asOf: Timestamp
    /// The rows, in the order in which they are read.
    public let rows: [Row]

    /// A report from its rows.
    public init(incident: Incident.ID, service: String, state: IncidentState, asOf: Timestamp, rows: [Row]) {
        self.incident = incident
        self.service = service
        self.state = state
        self.asOf = asOf
        self.rows = rows
    }

    /// One aspect of the situation.
    public struct Row: Codable, Hashable, Sendable {
        /// The aspect.
        public let aspect: Aspect
        /// The heading.
        public let title: String
        /// What can be said, one sentence or item each.
        public let statements: [Statement]

        /// A row from its statements.
        public init(aspect: Aspect, title: String, statements: [Statement]) {
            self.aspect = aspect
            self.title = title
            self.statements = statements
        }
    }

    /// The aspects, in the order of the document.
    public enum Aspect: String, CaseIterable, Codable, Hashable, Sendable {
        /// Where, and how far.
        case outageScope
        /// What people report, with shares.
        case reportedIssues
        /// Since when, until when.
        case duration
        /// How many people, as an interval with what it rests on.
        case affectedUsers
        /// What officials say, and what users suspect.
        case potentialCauses
        /// What is being done about it, as far as the operator says.
        case recoveryEfforts
        /// What it keeps businesses and individuals from, as far as reports say so.
        case impact
        /// Questions people ask, answered from evidence.
        case commonQuestions
    }

    /// A sentence with what it rests on.
    public struct Statement: Codable, Hashable, Sendable {
        /// The question, in the row of common questions.
        public let question: String?
        /// The sentence.
        public let text: String
        /// What it rests on.
        public let basis: Basis
        /// Distinct reporters behind it, where it rests on reports and may be published.
        public let reporters: Int?
        /// Their share of all reporters, 0 to 1.
        public let share: Double?
        /// Where it can be read, for an official statement.
        public let link: String?

        /// A statement from its parts.
        public init(
            question: String? = nil, text: String, basis: Basis, reporters: Int? = nil, share: Double? = nil,
            link: String? = nil
        ) {
            self.question = question
            self.text = text
            self.basis = basis
            self.reporters = reporters
            self.share = share
            self.link = link
        }
    }

    /// What a statement rests on.
    public enum Basis: String, CaseIterable, Codable, Hashable, Sendable {
        /// Counts of reports.
        case reports
        /// What the operator said.
        case official
        /// What reporters suspect.
        case speculation
        /// A calculation from reports with a stated assumption.
        case estimate
        /// Nothing: it is not known.
        case notKnown
    }
}
