import OutcryModel

/// Makes a feed of a document in JSON Feed 1 or 1.1 (jsonfeed.org). A member of the wrong kind counts as not given.
struct JSONFeedAdapter {
    private let document: JSONValue
    private let limits: FeedLimits
    private let address: String?

    /// Takes a document; `nil` when it is some other JSON.
    init?(_ document: JSONValue, limits: FeedLimits, address: String?) {
        let version = document["version"]?.text ?? ""
        guard version.contains("jsonfeed.org/version/") || document["items"]?.elements != nil else { return nil }
        self.document = document
        self.limits = limits
        self.address = address ?? document["feed_url"]?.text ?? document["home_page_url"]?.text
    }

    func feed() -> Feed {
        let isFirst = document["version"]?.text?.hasSuffix("version/1") ?? false
        var feed = Feed(format: isFirst ? .jsonFeed10 : .jsonFeed11)
        feed.title = line(document["title"])
        feed.link = link(document["home_page_url"])
        feed.itself = link(document["feed_url"])
        feed.next = link(document["next_url"])
        for hub in document["hubs"]?.elements ?? [] {
            guard let type = hub["type"]?.text?.lowercased(), ["websub", "pubsubhubbub"].contains(type) else {
                continue
            }
            if let address = link(hub["url"]) { feed.addHub(address) }
        }
        for item in (document["items"]?.elements ?? []).prefix(limits.entries) {
            guard case .object = item else { continue }
            feed.entries.append(entry(item))
        }
        return feed
    }

    private func entry(_ item: JSONValue) -> FeedEntry {
        var entry = FeedEntry(id: "")
        entry.link = link(item["url"]) ?? link(item["external_url"])
        entry.title = line(item["title"])
        entry.text = html(item["content_html"]) ?? plain(item["content_text"]) ?? plain(item["summary"])
        entry.author = author(of: item) ?? author(of: document)
        entry.published = date(item["date_published"])
        entry.updated = date(item["date_modified"])
        entry.categories = (item["tags"]?.elements ?? []).compactMap { line($0) }
        entry.id = item["id"]?.textOrNumber ?? EntryID.substitute(for: entry)
        return entry
    }

    private func author(of value: JSONValue) -> String? {
        let authors = (value["authors"]?.elements ?? []) + [value["author"]].compactMap(\.self)
        return authors.lazy.compactMap { line($0["name"]) }.first
    }

    private func link(_ value: JSONValue?) -> String? {
        value?.text.flatMap { WebAddress.resolve(Array($0.utf8)[...], base: address) }
    }

    private func date(_ value: JSONValue?) -> Timestamp? {
        value?.textOrNumber.flatMap { FeedDate.read(Array($0.utf8)[...]) }
    }

    private func line(_ value: JSONValue?) -> String? {
        value?.text.flatMap { PlainText.plain(Array($0.utf8)[...], limit: limits.textBytes, isOneLine: true) }
    }

    private func plain(_ value: JSONValue?) -> String? {
        value?.text.flatMap { PlainText.plain(Array($0.utf8)[...], limit: limits.textBytes, isOneLine: false) }
    }

    private func html(_ value: JSONValue?) -> String? {
        value?.text.flatMap { PlainText.body(html: Array($0.utf8)[...], limit: limits.textBytes) }
    }
}
