/// An entry of Atom as it stands on the wire: the elements that say something, by their position in the document.
struct AtomEntry {
    let node: Int
    var id: Int?
    var title: Int?
    var links = NodeList()
    var contents = NodeList()
    var summaries = NodeList()
    var authors = NodeList()
    var published = NodeList()
    var updated = NodeList()
    var categories = NodeList()
    var media = NodeList()
    var replies = NodeList()
    var source: Int?

    /// The elements of a `feed` or an `entry`; those in no namespace count only where Atom itself has none.
    init(_ node: Int, in tree: XMLTree) {
        self.node = node
        let hasNoNamespace = tree.nodes[0].space == .none
        for child in tree.children(of: node) {
            let element = tree.nodes[child]
            switch element.space {
            case .atom10, .atom03: take(element.tag, child)
            case .none where hasNoNamespace: take(element.tag, child)
            case .media: media.append(child)
            case .slash, .thread, .wellFormedWeb: replies.append(child)
            case .dublinCore, .dublinCoreTerms: takeDublinCore(element.tag, child)
            default: break
            }
        }
    }

    private mutating func take(_ tag: Tag, _ child: Int) {
        switch tag {
        case .id: id = id ?? child
        case .title: title = title ?? child
        case .link: links.append(child)
        case .content: contents.append(child)
        case .summary: summaries.append(child)
        case .author: authors.append(child)
        case .published, .issued: published.prepend(child)
        case .created: published.append(child)
        case .updated, .modified: updated.append(child)
        case .category: categories.append(child)
        default: break
        }
    }

    private mutating func takeDublinCore(_ tag: Tag, _ child: Int) {
        switch tag {
        case .creator: authors.append(child)
        case .date, .issued: published.append(child)
        case .subject: categories.append(child)
        default: break
        }
    }
}
