import Foundation
import OutcryModel
import Testing

@testable import OutcryFeeds

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct FeedWriterTests {
    private static let nasty = "a & b <c> \"d\" 'e' ]]> \u{0}\u{1}\u{B}\u{1F}\u{FFFE} é 😱 \\ &amp;"
    private static let cleaned = "a & b <c> \"d\" 'e' ]]> é 😱 \\ &amp;"

    private static func document(_ text: String) throws -> FeedDocument {
        let published = try #require(Timestamp(rfc3339: "2026-11-22T12:50:00Z"))
        let updated = try #require(Timestamp(rfc3339: "2026-11-22T13:05:09Z"))
        let html = FeedDocument.Entry(
            id: "urn:x:1", title: text, link: "https://o.example/1?a=1&b=\"2\"", html: "<p>Out &amp; <b>about</b></p>",
            text: text, published: published, updated: updated, author: text, categories: [text, "b"])
        let plain = FeedDocument.Entry(
            id: "urn:x:2", title: "t", link: "https://o.example/2", text: "1 < 2\nline two", published: updated,
            updated: updated)
        return FeedDocument(
            id: "urn:x", title: text, link: "https://o.example/", selfLink: "https://o.example/feed", updated: updated,
            entries: [html, plain])
    }

    private static func check(_ feed: Feed, _ format: FeedFormat) throws {
        #expect(feed.format == format)
        #expect(feed.link == "https://o.example/")
        #expect(feed.entries.map(\.id) == ["urn:x:1", "urn:x:2"])
        #expect(feed.entries[0].link == "https://o.example/1?a=1&b=\"2\"")
        #expect(feed.entries[0].text == "Out & about")
        #expect(feed.entries[0].published == Timestamp(rfc3339: "2026-11-22T12:50:00Z"))
        #expect(feed.entries[0].updated == Timestamp(rfc3339: "2026-11-22T13:05:09Z"))
        #expect(feed.entries[0].categories.count == 2)
        #expect(feed.entries[1].text == "1 < 2\nline two")
    }

    @Test func `Atom that is written reads back the same, whatever the text`() throws {
        let text = AtomWriter().write(try Self.document(Self.nasty))
        #expect(FeedWriterTests.isWellFormed(text))
        let feed = try FeedReader().read(Array(text.utf8))
        try Self.check(feed, .atom10)
        #expect(feed.title == Self.cleaned)
        #expect(feed.entries[0].title == Self.cleaned)
    }

    @Test func `RSS that is written reads back the same, whatever the text`() throws {
        let text = RSSWriter().write(try Self.document(Self.nasty))
        #expect(FeedWriterTests.isWellFormed(text))
        #expect(text.contains("<pubDate>Sun, 22 Nov 2026 12:50:00 GMT</pubDate>"))
        try Self.check(try FeedReader().read(Array(text.utf8)), .rss20)
    }

    @Test func `JSON Feed that is written reads back the same, whatever the text`() throws {
        let text = JSONFeedWriter().write(try Self.document(Self.nasty))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        let feed = try FeedReader().read(Array(text.utf8))
        try Self.check(feed, .jsonFeed11)
        #expect(feed.entries[0].title == Self.cleaned)
    }

    @Test func `a feed without entries or author is still complete`() throws {
        var document = try Self.document("Incidents")
        document.entries = []
        let atom = AtomWriter().write(document)
        #expect(atom.contains("<author>\n    <name>Incidents</name>"))
        #expect(try FeedReader().read(Array(atom.utf8)).entries.isEmpty)
        #expect(try FeedReader().read(Array(RSSWriter().write(document).utf8)).title == "Incidents")
        #expect(try FeedReader().read(Array(JSONFeedWriter().write(document).utf8)).title == "Incidents")
    }

    /// By a strict parser, which the repair pass does not help.
    private static func isWellFormed(_ xml: String) -> Bool {
        let parser = XMLParser(data: Data(xml.utf8))
        return parser.parse() && parser.parserError == nil
    }
}
