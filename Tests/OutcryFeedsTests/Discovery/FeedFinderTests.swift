import OutcryFeeds
import OutcryTrial
import Testing

/// What feeds a page is found to have.
struct FeedFinderTests {
    private let page = "https://example.org/forum/start"

    private func feeds(_ html: String, contentType: String? = "text/html; charset=utf-8") -> [FoundFeed] {
        FeedFinder().feeds(inPage: Array(html.utf8), contentType: contentType, at: page)
    }

    @Test(arguments: [
        (#"<link rel="alternate" type="application/rss+xml" href="/feed.rss">"#, "https://example.org/feed.rss"),
        (
            #"<LINK REL='Alternate' TYPE='Application/Atom+XML' HREF='latest.atom'/>"#,
            "https://example.org/forum/latest.atom"
        ),
        ("<link href=/feed.json type=application/feed+json rel=alternate>", "https://example.org/feed.json"),
        (
            #"<link rel="home alternate" type="application/rdf+xml; charset=utf-8" href="//cdn.example/x.rdf">"#,
            "https://cdn.example/x.rdf"
        ),
        (
            #"<link rel=alternate type=application/rss+xml href="/rss?a=1&amp;b=2&#x26;c=3">"#,
            "https://example.org/rss?a=1&b=2&c=3"
        ),
        (
            #"<link rel=alternate type=application/rss+xml href="feed:https://example.org/f.rss">"#,
            "https://example.org/f.rss"
        ),
        (
            "<link\n rel = alternate\n type = \"application/rss+xml\"\n href = ' /spaced.rss '\n>",
            "https://example.org/spaced.rss"
        ),
        (#"<link rel="feed" href="/h">"#, "https://example.org/h"),
        (#"<a href="/history.atom">Subscribe</a>"#, "https://example.org/history.atom"),
        (#"<a class=x href='?type=rss'>RSS</a>"#, "https://example.org/forum/start?type=rss"),
        (#"<a type="application/rss+xml" href="/subscribe">RSS</a>"#, "https://example.org/subscribe"),
    ])
    func `a link to a feed is found however it is written`(html: String, url: String) {
        #expect(feeds("<!doctype html><html><head>\(html)</head></html>").map(\.url) == [url])
    }

    @Test(arguments: [
        #"<link rel="stylesheet alternate" type="text/xml" href="/a.xml">"#,
        #"<link rel="alternate" hreflang="de" href="/de/">"#,
        #"<link rel="alternate" type="application/json" href="https://example.org/wp-json/wp/v2/posts/1">"#,
        #"<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">"#,
        #"<link rel="search" type="application/opensearchdescription+xml" href="/osd.xml">"#,
        #"<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">"#,
        #"<link rel="alternate" type="application/rss+xml" href="/a b.rss">"#,
        #"<link rel="alternate" type="application/rss+xml">"#,
        #"<!-- <link rel="alternate" type="application/rss+xml" href="/old.rss"> -->"#,
        #"<script>"<link rel='alternate' type='application/rss+xml' href='/x.rss'>"</script>"#,
        #"<textarea><a href="/feed">x</a></textarea>"#,
        #"<a href="/sitemap.xml">Sitemap</a><a href="/feeding-cats">Cats</a><a href="mailto:rss@example.org">x</a>"#,
    ])
    func `what is no link to a feed is left alone`(html: String) {
        #expect(feeds(html).isEmpty)
    }

    @Test func `the base of the page is where relative links start from`() {
        let html = #"<base href="/sub/"><link rel=alternate type=application/rss+xml href=feed.rss>"#
        #expect(feeds(html).map(\.url) == ["https://example.org/sub/feed.rss"])
    }

    @Test func `the title and the type are told`() {
        let html = #"<link rel=alternate type="application/Atom+xml;x=y" title="Störungen &amp; mehr" href=/a>"#
        let found = [FoundFeed(url: "https://example.org/a", title: "Störungen & mehr", type: "application/atom+xml")]
        #expect(feeds(html) == found)
    }

    @Test func `the most useful comes first, and each once`() {
        let html = """
            <a href="https://other.example/feed">elsewhere</a>
            <a href="/linked.rss">linked</a>
            <link rel="alternate" type="text/xml" href="/some.xml">
            <link rel="alternate" type="application/rss+xml" title="Example » Comments Feed" href="/comments/feed">
            <link rel="alternate" type="application/rss+xml" href="/posts.rss">
            <link rel="alternate" type="application/atom+xml" href="/posts.atom">
            <link rel="alternate" type="application/rss+xml" href="/history.rss">
            <link rel="alternate" type="application/atom+xml" href="/history.atom#top">
            <link rel="alternate" type="application/atom+xml" href="/history.atom">
            """
        #expect(
            feeds(html).map(\.url) == [
                "https://example.org/history.atom", "https://example.org/history.rss",
                "https://example.org/posts.atom", "https://example.org/posts.rss", "https://example.org/some.xml",
                "https://example.org/comments/feed", "https://example.org/linked.rss", "https://other.example/feed",
            ])
    }

    @Test func `a page in another encoding is read`() {
        var html: [UInt8] = Array("<html><link rel=alternate type=application/rss+xml title='St".utf8)
        html += [0xF6]
        html += Array("rung' href=/f.rss>".utf8)
        let found = FeedFinder().feeds(inPage: html, contentType: "text/html; charset=iso-8859-1", at: page)
        #expect(found.first?.title == "Störung")
        let wide = Array("<link rel=alternate type=application/rss+xml href=/w.rss>".utf16).flatMap {
            [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
        let feeds = FeedFinder().feeds(inPage: [0xFF, 0xFE] + wide, contentType: nil, at: page)
        #expect(feeds.map(\.url) == ["https://example.org/w.rss"])
    }

    @Test func `at most a hundred feeds are taken, and a first MiB read`() {
        let many = (0..<5000).map { "<link rel=alternate type=application/rss+xml href=/\($0).rss>" }.joined()
        #expect(feeds(many).count == 100)
        let late = String(repeating: " ", count: 1 << 20) + "<link rel=alternate type=application/rss+xml href=/f>"
        #expect(feeds(late).isEmpty)
    }

    @Test(arguments: [
        "<", "<a", "<a href", "<a href=", "<a href='", "<!--", "<script", "<link rel=alternate", "</", "<a/=/=>", "",
        "<a ====>", "<link rel=alternate type=application/rss+xml href=&#",
    ])
    func `a page that breaks off anywhere gives nothing`(html: String) {
        #expect(feeds(html).isEmpty)
    }

    @Test(arguments: [
        "<", "<a ", "<a href=\"", "<!--", "<script>", "<a href=x ", "&", "<a href='&amp;", "<link ", "=\"", "</script",
    ])
    func `a hostile page takes no longer than a harmless one`(piece: String) {
        let hostile = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
        // A walk that looked back would take hours, not seconds.
        #expect(ThreadTime.measure { _ = feeds(hostile) } < .seconds(20))
    }
}
