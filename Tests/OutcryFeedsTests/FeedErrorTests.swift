import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct FeedErrorTests {
    @Test(arguments: [[], Array(" \n\t".utf8), [0xEF, 0xBB, 0xBF]] as [[UInt8]])
    func `an empty body says so`(_ body: [UInt8]) {
        #expect(Fixture.error(body) == .empty)
    }

    @Test func `an HTML page is named as one`() throws {
        let error = Fixture.error(try Fixture.bytes("page.html"))
        #expect(error == .notAFeed(found: "an HTML page"))
        #expect(error?.kind == "not_a_feed")
        #expect(error?.description.hasPrefix("This is an HTML page, not a feed.") == true)
    }

    @Test(arguments: [
        ("Not found", "plain text"), ("{\"error\": \"gone\"}", "a JSON document without the items of a JSON Feed"),
        ("<opml version='2.0'/>", "a list of feeds (OPML)"), ("<status/>", "an XML document whose root is <status>"),
        ("<!-- a <rss> --><HTML><body>", "an HTML page"),
    ])
    func `what is no feed is told by what it is`(_ body: String, _ found: String) {
        #expect(Fixture.error(Array(body.utf8)) == .notAFeed(found: found))
    }

    @Test func `binary data are told even where they hold angle brackets`() {
        var seed: UInt64 = 1
        let noise = (0..<20_000).map { _ in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(truncatingIfNeeded: seed >> 56)
        }
        #expect(noise.contains(UInt8(ascii: "<")))
        #expect(Fixture.error(noise) == .notAFeed(found: "binary data"))
    }

    @Test func `a stray control character and zeros at the end do not make a feed binary`() throws {
        let feed = try FeedReader().read("<item><guid>1</guid><title>a\u{01}b</title></item>".inRSS + [0, 0, 0, 0])
        #expect(feed.entries.map(\.id) == ["1"])
    }

    @Test func `an id too long is hashed, the same each time, and a link too long is left out`() throws {
        let long = String(repeating: "g", count: 5000)
        let items = ["1", "2"].map { "<item><guid isPermaLink='false'>\(long)\($0)</guid><title>t</title></item>" }
        let link = "<item><guid isPermaLink='false'>3</guid><link>https://a.example/\(long)</link></item>"
        let entries = try FeedReader().read((items.joined() + link).inRSS).entries
        #expect(entries.count == 3)
        #expect(entries.allSatisfy { $0.id.utf8.count < 100 && $0.link == nil })
        #expect(Set(entries.map(\.id)).count == 3)
        #expect(try FeedReader().read((items.joined() + link).inRSS).entries == entries)
    }

    @Test func `a body over the limit is not read`() {
        #expect(Fixture.error(".".inRSS, limits: FeedLimits(bytes: 10))?.kind == "too_large")
    }

    @Test func `elements too deep are refused, in XML and in JSON`() {
        let tags = Array((String(repeating: "<a>", count: 1_000_000)).utf8)
        #expect(Fixture.error(Array("<rss>".utf8) + tags) == .tooDeep(limit: 200))
        #expect(Fixture.error(Array(String(repeating: "[", count: 1_000_000).utf8)) == .tooDeep(limit: 200))
    }

    @Test func `too many elements are refused, in XML and in JSON`() {
        let items = String(repeating: "<item/>", count: 101)
        #expect(Fixture.error(items.inRSS, limits: FeedLimits(elements: 100)) == .tooManyElements(limit: 100))
        let values = "[" + String(repeating: "1,", count: 101) + "1]"
        #expect(Fixture.error(Array(values.utf8), limits: FeedLimits(elements: 100)) == .tooManyElements(limit: 100))
    }

    @Test func `entries beyond the limit are left, from the top the newest are taken`() throws {
        let items = (1...20).map { "<item><guid>\($0)</guid></item>" }.joined()
        let feed = try FeedReader(limits: FeedLimits(entries: 3)).read(items.inRSS)
        #expect(feed.entries.map(\.id) == ["1", "2", "3"])
    }

    @Test func `a long text is cut between two characters`() throws {
        let item = "<item><description>\(String(repeating: "ü", count: 50))</description></item>"
        let feed = try FeedReader(limits: FeedLimits(textBytes: 25)).read(item.inRSS)
        #expect(feed.entries.first?.text == String(repeating: "ü", count: 12))
    }

    @Test(arguments: [
        "<rss version='2.0'><channel><item><title>Half", "<rss version='2.0'><channel><item><title><![CDATA[Half",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"ti",
    ])
    func `a document that breaks off before an entry is whole says so`(_ body: String) {
        #expect(Fixture.error(Array(body.utf8)) == .truncated)
    }

    @Test func `a document that breaks off later keeps the entries that are whole`() throws {
        let whole = "<rss version='2.0'><channel><item><guid>1</guid><title>a</title></item><item><guid>2</guid>"
        let feed = try FeedReader().read(Array((whole + "<description><![CDATA[<p>It bro").utf8))
        #expect(feed.isTruncated)
        #expect(feed.entries.map(\.id) == ["1"])
    }

    @Test func `JSON that is broken says where`() {
        #expect(Fixture.error(Array("{\"items\" 1}".utf8)) == .malformed(reason: "a colon was expected at byte 9"))
    }
}
