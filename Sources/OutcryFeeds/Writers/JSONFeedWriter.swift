import OutcryModel

/// Writes JSON Feed 1.1 (jsonfeed.org).
public struct JSONFeedWriter: Sendable {
    /// The writer.
    public init() {}

    /// The document in JSON Feed: UTF-8, valid whatever the text.
    public func write(_ document: FeedDocument) -> String {
        var json = JSONText()
        json.object { feed in
            feed.member("version", "https://jsonfeed.org/version/1.1")
            feed.member("title", document.title)
            feed.member("home_page_url", document.link)
            feed.member("feed_url", document.selfLink)
            if let author = document.author { Self.write(author: author, to: &feed) }
            feed.member("items") { $0.array(document.entries) { Self.write($1, to: &$0) } }
        }
        return json.string
    }

    private static func write(_ entry: FeedDocument.Entry, to json: inout JSONText) {
        json.object { item in
            item.member("id", entry.id)
            item.member("url", entry.link)
            item.member("title", entry.title)
            item.member("content_html", ifKnown: entry.html)
            if entry.html == nil || entry.text != nil { item.member("content_text", entry.text ?? "") }
            item.member("date_published", entry.published.rfc3339)
            item.member("date_modified", entry.updated.rfc3339)
            if let author = entry.author { write(author: author, to: &item) }
            if !entry.categories.isEmpty { item.member("tags") { $0.array(entry.categories) { $0.value($1) } } }
        }
    }

    private static func write(author: String, to json: inout JSONText) {
        json.member("authors") { $0.array([author]) { list, name in list.object { $0.member("name", name) } } }
    }
}
