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

    @Test(arguments: [
        (
            "<table><tr><th>Region</th><th>State</th></tr><tr><td>EU</td><td>down</td></tr></table>",
            "Region State\nEU down"
        ),
        (
            "<dl><dt>12:50</dt><dd>Investigating</dd><dt>13:20</dt><dd>Fixed</dd></dl>",
            "12:50\nInvestigating\n13:20\nFixed"
        ),
        ("<blockquote><p>Login fails</p></blockquote><p>Here too</p>", "Login fails\n\nHere too"),
        ("<p><strong>Update</strong> - fixed.<br />\n<small>Nov 22</small></p>", "Update - fixed.\nNov 22"),
        ("<h2>State</h2><ul><li><p>EU</p></li><li><p>US</p></li></ul>", "State\n\n- EU\n\n- US"),
        ("<p>a</p>\n\n\n<p>&nbsp;</p>\n<p>b</p>", "a\n\nb"), ("x&hellip; &bdquo;y&ldquo; &euro;5", "x… „y“ €5"),
        ("<p>a<style>p{}</style><noscript>b</noscript></p>", "ab"),
        ("<a href=\"x\">a</a>, <a href='y'>b</a>.", "a, b."),
        ("<p>1&nbsp;000&#x202F;users</p>", "1 000 users"),
        ("<ol><li>a</li><li>b<ol><li>c</li></ol></li></ol>", "1. a\n2. b\n1. c"),
        ("&lt;p&gt;still escaped&lt;/p&gt;", "<p>still escaped</p>"),
    ])
    func `what status pages and forums write reads well`(_ html: String, _ text: String) {
        #expect(body(html) == text)
    }

    @Test(
        arguments: [
            (
                "Down again <img src=\"x.png\" class=\"emoji\" alt=\"😱\" title=\"fear\"> in Berlin",
                "Down again 😱 in Berlin"
            ),
            ("no <img alt=':blobcat:' class='custom-emoji' src=x/>.", "no :blobcat:."),
            ("<p>Look:</p><img src=x alt=\"A screenshot\">", "Look:"),
            (
                "<p><img src=x alt=\"Error 503 &amp; a cat\"></p><IMG\nALT='It cannot be reached' src=y>",
                "Error 503 & a cat\nIt cannot be reached"
            ),
            ("<img src='x' data-alt='no' alt=''><img alt=x>", nil),
        ] as [(String, String?)])
    func `images say their emoji, and their descriptions where there are no words`(_ html: String, _ text: String?) {
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
