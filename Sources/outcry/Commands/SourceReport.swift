import OutcryCollect
import OutcryFeeds
import OutcryModel

/// What a look at a feed has shown, for programs and for people.
struct SourceReport: Encodable {
    struct Entry: Encodable {
        let title: String?
        let published: Timestamp?
        let link: String?
    }

    struct Warning: Encodable {
        let kind: String
        let message: String
    }

    struct Reasons: Encodable {
        let kind: String
        let language: String?
        let interval: String
    }

    /// The most entries shown.
    private static let shownEntries = 5

    let id: Source.ID?
    let url: String
    let found: String
    let page: String?
    let format: FeedFormat
    let title: String?
    let count: Int
    let newest: [Entry]
    let services: [SourceMatches.Match]
    let official: Int
    let kind: SourceKind
    let service: Service.ID?
    let language: String?
    let region: Region.ID?
    let interval: String
    let reasons: Reasons?
    let warnings: [Warning]
    let others: [String]
    let hubs: [String]
    let rhythm: PublishingRhythm?
    let server: ServerManners
    let requests: Int
    let added: Bool

    private enum CodingKeys: String, CodingKey {
        case id, url, found, page, format, title, count, newest, services, official, kind, service, language, region
        case interval, reasons, warnings, others, hubs, rhythm, server, requests, added
    }

    init(
        _ finding: ProbeFinding, source: Source, choice: SourceChoice?, matches: SourceMatches, added: Bool,
        at now: Timestamp
    ) {
        id = source.id.rawValue.isEmpty ? nil : source.id
        url = SourceAddress.shown(finding.url)
        (found, page) = Self.words(for: finding.way)
        format = finding.feed.format
        title = finding.feed.title
        count = finding.feed.entries.count
        let dated = finding.feed.entries.enumerated().sorted { left, right in
            let (first, second) = (Self.date(left.element) ?? .distantPast, Self.date(right.element) ?? .distantPast)
            return first == second ? left.offset < right.offset : first > second
        }
        newest = dated.prefix(Self.shownEntries).map { _, entry in
            Entry(title: entry.heading, published: Self.date(entry), link: entry.link)
        }
        services = matches.services
        official = matches.official
        kind = source.kind
        service = source.service
        language = source.language
        region = source.region
        interval = source.interval.asInterval
        reasons = choice.map {
            Reasons(kind: $0.kind.reason, language: $0.language?.reason, interval: $0.interval.reason)
        }
        warnings = finding.warnings.map { Warning(kind: $0.kind, message: $0.description) }
        others = finding.others.map { SourceAddress.shown($0.url) }
        hubs = finding.feed.hubs.map(SourceAddress.shown)
        rhythm = finding.feed.rhythm
        server = finding.manners
        requests = finding.requests
        self.added = added
    }

    private static func date(_ entry: FeedEntry) -> Timestamp? {
        [entry.published, entry.updated].compactMap(\.self).max()
    }

    private static func words(for way: ProbeFinding.Way) -> (String, page: String?) {
        switch way {
        case .direct: ("direct", nil)
        case .knownSite: ("known_site", nil)
        case .link(let page): ("link", SourceAddress.shown(page))
        case .usualPlace(let page): ("usual_place", SourceAddress.shown(page))
        }
    }
}

extension Timestamp {
    fileprivate static let distantPast = Timestamp(milliseconds: .min)
}
