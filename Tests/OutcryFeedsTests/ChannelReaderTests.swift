import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct ChannelReaderTests {
    @Test func `RSS tells its own address, its hubs and its next page by links of Atom`() throws {
        let feed = try Fixture.feed("blog-comments.rss", baseURL: "https://blog.example/feed")
        #expect(feed.itself == "https://blog.example/feed")
        #expect(feed.hubs == ["https://hub.example/", "https://push.example/hub"])
        #expect(feed.next == "https://blog.example/feed?paged=2")
        #expect(feed.link == "https://blog.example")
    }

    @Test func `Atom tells them by its own links, at their base`() throws {
        let feed = try Fixture.feed("threads.atom")
        #expect(feed.itself == "https://forum.example/all.atom?page=1")
        #expect(feed.hubs == ["https://hub.example/"])
        #expect(feed.next == "https://forum.example/all.atom?page=2")
        #expect(feed.link == "https://forum.example/")
    }

    @Test func `the archive before it is the next page where there is no other`() throws {
        let links = "<link rel='prev-archive' href='https://a.example/2025.atom'/>"
        let feed = try FeedReader().read(Array("<feed xmlns='http://www.w3.org/2005/Atom'>\(links)</feed>".utf8))
        #expect(feed.next == "https://a.example/2025.atom")
    }

    @Test func `a JSON Feed tells them by its members, and other kinds of hubs are not taken`() throws {
        let feed = try Fixture.feed("hubs.json")
        #expect(feed.itself == "https://reports.example/feed.json")
        #expect(feed.hubs == ["https://hub.example/"])
        #expect(feed.next == "https://reports.example/feed.json?page=2")
    }

    @Test func `links of an entry are not taken for those of the feed`() throws {
        let item = "<item><guid>1</guid><a10:link rel='hub' href='https://hub.example/'/></item>"
        #expect(try FeedReader().read(item.inRSS).hubs.isEmpty)
    }

    @Test func `a hub is an address of the web, and few are enough`() throws {
        let hubs = (1...20).map { "<atom:link rel='hub' href='https://hub.example/\($0)'/>" }.joined()
        let feed = try FeedReader().read(("<atom:link rel='hub' href='ftp://hub.example/'/>" + hubs).inRSS)
        #expect(feed.hubs == (1...8).map { "https://hub.example/\($0)" })
    }

    @Test func `an address that is too long is left out`() throws {
        let long = "https://a.example/" + String(repeating: "x", count: 5000)
        #expect(try FeedReader().read("<atom:link rel='self' href='\(long)'/>".inRSS).itself == nil)
    }
}
