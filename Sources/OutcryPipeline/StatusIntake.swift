import Crypto
import OutcryFeeds
import OutcryModel

/// Makes the entries of an operator's status page into reports: one for each update they tell.
///
/// A page rewrites one entry with each of its updates, or gives each an entry of its own. An update is the same one when
/// its entry, its stage and its words are: its time is no part of it, since pages that date no update are dated by their
/// entry, and some of these change their date with each reading. The same words said again count on. Whoever mends a
/// word in an update says a new one.
struct StatusIntake {
    let source: Source
    let now: Timestamp

    private let reader = StatusReader()

    init(source: Source, now: Timestamp) {
        self.source = source
        self.now = now
    }

    /// The reports of an entry, what was said first at the front.
    func reports(of entry: FeedEntry) -> [Report] {
        let updates = reader.updates(of: entry)
        var said: [String: Int] = [:]
        return updates.map { update in
            let content = "\(update.stage?.rawValue ?? "update")\n\(update.text)"
            said[content, default: 0] += 1
            let isMere = update.stage == nil && updates.count > 1
            return Report(
                id: ReportID(at: now), source: source.id, sourceKind: source.kind,
                key: Self.key(of: "\(content)\n\(said[content, default: 1])", in: entry), reporter: nil,
                service: source.service, region: source.region, language: source.language,
                // Without its label an update that states no stage would seem to state one in its words.
                text: FeedIntake.words(
                    title: entry.title ?? "", text: isMere ? "Update - " + update.text : update.text),
                link: entry.link, official: update, occurredAt: min(time(of: update, in: entry) ?? now, now),
                receivedAt: now)
        }
    }

    /// An update that is not dated came no earlier than its entry.
    private func time(of update: StatusUpdate, in entry: FeedEntry) -> Timestamp? {
        update.saidAt ?? entry.published ?? FeedIntake.time(of: entry)
    }

    private static func key(of content: String, in entry: FeedEntry) -> String {
        let digest = SHA256.hash(data: Array(content.utf8)).prefix(8)
        return entry.key + "#" + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
