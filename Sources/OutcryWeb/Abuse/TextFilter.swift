import OutcryModel
import OutcryRegions

/// Finds what is no report of trouble: links and adverts. Such a report is kept and waits for a moderator; it is not
/// refused, as the rules are crude and people are not.
struct TextFilter: Sendable {
    private let links: LinkScan
    private let adverts = AdvertPhrases()

    /// A filter that knows the hosts of the services, which people may name.
    init(services: [Service]) {
        links = LinkScan(services: services)
    }

    /// What a text is to be held for, if anything. The work is linear in the text.
    func hold(_ text: String) -> Hold? {
        let folded = FoldedText(text)
        if links.findsLink(in: folded.bytes) { return .links }
        return adverts.findsAdvert(in: folded) ? .advert : nil
    }
}
