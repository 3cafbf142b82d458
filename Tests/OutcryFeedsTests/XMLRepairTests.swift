import OutcryModel
import OutcryTrial
import Testing

@testable import OutcryFeeds

@Suite struct XMLRepairTests {
    private func entry(_ item: String) throws -> String? {
        try FeedReader().read("<item>\(item)</item>".inRSS).entries.first?.title
    }

    @Test(arguments: [
        ("AT&T says a=1&b=2", "AT&T says a=1&b=2"), ("caf&eacute; &mdash; &uuml;ber", "café — über"),
        ("a &nosuch; b", "a &nosuch; b"), ("it&#8217;s &#146;so&#x2019;", "it’s ’so’"), ("a\u{1}\u{8}b", "ab"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"), ("&#55357;&#56881;!", "😱!"), ("x &#0; &#x1; y", "x y"),
        ("a\u{FFFE}b\u{FFFF}c", "abc"), ("<![CDATA[a & b\u{2}]]>", "a & b"), ("a ]]> b", "a ]]> b"),
        ("&lt;b&gt;bold&lt;/b&gt; &amp;amp; brave", "bold & brave"),
    ])
    func `text that XML does not allow is mended`(_ title: String, _ read: String) throws {
        #expect(try entry("<title>\(title)</title>") == read)
    }

    @Test func `after a bare ampersand escaped HTML is still read`() throws {
        let feed = try FeedReader().read(
            "<item><title>x & y</title><description>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</description></item>".inRSS)
        #expect(feed.entries.first?.text == "a & b")
    }

    @Test(arguments: [
        "\n\n  <?xml version='1.0'?>\n", "<!-- first --><?xml version='1.0'?>", "garbage before <?xml version='1.0'?>",
        "<?xml version='1.0'?><?xml-stylesheet href='a.xsl'?><!-- it's -- odd -->",
        "<!DOCTYPE rss PUBLIC \"-//N//DTD\" \"http://127.0.0.1:9/x.dtd\">", "<!DOCTYPE rss [ <!-- it's --> ]>",
        "< & > <?xml version='1.0'?> & ]]> <![CDATA[ x ]]>",
    ])
    func `whatever stands before the root does no harm`(_ prolog: String) throws {
        let feed = try FeedReader().read(Array(prolog.utf8) + "<item><title>a</title></item>".inRSS)
        #expect(feed.entries.first?.title == "a")
    }

    @Test(arguments: [
        "<title>a</title><description>x<br>y<p>z</description>", "<Title>a</title>", "<title>a</title></b>",
        "<b><i><title>c</b></i><title>a</title>", "<title>a</title><link href=x.html>", "<title lang='a\"b'>a</title>",
        "<title a='1' a='2'>a</title>", "<title a>a</title>", "<title a=\"1 < 2 & 3\">a</title>",
        "<title a=\"open>a</title>", "<title>a</title><!-- never closed", "<title>a</title><![CDATA[ x ]]>",
    ])
    func `tags that do not match are mended`(_ item: String) throws {
        #expect(try entry(item) == "a")
    }

    @Test func `items in one another are all taken`() throws {
        let items = "<item><title>1</title><item><title>2</title></item><description>one</description></item>"
        let entries = try FeedReader().read(items.inRSS).entries
        #expect(entries.map(\.title) == ["1", "2"])
        #expect(entries.first?.text == "one")
    }

    @Test func `a prefix nobody declared means what it usually means`() throws {
        let feed = try FeedReader().read("<item><dc:creator>Ada</dc:creator><x:title>no</x:title></item>".inRSS)
        #expect(feed.entries.first?.author == "Ada")
        #expect(feed.entries.first?.title == nil)
    }

    @Test func `entities that multiply are not expanded`() throws {
        let feed = try Fixture.feed("laughs.rss")
        #expect(feed.entries.first?.title == "Ha &e; ha")
    }

    @Test func `an external entity is not fetched`() throws {
        let feed = try Fixture.feed("external.rss")
        #expect(feed.entries.first?.title == "[&secret;]")
    }

    @Test func `no document type reaches the XML parser`() throws {
        for name in ["laughs.rss", "external.rss"] {
            let mended = try XMLRepair.mend(try Fixture.bytes(name), limits: FeedLimits())
            let text = String(decoding: mended.bytes, as: UTF8.self)
            #expect(text.hasPrefix("<rss"))
            #expect(!text.contains("<!"))
        }
    }

    @Test(arguments: ["<!--", "<![CDATA[", "<!DOCTYPE a [", "<a b=\"", "<?", "</", "<a ", "&#", "<a 'x='"])
    func `what never ends is looked for only once`(_ opening: String) throws {
        // Were each looked for to the end, this would take minutes.
        let body = Array("<rss><channel>".utf8) + Array(String(repeating: opening, count: 200_000).utf8)
        let elapsed = ThreadTime.measure { _ = Fixture.error(body) }
        #expect(elapsed < .seconds(20))
    }
}
