/// Writes lists of feeds in OPML 2.0.
public struct OPMLWriter: Sendable {
    /// The writer.
    public init() {}

    /// The list in OPML: UTF-8, well-formed whatever the text.
    public func write(_ document: OPMLDocument) -> String {
        var xml = XMLText()
        xml.element("opml", ["version": "2.0"]) { opml in
            opml.element("head") { head in
                if let title = document.title { head.element("title", text: title) }
            }
            opml.element("body") { body in
                for outline in document.outlines { write(outline, to: &body) }
            }
        }
        return xml.string
    }

    private func write(_ outline: OPMLDocument.Outline, to xml: inout XMLText) {
        // A comma parts two categories.
        let categories = outline.categories.map { $0.split(separator: ",").joined(separator: " ") }
        let attributes: [(name: String, value: String?)] = [
            ("text", outline.text), ("title", outline.title),
            ("type", outline.type ?? (outline.xmlURL == nil ? nil : "rss")), ("xmlUrl", outline.xmlURL),
            ("htmlUrl", outline.htmlURL), ("category", categories.isEmpty ? nil : categories.joined(separator: ",")),
            ("language", outline.language),
        ]
        xml.element("outline", attributes: attributes) { inner in
            for child in outline.children { write(child, to: &inner) }
        }
    }
}
