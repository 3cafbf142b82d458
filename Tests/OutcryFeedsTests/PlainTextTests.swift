import Testing

@testable import OutcryFeeds

@Suite struct PlainTextTests {
    private func body(_ html: String) -> String? {
        PlainText.body(html: Array(html.utf8)[...], limit: 10_000)
    }

    @Test(arguments: [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"), ("a<br>b<br/>c", "a\nb\nc"), ("<div>a</div><div>b</div>", "a\nb"),
        ("<ul><li>a</li><li>b<ul><li>c</ul></ul>d", "- a\n- b\n- c\n\nd"), ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
        ("a <b>bold</b>, <i>x</i>y", "a bold, xy"), ("a&nbsp;&amp;&#160;b", "a & b"), ("a\n  b\t c", "a\nb c"),
        ("<i>a\n  b</i>", "a b"), ("<script>if (a < b) alert('</p>')</script>kept", "kept"),
        ("<STYLE>p {}</STYLE>kept<iframe src=x>no</iframe>", "kept"), ("a<!-- <p>no</p> -->b", "ab"),
        ("1 < 2", "1 < 2"),
        ("a <3 b", "a <3 b"), ("<a title=\"x > y\">link</a>", "link"), ("it's <a title='>'>x</a>", "it's x"),
        ("<pre>a\n  b</pre>", "a\nb"), ("<tr><td>a</td><td>b</td></tr><tr><td>c", "a b\nc"), ("so\u{AD}ft", "soft"),
        ("?a=1&copy=2&amp;lt=3", "?a=1&copy=2&lt=3"), ("&lt b &gt", "< b >"), ("caf&eacute", "café"),
        ("&#x1F631;", "😱"),
        ("<h1>T</h1>x<hr>y", "T\n\nx\n\ny"), ("a <unknown-tag>b</unknown-tag>", "a b"),
        ("unfinished <b", "unfinished <b"),
    ])
    func `HTML reads as text`(_ html: String, _ text: String) {
        #expect(body(html) == text)
    }

    @Test(arguments: ["", "  \n", "<p></p>", "<img src=x>", "&nbsp;", "<script>x"])
    func `HTML without words gives no text`(_ html: String) {
        #expect(body(html) == nil)
    }

    @Test func `a title is one line and keeps tags that quote code`() {
        let title = Array("<b>Why</b> does Map<br>\n<Key> fail?".utf8)
        #expect(PlainText.title(html: title[...], limit: 100) == "Why does Map <Key> fail?")
    }
}
