/// A text of Atom: what its `type` (RFC 4287, 3.1 and 4.1.3) and, in Atom 0.3, its `mode` make of what is in it.
struct AtomText {
    /// How the text is to be read.
    private enum Form { case plain, html, elements, base64(isHTML: Bool) }

    private let node: Int
    private let form: Form

    init(_ node: Int, in tree: XMLTree) {
        self.node = node
        let type = tree.attribute(.type, of: node)?.trimmed ?? []
        let mode = tree.attribute(.mode, of: node)?.trimmed ?? []
        let isHTML = type.holds("html")
        let isPlain = type.isEmpty || type.matches("text") || type.matches("text/plain")
        // RFC 4287, 4.1.3.3: only content may be of any media type, and then it is in Base64.
        let isBinary = mode.isEmpty && tree.nodes[node].tag == .content && Self.isBinary(type)
        if mode.matches("base64") || isBinary {
            form = .base64(isHTML: !isPlain)
        } else if tree.hasElements(node) {
            // Elements in what should be escaped are HTML that somebody forgot to escape.
            form = .elements
        } else if mode.matches("escaped") {
            form = type.matches("text/plain") ? .plain : .html
        } else if isHTML || mode.matches("xml") {
            form = .html
        } else {
            form = .plain
        }
    }

    private static func isBinary(_ type: ArraySlice<UInt8>) -> Bool {
        type.contains(UInt8(ascii: "/")) && !type.prefix(5).matches("text/") && !type.holds("html")
            && !type.holds("xml") && !type.holds("json")
    }

    /// The text without markup; `nil` when there is none.
    func plain(in document: XMLDocument, isOneLine: Bool) -> String? {
        let limit = document.limits.textBytes
        let content = document.tree.content(of: node)
        switch form {
        case .plain: return PlainText.plain(content, limit: limit, isOneLine: isOneLine)
        case .html: return Self.html(content, limit: limit, isOneLine: isOneLine)
        case .elements: return PlainText.text(of: node, in: document.tree, limit: limit, isOneLine: isOneLine)
        case .base64(let isHTML):
            guard let bytes = Base64.decode(content) else {
                return Self.html(content, limit: limit, isOneLine: isOneLine)
            }
            let decoded = DocumentDecoder.decode(bytes, contentType: nil)[...]
            return isHTML
                ? Self.html(decoded, limit: limit, isOneLine: isOneLine)
                : PlainText.plain(decoded, limit: limit, isOneLine: isOneLine)
        }
    }

    private static func html(_ bytes: ArraySlice<UInt8>, limit: Int, isOneLine: Bool) -> String? {
        isOneLine ? PlainText.title(html: bytes, limit: limit) : PlainText.body(html: bytes, limit: limit)
    }
}
