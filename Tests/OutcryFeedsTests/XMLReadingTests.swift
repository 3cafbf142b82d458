import OutcryModel
import OutcryTrial
import Testing

@testable import OutcryFeeds

/// What is well-formed is parsed as it is, what is not is mended first: both must read the same.
@Suite struct XMLReadingTests {
    private func isWellFormed(_ document: [UInt8], limits: FeedLimits = FeedLimits()) -> Bool {
        XMLReading.wellFormed(document, limits: limits) != nil
    }

    /// Whether a document that is read as it is is read the same when it is mended; `true` where it must be mended.
    private func isReadAlike(_ document: [UInt8]) -> Bool {
        guard let reading = XMLReading.wellFormed(document, limits: FeedLimits()) else { return true }
        guard let mended = try? XMLReading.mended(document, limits: FeedLimits()) else { return false }
        return reading.root == mended.root && !mended.isTruncated && reading.tree.nodes == mended.tree.nodes
            && reading.tree.attributes == mended.tree.attributes && reading.tree.bytes == mended.tree.bytes
            && reading.tree.hasBase == mended.tree.hasBase
    }

    private static let documents = [
        "atom03.xml", "discourse-latest.rss", "external.rss", "forum.rdf", "laughs.rss", "mastodon-tag.rss",
        "quakes.atom", "reddit.atom", "rss092.xml", "stack-exchange.atom", "statuspage-history.atom",
    ]

    @Test(arguments: [
        "discourse-latest.rss", "mastodon-tag.rss", "quakes.atom", "reddit.atom", "stack-exchange.atom",
        "statuspage-history.atom",
    ])
    func `a feed as it should be is parsed without being mended, and reads the same`(_ name: String) throws {
        let document = try Fixture.bytes(name)
        #expect(isWellFormed(document))
        #expect(isReadAlike(document))
    }

    @Test(arguments: documents)
    func `whatever is done to a feed, it reads the same with and without being mended`(_ name: String) throws {
        let document = try Fixture.bytes(name)
        var random = SplitMix(seed: 7)
        var readAsItIs = 0
        for round in 0..<400 {
            var changed = document
            for _ in 0...(round % 3) { random.change(&changed) }
            #expect(isReadAlike(changed), "round \(round)")
            if isWellFormed(changed) { readAsItIs += 1 }
        }
        // Some of the changes are harmless, or nothing would have been compared.
        #expect(readAsItIs > 10 || !isWellFormed(document))
    }

    @Test(arguments: [
        "<title>x & y</title>", "<title>a &nosuch; b</title>", "<title>&#1;</title>", "<title>&#xFFFF;</title>",
        "<title a='&#146;'/>", "<title a='&nbsp;'/>", "<title>a\u{1}b</title>", "<title>a ]]> b</title>",
        "<title>]]></title>", "<title><![CDATA[a\u{C}b]]></title>", "<title>a\u{FFFE}b</title>",
        "<title><![CDATA[\u{FFFF}]]></title>", "<title><![cdata[a]]></title>", "<title><![CDATA[a</title>",
        "<title><![CDATA[]]</title>", "<title><!-- a</title>", "<title><!-->a--></title>", "<title><!--->a--></title>",
        "<title><?></title>",
        "<title>a < b</title>", "<![CDATA[]]\u{1}>]]>", "<title a='<'>x</title>", "<title a='>x</title>",
        "<title>x</title a='>'>",
        "<title \"a>\">x</title>", "<b><i></b></i>",
        "<title a>x</title>",
        "<ü>x</ü>", "<title ü='1'/>", "<a:b:c/>", "<?xml version='1.0'?>", "<title a='1' a='2'/>", "<!-- a -- b -->",
    ])
    func `what XML does not allow, or what is read otherwise, is mended`(_ item: String) {
        #expect(!isWellFormed("<item>\(item)</item>".inRSS))
    }

    @Test(arguments: [
        ("a &nbsp; b", "a \u{A0} b"), ("it&#146;s", "it’s"), ("&#x85;", "…"),
        ("&#8217 &lt;&gt;&amp;&quot;&apos;", "’ <>&\"'"),
        ("&#xD83D;&#xDE00;", "😀"), ("a\r\nb\rc\n\r\td", "a\nb\nc\n\n\td"), ("&#13;\r", "\r\n"),
        ("\u{FEFF}ﾞ！", "\u{FEFF}ﾞ！"),
        ("a<![CDATA[&lt;]] >\r\n]]>b<!-- > -->c<?x >?>d", "a&lt;]] >\nbcd"), ("]<![CDATA[]>]]>]<!-- -->>", "]]>]>"),
        ("a<?x ??>", "a"), ("<![CDATA[]]]]>><![CDATA[>]]>", "]]>>"), ("<b c='>' d=\">'\" >.</b>..", "..."),
    ])
    func `text is read as when it is mended, whatever its references and ends of lines`(_ text: String, _ read: String)
    {
        let document = "<item><title>\(text)</title></item>".inRSS
        #expect(isReadAlike(document))
        let tree = XMLReading.wellFormed(document, limits: FeedLimits())?.tree
        let title = tree.flatMap { tree in tree.nodes.indices.last { tree.nodes[$0].tag == .title } }
        #expect(title.flatMap { tree?.content(of: $0) }.map { String(decoding: $0, as: UTF8.self) } == read)
    }

    @Test(arguments: [
        "<!-- a --> <?a b?>\n", "<?xml version='1.0' encoding='ISO-8859-1' standalone='yes'?>", "",
        "<?xml version='1.0' encoding='no-such'?>",
    ])
    func `what stands before the root is left out, with the encoding that has been undone already`(_ prolog: String) {
        let document = Array(prolog.utf8) + "<item><title>Störung</title></item>".inRSS + Array("\n<!-- end -->".utf8)
        #expect(isReadAlike(document))
        let tree = XMLReading.wellFormed(Array(prolog.utf8) + "<title>Störung</title>".inRSS, limits: FeedLimits())?
            .tree
        #expect(tree.map { String(decoding: $0.bytes, as: UTF8.self) } == "2.0TStörung")
    }

    @Test(arguments: ["laughs.rss", "external.rss"])
    func `a document type declaration never reaches the parser`(_ name: String) throws {
        #expect(!isWellFormed(try Fixture.bytes(name)))
        #expect(!isWellFormed(Array("<!DOCTYPE rss>".utf8) + "<title>a</title>".inRSS))
        #expect(!isWellFormed("<!DOCTYPE rss [<!ENTITY a 'b'>]><title>&a;</title>".inRSS))
    }

    @Test func `the limits hold for what is not mended`() {
        let deep = String(repeating: "<a>", count: 20) + String(repeating: "</a>", count: 20)
        #expect(isWellFormed(deep.inRSS))
        #expect(!isWellFormed(deep.inRSS, limits: FeedLimits(depth: 10)))
        #expect(Fixture.error(deep.inRSS, limits: FeedLimits(depth: 10)) == .tooDeep(limit: 10))
        let many = String(repeating: "<a/>", count: 50)
        #expect(isWellFormed(many.inRSS))
        #expect(!isWellFormed(many.inRSS, limits: FeedLimits(elements: 40)))
        #expect(Fixture.error(many.inRSS, limits: FeedLimits(elements: 40)) == .tooManyElements(limit: 40))
    }

    @Test func `a document that breaks off is mended`() throws {
        let document = try Fixture.bytes("reddit.atom")
        for length in stride(from: 1, to: document.count - 8, by: 97) {
            #expect(!isWellFormed(Array(document[..<length])))
        }
    }

    @Test func `a line break of two characters in a value is one space`() throws {
        let link = "<link xmlns='http://www.w3.org/2005/Atom' href='https://a.example/?q=a\r\nb'/>"
        for item in ["<item>\(link)</item>", "<item>\(link)&</item>"] {
            #expect(try FeedReader().read(item.inRSS).entries.first?.link == "https://a.example/?q=a b")
        }
    }

    @Test(arguments: ["&#", "&;", "<!--", "<?", "]]>", "&nosuch;", "<ü>", "<a b=c>"])
    func `a document full of mistakes is given up at the first`(_ mistake: String) {
        // What is wrong again and again is not paid for each time.
        let document = "<title>\(String(repeating: mistake, count: 300_000))</title>".inRSS
        let elapsed = ThreadTime.measure { #expect(!isWellFormed(document)) }
        #expect(elapsed < .seconds(5))
    }
}

/// Ways to spoil a document.
extension SplitMix {
    private static let pieces = [
        "&", "<", ">", "&nbsp;", "&#146;", "&#x2019;", "&#38;", "&amp;", "\r\n", "\r", "\u{1}", "<!-- x -->", "<?x?>",
        "<![CDATA[", "<![CDATA[]]>", "]]>", "<ü>", "<b>", "</b>", "<br/>", "\u{85}", "\u{92}", "\u{FFFE}", "\u{FEFF}",
        "\t", "é", "\0", "\"", "'", "=", " x='a\r\nb'", " x='&amp;&#38;&#10;'", " xml:base='http://b/'", " xmlns:q='r'",
        "&lt;",
        "]]", "\n\r\n", "&#13;", "&#xD83D;&#xDE00;", "&#x110000;", "\u{FFFF}", "ﾞ", "<![CDATA[a\r\n&amp;<b>\r]]>",
        "<!-->",
        "<!--->-->", "<?>?>", ".", "<b c='>'>.</b>", "<![CDATA[a]]]]>",
        " q:a='1'", "</item>", "</entry>", "<!DOCTYPE a>", " xmlns='http://www.w3.org/2005/Atom'",
    ]

    fileprivate mutating func change(_ document: inout [UInt8]) {
        guard document.count > 2 else { return }
        var place = Int.random(in: 0..<(document.count - 1), using: &self)
        switch Int.random(in: 0..<8, using: &self) {
        case 0: document.removeSubrange(place..<min(document.count, place + 9))
        case 1: document.removeSubrange(place...)
        case 2: document[place] = UInt8.random(in: 0...127, using: &self)
        default:
            // Mostly behind a tag, where more of the pieces may stand.
            if next() % 4 != 0, let end = document[place...].firstIndex(of: UInt8(ascii: ">")) { place = end + 1 }
            document.insert(contentsOf: Array(Self.pieces[Int(next() % UInt64(Self.pieces.count))].utf8), at: place)
        }
        // The reader makes sure of it before it parses.
        document = Array(String(decoding: document, as: UTF8.self).utf8)
    }
}
