import Testing

@testable import OutcryFeeds

@Suite struct OPMLWriterTests {
    @Test func `a list is written with its folders`() {
        let list = OPMLDocument(
            title: "Sources",
            outlines: [
                OPMLDocument.Outline(
                    text: "Forums",
                    children: [
                        OPMLDocument.Outline(
                            text: "PenLight & others", xmlURL: "https://a.example/?a=1&b=2",
                            categories: ["apps", "/forum/tech"])
                    ])
            ])
        #expect(
            OPMLWriter().write(list) == """
                <?xml version="1.0" encoding="utf-8"?>
                <opml version="2.0">
                  <head>
                    <title>Sources</title>
                  </head>
                  <body>
                    <outline text="Forums">
                      <outline text="PenLight &amp; others" type="rss" xmlUrl="https://a.example/?a=1&amp;b=2" category="apps,/forum/tech"/>
                    </outline>
                  </body>
                </opml>

                """)
    }

    @Test(arguments: ["subscriptions.opml", "broken.opml"])
    func `what is read, written and read again is the same`(_ name: String) throws {
        var list = try OPMLReader().read(try Fixture.bytes(name))
        let written = OPMLWriter().write(list)
        // A feed without a type is written as one.
        list.outlines = list.outlines.map(typed)
        #expect(try OPMLReader().read(Array(written.utf8)) == list)
    }

    private func typed(_ outline: OPMLDocument.Outline) -> OPMLDocument.Outline {
        var outline = outline
        if outline.xmlURL != nil { outline.type = outline.type ?? "rss" }
        outline.children = outline.children.map(typed)
        return outline
    }

    @Test(arguments: ["a\u{0}b\u{1}", "\"'<>&\u{FFFE}", "]]>", "\u{1F631}\u{200B}", "", "\r\n\t"])
    func `whatever the text, the list is well-formed`(_ text: String) throws {
        let outline = OPMLDocument.Outline(
            text: text, title: text, xmlURL: text, htmlURL: text, type: text, categories: [text, "a,b"], language: text)
        let written = OPMLWriter().write(
            OPMLDocument(title: text, outlines: [outline, OPMLDocument.Outline(text: "last")]))
        let read = try OPMLReader().read(Array(written.utf8))
        #expect(read.outlines.last?.text == "last")
    }
}
