/// The immutable fact: one person saying one thing at one time through one source.
public struct Report: Codable, Hashable, Sendable {
    /// How many characters of an entry of a feed or of a row of a file are kept.
    public static let mostCharacters = 4000

    /// A UUID of version 7.
    public let id: ReportID
    /// The source it came through.
    public let source: Source.ID
    /// The kind of that source.
    public let sourceKind: SourceKind
    /// What makes the report the same one when it comes again, within its source: the entry's id or the submission's
    /// idempotency key.
    public let key: String
    /// A keyed hash that tells reporters apart within a day, and nothing more; `nil` where none can be told.
    public let reporter: ReporterHash?
    /// A keyed hash that tells networks apart within a day; `nil` for what did not come from a reporter directly.
    public let network: NetworkHash?
    /// Why it is not counted; `nil` for one that is.
    public let hold: Hold?
    /// The service chosen by the reporter, or that the source is about.
    public let service: Service.ID?
    /// The symptoms chosen by the reporter, at most three.
    public let symptoms: [Symptom]
    /// The region chosen by the reporter.
    public let region: Region.ID?
    /// The language hint of the source, as BCP 47.
    public let language: String?
    /// The words, plain; `nil` when there are none or they have been dropped.
    public let text: String?
    /// Where the report can be read, for one that was published.
    public let link: String?
    /// The update of a status page that it is, for one that came from there.
    public let official: StatusUpdate?
    /// When it happened, as far as is known.
    public let occurredAt: Timestamp
    /// When we learned of it. The log hands reports on in the order of this instant.
    public let receivedAt: Timestamp

    /// A report from its parts.
    public init(
        id: ReportID, source: Source.ID, sourceKind: SourceKind, key: String, reporter: ReporterHash?,
        network: NetworkHash? = nil, hold: Hold? = nil, service: Service.ID? = nil, symptoms: [Symptom] = [],
        region: Region.ID? = nil, language: String? = nil,
        text: String? = nil, link: String? = nil, official: StatusUpdate? = nil, occurredAt: Timestamp,
        receivedAt: Timestamp
    ) {
        self.id = id
        self.source = source
        self.sourceKind = sourceKind
        self.key = key
        self.reporter = reporter
        self.network = network
        self.hold = hold
        self.service = service
        self.symptoms = symptoms
        self.region = region
        self.language = language
        self.text = text
        self.link = link
        self.official = official
        self.occurredAt = occurredAt
        self.receivedAt = receivedAt
    }

    /// The same report, learned of at another instant: the log sets the time at which it takes a report in.
    ///
    /// Where the occurrence was not told it stays the instant of receipt.
    public func received(at instant: Timestamp) -> Report {
        Report(
            id: id, source: source, sourceKind: sourceKind, key: key, reporter: reporter, network: network,
            hold: hold, service: service, symptoms: symptoms, region: region, language: language, text: text,
            link: link, official: official, occurredAt: occurredAt == receivedAt ? instant : occurredAt,
            receivedAt: instant)
    }

    /// Whether `other` says the same: everything but the id, the hashes of the day, what it is held for and the instant of
    /// receipt.
    ///
    /// The same key with other content is a mistake of the sender, not a repetition.
    public func saysTheSame(as other: Report) -> Bool {
        let toldWhen = occurredAt != receivedAt
        let otherToldWhen = other.occurredAt != other.receivedAt
        return source == other.source && key == other.key && service == other.service && symptoms == other.symptoms
            && region == other.region && text == other.text && link == other.link && official == other.official
            && toldWhen == otherToldWhen
            && (!toldWhen || occurredAt == other.occurredAt)
    }
}
