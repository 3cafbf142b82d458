import OutcryModel
import OutcryStore

/// The documents of `/api/v1/admin`.
enum AdminDocuments {
    /// Whose token it is, and what it is good for.
    struct Grant: Encodable {
        let name: String
        let scopes: [AdminScope]
        let expires: Timestamp?
        let token: String?

        init(_ grant: AdminGrant) {
            name = grant.name
            scopes = AdminScope.allCases.filter(grant.allows)
            expires = grant.expires
            token = grant.token
        }
    }

    struct HeldList: Encodable {
        let held: [Held]
        let next: String?
    }

    /// A report that is held, with what a moderator needs to judge it. The hashes of its sender are not among that.
    struct Held: Encodable {
        let id: ReportID
        let hold: Hold?
        let source: Source.ID
        let service: Service.ID?
        let symptoms: [Symptom]
        let region: Region.ID?
        let text: String?
        let link: String?
        let occurredAt: Timestamp
        let receivedAt: Timestamp

        init(_ report: Report) {
            id = report.id
            hold = report.hold
            source = report.source
            service = report.service
            symptoms = report.symptoms
            region = report.region
            text = report.text
            link = report.link
            occurredAt = report.occurredAt
            receivedAt = report.receivedAt
        }
    }

    struct Judged: Encodable {
        let report: ReportID
        let judgement: Judgement
        /// Whether it had been judged so before.
        let repeated: Bool
        /// The id under which a released report counts.
        let countedAs: ReportID?
    }

    struct Decided: Encodable {
        let incident: Incident.ID
        /// `true` when it is so already, or about to be.
        let repeated: Bool
        let decidedAt: Timestamp?
        /// From when on the incident tells of it.
        let effectiveAt: Timestamp?
    }

    struct SourceList: Encodable {
        let sources: [SourceEntry]
    }

    /// A source with all that operators may know.
    struct SourceEntry: Encodable {
        let id: Source.ID
        let kind: SourceKind
        let url: String?
        let service: Service.ID?
        let language: String?
        let region: Region.ID?
        let intervalSeconds: Int64
        let own: Bool
        let paused: Bool
        let polled: Bool
        let lastAttempt: Timestamp?
        let lastSuccess: Timestamp?
        let lastError: String?
        let lastErrorKind: String?
        let lastErrorAt: Timestamp?
        let failures: Int
        let nextPoll: Timestamp?
        let entriesSeen: Int
        let gone: Bool

        init(_ standing: SourceStanding) {
            let source = standing.source
            let health = standing.health ?? SourceHealth(source: source.id)
            id = source.id
            kind = source.kind
            url = standing.address
            service = source.service
            language = source.language
            region = source.region
            intervalSeconds = source.interval.components.seconds
            own = standing.isOwn
            paused = standing.isPaused
            polled = standing.isPolled
            lastAttempt = health.lastAttempt
            lastSuccess = health.lastSuccess
            lastError = health.lastError
            lastErrorKind = health.lastErrorKind
            lastErrorAt = health.lastErrorAt
            failures = health.failures
            nextPoll = health.nextPoll
            entriesSeen = health.entriesSeen
            gone = health.isGone
        }
    }

    struct SourceChange: Encodable {
        let source: Source.ID
        let paused: Bool
        let repeated: Bool
    }

    struct Revoked: Encodable {
        let token: String
        let repeated: Bool
    }

    struct AuditList: Encodable {
        let entries: [AuditEntry]
        let next: String?
    }
}
