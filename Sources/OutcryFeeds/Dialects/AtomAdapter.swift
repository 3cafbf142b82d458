import OutcryModel

/// Makes a feed of a document in Atom 0.3 or 1.0, or of a single entry (RFC 4287, section 2).
struct AtomAdapter {
    let document: XMLDocument
    private let head: AtomEntry

    init(_ document: XMLDocument) {
        self.document = document
        head = AtomEntry(0, in: document.tree)
    }

    func feed() -> Feed {
        let tree = document.tree
        let root = tree.nodes[0]
        let isOld = root.space == .atom03 || tree.attribute(.version, of: 0)?.trimmed.matches("0.3") == true
        var feed = Feed(format: isOld ? .atom03 : .atom10)
        if root.tag == .entry {
            feed.entries = [entry(head)]
            return feed
        }
        feed.title = head.title.flatMap { text($0, isOneLine: true) }
        feed.link = link(of: head)
        for node in tree.children(of: 0) where tree.nodes[node].tag == .entry || tree.nodes[node].tag == .item {
            guard feed.entries.count < document.limits.entries else { break }
            let space = tree.nodes[node].space
            if space.isAtom || space == root.space { feed.entries.append(entry(AtomEntry(node, in: tree))) }
        }
        return feed
    }

    private func entry(_ atom: AtomEntry) -> FeedEntry {
        var entry = FeedEntry(id: "")
        let id = atom.id.flatMap { document.verbatim($0) }
        entry.link = link(of: atom) ?? id.flatMap { WebAddress.isWeb($0) ? $0 : nil }
        entry.title = atom.title.flatMap { text($0, isOneLine: true) } ?? mediaText(.title, of: atom)
        entry.text =
            atom.contents.firstKnown { text($0, isOneLine: false) }
            ?? atom.summaries.firstKnown { text($0, isOneLine: false) } ?? mediaText(.description, of: atom)
        entry.author = author(of: atom) ?? (atom.node == 0 ? nil : author(of: head))
        entry.published = atom.published.firstKnown { document.date($0) }
        entry.updated = atom.updated.firstKnown { document.date($0) }
        entry.categories = atom.categories.compactMap { category($0) }
        entry.position = GeographicReader(document.tree).position(of: atom.node)
        ReplyReader(document).read(atom.replies, links: atom.links, into: &entry)
        entry.id = id ?? EntryID.substitute(for: entry)
        return entry
    }

    /// The link to a page: `alternate`, of HTML where there is a choice, else to where the content is.
    private func link(of atom: AtomEntry) -> String? {
        let tree = document.tree
        let pages = atom.links.firstKnown { isAlternate($0) && isPage($0) ? address(of: $0) : nil }
        if let address = pages ?? atom.links.firstKnown({ isAlternate($0) ? address(of: $0) : nil }) { return address }
        return atom.contents.firstKnown { document.address(tree.attribute(.src, of: $0), at: $0) }
    }

    private func isAlternate(_ link: Int) -> Bool {
        document.tree.attribute(.rel, of: link).map { $0.trimmed.isEmpty || $0.trimmed.matches("alternate") } ?? true
    }

    private func isPage(_ link: Int) -> Bool {
        document.tree.attribute(.type, of: link).map { $0.trimmed.matches("text/html") } ?? true
    }

    private func address(of link: Int) -> String? {
        document.address(document.tree.attribute(.href, of: link) ?? document.tree.content(of: link), at: link)
    }

    private func author(of atom: AtomEntry) -> String? {
        let tree = document.tree
        for author in atom.authors {
            let part = tree.child(.name, of: author) ?? tree.child(.email, of: author)
            if let name = part.flatMap({ document.line($0) }) { return name }
            if !tree.hasElements(author), let name = document.line(author) { return AuthorName.name(in: name) }
        }
        return nil
    }

    private func category(_ node: Int) -> String? {
        let tree = document.tree
        return document.plainLine(tree.attribute(.label, of: node))
            ?? document.plainLine(tree.attribute(.term, of: node)) ?? document.line(node)
    }

    private func mediaText(_ tag: Tag, of atom: AtomEntry) -> String? {
        MediaReader(tree: document.tree).first(tag, among: atom.media).flatMap { document.paragraphs($0) }
    }

    private func text(_ node: Int, isOneLine: Bool) -> String? {
        AtomText(node, in: document.tree).plain(in: document, isOneLine: isOneLine)
    }
}
