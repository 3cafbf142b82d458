import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct ReplyReaderTests {
    @Test func `a blog's comments are counted, and their feed is preferred to their page`() throws {
        let entry = try #require(try Fixture.feed("blog-comments.rss").entries.first)
        #expect(entry.replies == 7)
        #expect(entry.repliesLink == "https://blog.example/outage/feed")
        #expect(entry.replyTo == nil)
    }

    @Test func `without a feed of the comments their page is taken`() throws {
        let entry = try #require(try Fixture.feed("blog-comments.rss").entries.last)
        #expect(entry.replies == nil)
        #expect(entry.repliesLink == "https://blog.example/second#comments")
    }

    @Test func `a reply in Atom names what it replies to, and where its own replies are`() throws {
        let entries = try Fixture.feed("threads.atom").entries
        #expect(entries[0].replyTo == nil)
        #expect(entries[0].replies == 12)
        #expect(entries[0].repliesLink == "https://forum.example/t/1/replies.atom")
        #expect(entries[1].replyTo == "tag:forum.example,2026:t1")
        #expect(entries[1].replies == 0)
        #expect(entries[1].repliesLink == "https://forum.example/t/1#r2")
        // Its link is not mistaken for that of the entry.
        #expect(entries[0].link == "https://forum.example/t/1")
    }

    @Test(arguments: ["-1", "many", "", "99999999999999999999"])
    func `a number of replies that is none is not taken`(_ count: String) throws {
        let item = "<item><guid>1</guid><slash:comments>\(count)</slash:comments></item>"
        #expect(try FeedReader().read(item.inRSS).entries.first?.replies == nil)
    }

    @Test func `a number where the address of the comments belongs is their number`() throws {
        let entry = try FeedReader().read("<item><guid>1</guid><comments>3</comments></item>".inRSS).entries.first
        #expect(entry?.replies == 3)
        #expect(entry?.repliesLink == nil)
    }
}
