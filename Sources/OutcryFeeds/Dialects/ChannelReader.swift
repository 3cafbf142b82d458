import OutcryModel

/// Reads what a feed in XML says of itself: its own address, its hubs (WebSub), its next page (RFC 5005), and when it is
/// published (RSS 2.0 and the Syndication module of RSS 1.0).
struct ChannelReader {
    private let document: XMLDocument

    init(_ document: XMLDocument) {
        self.document = document
    }

    /// Takes what the head of a feed says into it. The elements may stand in the channel or, as in RSS 1.0, beside it.
    func complete(_ feed: inout Feed) {
        let tree = document.tree
        let channel = tree.nodes.indices.first { tree.nodes[$0].tag == .channel && tree.nodes[$0].space.isRSS }
        var rhythm = RhythmReader(document)
        var archive: String?
        for head in [channel, 0].compactMap(\.self) where head < tree.nodes.count {
            for child in tree.children(of: head) {
                let element = tree.nodes[child]
                if element.tag == .link, element.space.isAtom || element.space == tree.nodes[0].space {
                    take(child, into: &feed, archive: &archive)
                } else {
                    rhythm.take(child)
                }
            }
            if head == 0 { break }
        }
        feed.next = feed.next ?? archive
        feed.rhythm = rhythm.rhythm
    }

    private func take(_ link: Int, into feed: inout Feed, archive: inout String?) {
        let tree = document.tree
        guard let relations = tree.attribute(.rel, of: link)?.split(whereSeparator: \.isSpace),
            let address = document.address(tree.attribute(.href, of: link), at: link),
            address.utf8.count <= document.limits.addressBytes
        else { return }
        for relation in relations {
            if Self.relation(relation, is: "self") {
                feed.itself = feed.itself ?? address
            } else if Self.relation(relation, is: "next") {
                feed.next = feed.next ?? address
            } else if Self.relation(relation, is: "prev-archive") {
                archive = archive ?? address
            } else if Self.relation(relation, is: "hub") {
                feed.addHub(address)
            }
        }
    }

    /// Whether a relation is the one of a name, which may be spelled out as an address (RFC 4287, 4.2.7.2).
    private static func relation(_ relation: ArraySlice<UInt8>, is name: StaticString) -> Bool {
        if relation.matches(name) { return true }
        guard let slash = relation.lastIndex(of: UInt8(ascii: "/")) else { return false }
        return relation[..<slash].matches("http://www.iana.org/assignments/relation")
            && relation[(slash + 1)...].matches(name)
    }
}

extension Feed {
    /// The most hubs that are taken.
    private static let mostHubs = 8

    /// Adds the address of a hub, once.
    mutating func addHub(_ address: String) {
        guard WebAddress.isWeb(address), hubs.count < Self.mostHubs, !hubs.contains(address) else { return }
        hubs.append(address)
    }
}
