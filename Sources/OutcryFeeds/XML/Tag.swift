/// The local names of elements and attributes that mean something here, without regard to capitals.
enum Tag: String, CaseIterable {
    /// Any other name.
    case other = ""
    /// Not an element but text.
    case text = "#text"

    // Feeds.
    case about, author, base, body, box, category, channel, content, created, creator, date, description, email
    case encoded, entry, feed, fullitem, group, guid, href, html, id, ispermalink, issued, item, label, lat, line
    case link, long, mode, modified, name, point, polygon, pos, poslist, pubdate, published, rdf, rel, rss, src
    case srsname, subject, summary, term, title, type, updated, version, `where`

    // What feeds say of themselves, of places and of replies; lists of feeds.
    case circle, comments, commentrss, count, day, hour, inreplyto = "in-reply-to", language, lowercorner, opml, outline
    case ref, skipdays, skiphours, textattribute = "text", total, ttl, updatefrequency, updateperiod, url, xmlurl
    case htmlurl

    // HTML.
    case a, abbr, address, article, aside, b, big, blockquote, br, button, caption, center, cite, code, dd, del, details
    case dfn, div, dl, dt, em, fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header
    case hr, i, iframe, img, input, ins, kbd, li, main, mark, math, meta, nav, noembed, noframes, noscript, object, ol
    case option, p, param, pre, q, s, samp, script, section, select, small, span, strike, strong, style, sub, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, tr, tt, u, ul, `var`, video, audio

    /// Whether HTML has an element of this name that may stand in a line or a block of text.
    var isHTML: Bool { Self.namesOfHTML.contains(self) }

    private static let namesOfHTML = Set(allCases.drop { $0 != .a } + [.body, .html, .summary, .label])

    private static let byName = NameTable<Tag>(
        allCases.compactMap { tag in
            guard tag != .other, tag != .text else { return nil }
            let name = Array(tag.rawValue.utf8)
            return name.withUnsafeBufferPointer { PackedName(exactly: $0) }.map { ($0, tag) }
        })

    /// The tag of a name that ends with a zero byte.
    static func named(_ name: UnsafePointer<UInt8>) -> Tag {
        PackedName(lowercasing: name).flatMap { byName[$0] } ?? .other
    }

    /// The tag of a name.
    static func named(_ name: UnsafeBufferPointer<UInt8>) -> Tag {
        PackedName(lowercasing: name).flatMap { byName[$0] } ?? .other
    }
}
