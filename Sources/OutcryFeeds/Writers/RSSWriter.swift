import OutcryModel

/// Writes RSS 2.0, with `dc:creator` for authors, which need no mail address there.
public struct RSSWriter: Sendable {
    /// The writer.
    public init() {}

    /// The document in RSS: UTF-8, well-formed whatever the text.
    public func write(_ document: FeedDocument) -> String {
        var xml = XMLText()
        let namespaces: KeyValuePairs = [
            "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        ]
        xml.element("rss", namespaces) { rss in
            rss.element("channel") { channel in
                channel.element("title", text: document.title)
                channel.element("link", text: document.link)
                channel.element("description", text: document.title)
                channel.element("lastBuildDate", text: MailDateText.string(document.updated))
                channel.element(
                    "atom:link", ["rel": "self", "type": "application/rss+xml", "href": document.selfLink])
                for entry in document.entries {
                    channel.element("item") { write(entry, to: &$0) }
                }
            }
        }
        return xml.string
    }

    private func write(_ entry: FeedDocument.Entry, to xml: inout XMLText) {
        xml.element("title", text: entry.title)
        xml.element("link", text: entry.link)
        xml.element("guid", ["isPermaLink": "false"], text: entry.id)
        xml.element("pubDate", text: MailDateText.string(entry.published))
        if entry.updated != entry.published { xml.element("atom:updated", text: entry.updated.rfc3339) }
        if let author = entry.author { xml.element("dc:creator", text: author) }
        for category in entry.categories { xml.element("category", text: category) }
        xml.element("description", text: entry.html ?? HTMLText.paragraphs(of: entry.text ?? ""))
    }
}
