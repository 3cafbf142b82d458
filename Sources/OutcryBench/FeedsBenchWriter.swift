/// Writes a generated feed in the ways forums, news sites, social networks and status pages write theirs.
enum FeedsBenchWriter: CaseIterable {
    /// RSS 2.0 with the HTML in `content:encoded`, unescaped in character data.
    case rssCharacterData
    /// RSS 2.0 with escaped HTML in its description.
    case rssEscaped
    /// Atom with escaped HTML.
    case atomEscaped
    /// Atom with XHTML.
    case atomXHTML
    /// Atom as status pages write their history.
    case statusHistory
    /// RSS 1.0.
    case rdf

    /// The document as text, with an XML declaration.
    func document(
        host: String, entries: Int, language: FeedsBenchProse.Language, blocks: ClosedRange<Int>,
        prose: inout FeedsBenchProse
    ) -> String {
        let title = prose.phrase(language, words: 1...5)
        var items: [String] = []
        for number in 1...max(1, entries) {
            items.append(
                item(FeedsBenchEntry(number: number, host: host, language: language, blocks: blocks, prose: &prose)))
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + frame(host: host, title: title, items: items)
    }

    private func frame(host: String, title: String, items: [String]) -> String {
        switch self {
        case .rssCharacterData, .rssEscaped:
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" \
            xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
              <channel>
                <title>\(title)</title>
                <link>https://\(host)</link>
                <description>\(title)</description>
                <language>en</language>
                <lastBuildDate>Thu, 29 Oct 2026 10:00:00 +0000</lastBuildDate>
                <atom:link href="https://\(host)/latest.rss" rel="self" type="application/rss+xml" />
            \(items.joined())  </channel>
            </rss>

            """
        case .atomEscaped, .atomXHTML, .statusHistory:
            """
            <feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
              <id>tag:\(host),2005:/history</id>
              <link rel="alternate" type="text/html" href="https://\(host)"/>
              <link rel="self" type="application/atom+xml" href="https://\(host)/history.atom"/>
              <title>\(title)</title>
              <updated>2026-10-29T10:00:00Z</updated>
              <author><name>\(title)</name></author>
            \(items.joined())</feed>
            """
        case .rdf:
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
            xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://\(host)/"><title>\(title)</title><link>https://\(host)/</link></channel>
            \(items.joined())</rdf:RDF>
            """
        }
    }

    private func item(_ entry: FeedsBenchEntry) -> String {
        let categories = entry.categories
        switch self {
        case .rssCharacterData:
            return """
                    <item>
                      <title>\(entry.title)</title>
                      <dc:creator><![CDATA[\(entry.author)]]></dc:creator>
                \(categories.map { "      <category><![CDATA[\($0)]]></category>\n" }.joined())\
                      <description><![CDATA[\(entry.summary)]]></description>
                      <content:encoded><![CDATA[\(entry.html)]]></content:encoded>
                      <link>\(entry.link)</link>
                      <pubDate>\(entry.mailDate)</pubDate>
                      <guid isPermaLink="false">topic-\(entry.number)</guid>
                      <slash:comments>\(entry.number % 50)</slash:comments>
                    </item>

                """
        case .rssEscaped:
            return """
                <item>
                  <guid isPermaLink="true">\(entry.link)</guid>
                  <link>\(entry.link)</link>
                  <pubDate>\(entry.mailDate)</pubDate>
                  <title>\(entry.title)</title>
                  <description>\(Self.escaped(entry.html))</description>
                \(categories.map { "  <category>\($0)</category>\n" }.joined())</item>

                """
        case .atomEscaped:
            return """
                <entry><author><name>\(entry.author)</name><uri>https://social.example/u/\(entry.number)</uri></author>\
                \(categories.map { "<category term=\"\($0)\" label=\"r/\($0)\"/>" }.joined())\
                <content type="html">\(Self.escaped(entry.html))</content><id>t3_\(entry.number)</id>\
                <link href="\(entry.link)" /><updated>\(entry.instant)</updated>\
                <published>\(entry.instant)</published><title>\(entry.title)</title></entry>
                """
        case .atomXHTML:
            return """
                  <entry>
                    <id>tag:feeds.example,2005:Entry/\(entry.number)</id>
                    <published>\(entry.instant)</published>
                    <updated>\(entry.instant)</updated>
                    <link rel="alternate" type="text/html" href="\(entry.link)"/>
                    <title type="text">\(entry.title)</title>
                    <author><name>\(entry.author)</name></author>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\(entry.html)</div></content>
                  </entry>

                """
        case .statusHistory:
            return """
                  <entry>
                    <id>tag:feeds.example,2005:Incident/\(entry.number)</id>
                    <published>\(entry.instant)</published>
                    <updated>\(entry.instant)</updated>
                    <link rel="alternate" type="text/html" href="\(entry.link)"/>
                    <title>\(entry.title)</title>
                    <content type="html">\(Self.escaped(updates(of: entry)))</content>
                  </entry>

                """
        case .rdf:
            return """
                <item rdf:about="\(entry.link)"><title>\(entry.title)</title><link>\(entry.link)</link>\
                <description>\(Self.escaped(entry.html))</description><dc:creator>\(entry.author)</dc:creator>\
                <dc:date>\(entry.instant)</dc:date>\(categories.map { "<dc:subject>\($0)</dc:subject>" }.joined())</item>

                """
        }
    }

    /// The updates of an incident, the newest first.
    private func updates(of entry: FeedsBenchEntry) -> String {
        let stages = ["Resolved", "Monitoring", "Identified", "Update", "Investigating"]
        return stages.suffix(2 + entry.number % 4).enumerated().map { place, stage in
            """
            <p><small>Oct <var data-var='date'>\(entry.day)</var>, <var data-var='time'>\
            \(FeedsBenchEntry.two(entry.minute / 60)):\(FeedsBenchEntry.two(place * 9))</var> UTC</small><br>\
            <strong>\(stage)</strong> - \(entry.summary)</p>
            """
        }.joined(separator: "\n")
    }

    private static func escaped(_ html: String) -> String {
        html.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
