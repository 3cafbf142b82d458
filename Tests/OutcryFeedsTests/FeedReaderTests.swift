import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct FeedReaderTests {
    @Test func `a Mastodon tag has posts without titles, with their text and link`() throws {
        let feed = try Fixture.feed("mastodon-tag.rss")
        #expect(feed.format == .rss20)
        #expect(feed.title == "#penlightdown")
        #expect(feed.link == "https://social.example/tags/penlightdown")
        let post = try #require(feed.entries.first)
        #expect(post.id == "https://social.example/@jo/115000000000000001")
        #expect(post.title == nil)
        #expect(
            post.text == """
                Is it just me? #penlightdown in Berlin
                Error 503 since 13:50

                https://status.penlight.example/incidents/x1
                """)
        #expect(post.published == Timestamp(rfc3339: "2026-11-22T12:57:02Z"))
        #expect(post.categories == ["penlightdown", "outage"])
    }

    @Test func `a post of nothing but a picture is told by the picture's description`() throws {
        let feed = try Fixture.feed("mastodon-tag.rss")
        #expect(feed.entries.last?.text == "Screenshot: PenLight cannot be reached")
    }

    @Test func `Reddit's ids stay as they are and its HTML reads as text`() throws {
        let feed = try Fixture.feed("reddit.atom", baseURL: "https://www.reddit.com/r/penlight/new/.rss")
        let post = try #require(feed.entries.first)
        #expect(post.id == "t3_1abcde")
        #expect(post.title == "Login & sync broken?")
        #expect(post.author == "/u/someone")
        #expect(post.link == "https://www.reddit.com/r/penlight/comments/1abcde/login/")
        #expect(post.categories == ["r/penlight"])
        #expect(
            post.text == """
                Can't log in, keeps saying "session expired".

                - cleared cookies
                - other browser

                submitted by /u/someone
                """)
    }

    @Test func `a Statuspage history resolves links at its base and keeps its ids`() throws {
        let feed = try Fixture.feed("statuspage-history.atom")
        #expect(feed.format == .atom10)
        #expect(feed.link == "https://status.penlight.example/history")
        let incident = try #require(feed.entries.first)
        #expect(incident.id == "tag:status.penlight.example,2005:Incident/20000001")
        #expect(incident.link == "https://status.penlight.example/incidents/x1")
        #expect(incident.author == "PenLight")
        #expect(incident.updated == Timestamp(milliseconds: 1_795_354_800_250))
        #expect(
            incident.text == """
                Nov 22, 13:40 UTC
                Identified - The issue has been identified and a fix is being implemented.

                Nov 22, 13:05 UTC
                Investigating - We are currently investigating this issue.
                """)
    }

    @Test func `a Discourse forum keeps the lines of its code`() throws {
        let topic = try #require(try Fixture.feed("discourse-latest.rss").entries.first)
        #expect(topic.id == "community.penlight.example-topic-4711")
        #expect(topic.author == "mira_k")
        #expect(topic.text?.contains("gone.\n\nsync: 502\nretry: never\n\n3 posts") == true)
    }

    @Test func `a title of code in Stack Exchange's Atom is not taken for HTML`() throws {
        let question = try #require(try Fixture.feed("stack-exchange.atom").entries.first)
        #expect(question.title == "Why does List<String> & Map fail in PenLight?")
        #expect(question.text == "The API answers\n\nHTTP 500\ntry later")
        #expect(question.categories == ["penlight", "java"])
    }

    @Test func `RSS 1.0 has its items beside the channel and its ids in rdf about`() throws {
        let feed = try Fixture.feed("forum.rdf")
        #expect(feed.format == .rss10)
        #expect(feed.title == "Störungsforum")
        let topic = try #require(feed.entries.first)
        #expect(topic.id == "https://forum.example/t/1")
        #expect(topic.link == "https://forum.example/t/1#neu")
        #expect(topic.text == "Seit 13 Uhr kein Netz.")
        #expect(topic.author == "Jörg")
        #expect(topic.published == Timestamp(rfc3339: "2026-11-22T12:05:00Z"))
        #expect(topic.categories == ["Mobilfunk"])
    }

    @Test func `a JSON Feed gives its items, and a member of the wrong kind counts as not given`() throws {
        let feed = try Fixture.feed("feed.json")
        #expect(feed.format == .jsonFeed11)
        #expect(feed.entries.map(\.id) == ["r-1", "2", "r-3"])
        #expect(feed.entries[0].link == "https://reports.example/r/1")
        #expect(feed.entries[0].title == "Café till 😱")
        #expect(feed.entries[0].text == "Card reader down\n\nsince noon")
        #expect(feed.entries[0].author == "Noor")
        #expect(feed.entries[0].published == Timestamp(rfc3339: "2026-11-22T17:05:00Z"))
        #expect(feed.entries[1].text == "It works\nagain")
        #expect(feed.entries[1].author == "Desk")
        #expect(feed.entries[2].title == nil)
        #expect(feed.entries[2].published == nil)
    }

    @Test func `Atom 0.3 tells escaped titles from inline content`() throws {
        let feed = try Fixture.feed("atom03.xml")
        #expect(feed.format == .atom03)
        let entry = try #require(feed.entries.first)
        #expect(entry.title == "Mail <down>")
        #expect(entry.text == "One\n\nTwo")
        #expect(entry.published == Timestamp(rfc3339: "2004-02-01T08:00:00Z"))
    }

    @Test func `entries with neither id nor link get ids that differ and stay`() throws {
        let first = try Fixture.feed("rss092.xml")
        #expect(first.format == .rss092)
        #expect(Set(first.entries.map(\.id)).count == 2)
        #expect(first.entries.allSatisfy { $0.id.hasPrefix("hash:") })
        #expect(try Fixture.feed("rss092.xml") == first)
    }

    @Test func `places are read in degrees, under whatever name`() throws {
        let places = try Fixture.feed("quakes.atom").entries.map(\.position)
        #expect(places[0] == Position(latitude: 52.52, longitude: 13.405))
        #expect(places[1] == Position(latitude: 48.85, longitude: 2.35))
        #expect(places[2] == Position(latitude: 40.4, longitude: -3.7))
        // Degrees that are said to be of a grid, which puts east first.
        #expect(places[3] == Position(latitude: -3.7, longitude: 40.4))
        #expect(places[4] == nil)
    }

    @Test func `a permanent guid is the link where there is none, any other is not`() throws {
        let feed = try FeedReader().read(
            """
            <item><guid>https://a.example/1</guid></item>
            <item><guid isPermaLink="false">https://a.example/2</guid></item>
            <item><link>https://a.example/3</link></item>
            """.inRSS)
        #expect(feed.entries.map(\.link) == ["https://a.example/1", nil, "https://a.example/3"])
    }

    @Test func `an extension's elements are not taken for those of the feed`() throws {
        let feed = try FeedReader().read(
            Array(
                """
                <rss version="2.0" xmlns:s="http://source.example/"><channel><item><s:title>no</s:title><title>yes</title>
                <s:description>no</s:description></item></channel></rss>
                """.utf8))
        #expect(feed.entries.first?.title == "yes")
        #expect(feed.entries.first?.text == nil)
    }

    @Test func `a link that would run a script is dropped`() throws {
        let feed = try FeedReader().read("<item><link>JavaScript:alert(1)</link></item>".inRSS)
        #expect(feed.entries.first?.link == nil)
    }

    @Test func `an author's mail address gives way to the name beside it`() throws {
        let feed = try FeedReader().read("<item><author>invalid@example.com (Mo K)</author></item>".inRSS)
        #expect(feed.entries.first?.author == "Mo K")
    }

    @Test func `an invalid date gives none`() throws {
        let feed = try FeedReader().read("<item><pubDate>Sun, 31 Feb 2026 12:00:00 GMT</pubDate></item>".inRSS)
        #expect(feed.entries.count == 1)
        #expect(feed.entries.first?.published == nil)
    }
}
