import OutcryModel

/// An item of RSS of any version as it stands on the wire: the elements that say something, by their position in the
/// document.
struct RSSItem {
    let node: Int
    var titles = NodeList()
    var links = NodeList()
    var guid: Int?
    var descriptions = NodeList()
    var contents = NodeList()
    var creators = NodeList()
    var authors = NodeList()
    var published = NodeList()
    var updated = NodeList()
    var categories = NodeList()
    var media = NodeList()
    var replies = NodeList()

    init(_ node: Int, in tree: XMLTree) {
        self.node = node
        for child in tree.children(of: node) {
            let element = tree.nodes[child]
            switch element.space {
            case .none, .rss: takeCore(element.tag, child)
            case .dublinCore, .dublinCoreTerms: takeDublinCore(element.tag, child)
            case .content where element.tag == .encoded: contents.append(child)
            case .xhtml where element.tag == .body || element.tag == .div: contents.append(child)
            case .atom10, .atom03: takeAtom(element.tag, child)
            case .itunes where element.tag == .author: authors.append(child)
            case .media: media.append(child)
            case .slash, .thread, .wellFormedWeb: replies.append(child)
            default: break
            }
        }
    }

    private mutating func takeCore(_ tag: Tag, _ child: Int) {
        switch tag {
        case .title: titles.append(child)
        case .link: links.append(child)
        case .guid: guid = guid ?? child
        case .description: descriptions.append(child)
        case .summary: descriptions.append(child)
        case .body, .fullitem, .content, .encoded: contents.append(child)
        case .author: authors.prepend(child)
        case .pubdate, .published: published.prepend(child)
        case .date: published.append(child)
        case .updated, .modified: updated.append(child)
        case .category: categories.append(child)
        case .comments: replies.append(child)
        default: break
        }
    }

    private mutating func takeDublinCore(_ tag: Tag, _ child: Int) {
        switch tag {
        case .creator: creators.append(child)
        case .title: titles.append(child)
        case .description: descriptions.append(child)
        case .date, .issued, .created: published.append(child)
        case .modified: updated.append(child)
        case .subject: categories.append(child)
        default: break
        }
    }

    private mutating func takeAtom(_ tag: Tag, _ child: Int) {
        switch tag {
        case .link: links.append(child)
        case .published: published.append(child)
        case .updated: updated.append(child)
        case .author: authors.append(child)
        case .content: contents.append(child)
        case .summary: descriptions.append(child)
        default: break
        }
    }
}
