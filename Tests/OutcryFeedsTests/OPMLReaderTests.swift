import Testing

@testable import OutcryFeeds

@Suite struct OPMLReaderTests {
    private func read(_ document: String) throws -> OPMLDocument {
        try OPMLReader().read(Array(document.utf8))
    }

    private func error(_ bytes: [UInt8], limits: FeedLimits = FeedLimits()) -> FeedError? {
        do throws(FeedError) {
            _ = try OPMLReader(limits: limits).read(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func `feeds are read with their folders, whatever the capitals of their attributes`() throws {
        let list = try OPMLReader().read(try Fixture.bytes("subscriptions.opml"))
        #expect(list.title == "Meine Störungsquellen")
        #expect(
            list.outlines == [
                OPMLDocument.Outline(
                    text: "Foren", title: "Foren",
                    children: [
                        OPMLDocument.Outline(
                            text: "PenLight Community", title: "PenLight",
                            xmlURL: "https://community.example/latest.rss?a=1&b=2",
                            htmlURL: "https://community.example/",
                            type: "rss", categories: ["/Foren/Technik", "penlight", "apps"], language: "de"),
                        OPMLDocument.Outline(
                            text: "Mobilfunk",
                            children: [
                                OPMLDocument.Outline(
                                    text: "Kein Netz", xmlURL: "https://forum.example/feed",
                                    htmlURL: "https://forum.example/")
                            ]),
                    ]),
                OPMLDocument.Outline(
                    text: "Only a title", title: "Only a title", xmlURL: "https://atom.example/feed", type: "atom"),
                OPMLDocument.Outline(
                    text: "https://old.example/rss.xml", xmlURL: "https://old.example/rss.xml", type: "rss"),
                OPMLDocument.Outline(text: "A page", htmlURL: "https://page.example/", type: "link"),
                OPMLDocument.Outline(text: "An empty folder"),
            ])
    }

    @Test func `the feeds of a list are found in all folders`() throws {
        let feeds = try OPMLReader().read(try Fixture.bytes("subscriptions.opml")).feeds
        #expect(
            feeds.map(\.feed.text) == [
                "PenLight Community", "Kein Netz", "Only a title", "https://old.example/rss.xml",
            ])
        #expect(feeds.map(\.folders) == [["Foren"], ["Foren", "Mobilfunk"], [], []])
    }

    @Test func `a broken list gives what is in it`() throws {
        let list = try OPMLReader().read(try Fixture.bytes("broken.opml"))
        #expect(
            list.feeds.map(\.feed.xmlURL) == [
                "https://rd.example/feed?a=1&b=2", "https://bold.example/feed", "https://inside.example/feed",
            ])
        #expect(list.feeds.map(\.feed.text) == ["R&D status", "Bold & plain", "Inside"])
        // An address that would run a script is none.
        #expect(list.feeds.dropFirst().first?.feed.htmlURL == nil)
    }

    @Test func `a list without a body is read`() throws {
        #expect(try read("<opml><outline text='a' xmlUrl='https://a.example/'/></opml>").feeds.count == 1)
        #expect(try read("<opml version='2.0'/>") == OPMLDocument())
    }

    @Test(arguments: [
        ("", "empty"), ("<rss version='2.0'><channel/></rss>", "not_a_feed"), ("<html><body>", "not_a_feed"),
        ("feeds", "not_a_feed"),
    ])
    func `what is no list of feeds says so`(_ document: String, _ kind: String) {
        #expect(error(Array(document.utf8))?.kind == kind)
    }

    @Test func `outlines are bounded in number and in depth`() throws {
        let many = Array(("<opml><body>" + String(repeating: "<outline text='a'/>", count: 50) + "</body></opml>").utf8)
        #expect(try OPMLReader(limits: FeedLimits(entries: 7)).read(many).outlines.count == 7)
        #expect(error(many, limits: FeedLimits(bytes: 100))?.kind == "too_large")
        let deep = Array(("<opml><body>" + String(repeating: "<outline text='a'>", count: 100_000)).utf8)
        #expect(error(deep) == .tooDeep(limit: 200))
    }

    @Test func `no entity is expanded and none is fetched`() throws {
        let list = try read(
            "<!DOCTYPE opml [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='[&e;]'/></body></opml>"
        )
        #expect(list.outlines.map(\.text) == ["[&e;]"])
    }
}
