import OutcryModel

/// Reads what an entry says of replies: RFC 4685 (`thr`), `slash:comments`, RSS's `comments` and `wfw:commentRss`.
struct ReplyReader {
    private let document: XMLDocument

    init(_ document: XMLDocument) {
        self.document = document
    }

    /// Takes what some elements and links of an entry say into it. A feed of the replies is preferred to their page.
    func read(_ nodes: NodeList, links: NodeList, into entry: inout FeedEntry) {
        let tree = document.tree
        var page: String?
        for node in nodes {
            switch (tree.nodes[node].space, tree.nodes[node].tag) {
            case (.thread, .inreplyto): entry.replyTo = entry.replyTo ?? target(of: node)
            case (.thread, .total), (.slash, .comments): entry.replies = entry.replies ?? count(tree.content(of: node))
            case (.wellFormedWeb, .commentrss):
                entry.repliesLink = entry.repliesLink ?? document.address(tree.content(of: node), at: node)
            case (.none, .comments), (.rss, .comments):
                // Some writers put the number here.
                entry.replies = entry.replies ?? count(tree.content(of: node))
                page = page ?? document.address(tree.content(of: node), at: node).flatMap(Self.web)
            default: break
            }
        }
        for link in links where tree.attribute(.rel, of: link)?.trimmed.matches("replies") == true {
            let address = document.address(tree.attribute(.href, of: link), at: link)
            let isPage = tree.attribute(.type, of: link)?.trimmed.matches("text/html") ?? false
            if isPage { page = page ?? address } else { entry.repliesLink = entry.repliesLink ?? address }
            entry.replies = entry.replies ?? tree.attribute(.count, .thread, of: link).flatMap(count)
        }
        entry.repliesLink = entry.repliesLink ?? page
    }

    private func target(of node: Int) -> String? {
        let tree = document.tree
        return tree.attribute(.ref, of: node)?.trimmedString
            ?? document.address(tree.attribute(.href, of: node), at: node)
    }

    private static func web(_ address: String) -> String? {
        WebAddress.isWeb(address) ? address : nil
    }

    /// A number of replies; `nil` when it is none.
    private func count(_ text: ArraySlice<UInt8>) -> Int? {
        let digits = text.trimmed
        guard (1...9).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
