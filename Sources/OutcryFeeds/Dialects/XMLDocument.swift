import OutcryModel

/// A parsed XML document with what its dialect needs besides: the limits and where it came from.
struct XMLDocument {
    let tree: XMLTree
    let limits: FeedLimits
    /// The absolute address of the document.
    let address: String?

    /// The address an element's text or attribute means.
    func address(_ reference: ArraySlice<UInt8>?, at node: Int, base fallback: String? = nil) -> String? {
        guard let reference else { return nil }
        return WebAddress.resolve(reference, base: tree.base(of: node, document: address ?? fallback))
    }

    /// An element's text as one line, its HTML taken out.
    func line(_ node: Int) -> String? {
        PlainText.title(html: tree.content(of: node), limit: limits.textBytes)
    }

    /// A text without markup, such as an attribute's value, as one line.
    func plainLine(_ text: ArraySlice<UInt8>?) -> String? {
        text.flatMap { PlainText.plain($0, limit: limits.textBytes, isOneLine: true) }
    }

    /// An element's text as paragraphs. Escaped HTML is the rule; elements in it are HTML as well.
    func paragraphs(_ node: Int) -> String? {
        if tree.hasElements(node) {
            return PlainText.text(of: node, in: tree, limit: limits.textBytes, isOneLine: false)
        }
        return PlainText.body(html: tree.content(of: node), limit: limits.textBytes)
    }

    /// An element's text as it is, without white space at its ends.
    func verbatim(_ node: Int) -> String? {
        tree.content(of: node).trimmedString
    }

    /// The date in an element.
    func date(_ node: Int) -> Timestamp? {
        FeedDate.read(tree.content(of: node))
    }
}
