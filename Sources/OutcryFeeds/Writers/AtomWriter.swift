import OutcryModel

/// Writes Atom 1.0 (RFC 4287).
public struct AtomWriter: Sendable {
    /// The writer.
    public init() {}

    /// The document in Atom: UTF-8, well-formed whatever the text.
    public func write(_ document: FeedDocument) -> String {
        var xml = XMLText()
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom"]) { feed in
            feed.element("id", text: document.id)
            feed.element("title", text: document.title)
            feed.element("updated", text: document.updated.rfc3339)
            feed.element("link", ["rel": "alternate", "type": "text/html", "href": document.link])
            feed.element("link", ["rel": "self", "type": "application/atom+xml", "href": document.selfLink])
            feed.element("author") { $0.element("name", text: document.author ?? document.title) }
            for entry in document.entries {
                feed.element("entry") { write(entry, to: &$0) }
            }
        }
        return xml.string
    }

    private func write(_ entry: FeedDocument.Entry, to xml: inout XMLText) {
        xml.element("id", text: entry.id)
        xml.element("title", text: entry.title)
        xml.element("link", ["rel": "alternate", "type": "text/html", "href": entry.link])
        xml.element("published", text: entry.published.rfc3339)
        xml.element("updated", text: entry.updated.rfc3339)
        if let author = entry.author {
            xml.element("author") { $0.element("name", text: author) }
        }
        for category in entry.categories { xml.element("category", ["term": category]) }
        if let html = entry.html {
            if let text = entry.text { xml.element("summary", text: text) }
            xml.element("content", ["type": "html"], text: html)
        } else {
            xml.element("content", ["type": "text"], text: entry.text ?? "")
        }
    }
}
