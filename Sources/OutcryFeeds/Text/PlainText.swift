/// Makes plain text of what feeds carry.
struct PlainText {
    private var flow: HTMLFlow
    private let isOneLine: Bool
    private var oddTags = 0

    /// A title: one line, in which only tags that HTML knows are taken for tags, since titles quote code.
    static func title(html: ArraySlice<UInt8>, limit: Int) -> String? {
        read(html, limit: limit, isOneLine: true)
    }

    /// The text of HTML, in paragraphs.
    static func body(html: ArraySlice<UInt8>, limit: Int) -> String? {
        read(html, limit: limit, isOneLine: false)
    }

    /// Text that is plain already, with its gaps set; on one line or with the line breaks it has.
    static func plain(_ text: ArraySlice<UInt8>, limit: Int, isOneLine: Bool) -> String? {
        var flow = TextFlow(limit: limit, isOneLine: isOneLine, expected: text.count)
        text.withUnsafeBufferPointer { flow.add($0, keepsLines: true) }
        return flow.string()
    }

    /// The text of elements that are HTML themselves (XHTML in Atom).
    static func text(of node: Int, in tree: XMLTree, limit: Int, isOneLine: Bool) -> String? {
        var flow = HTMLFlow(limit: limit, isOneLine: isOneLine, expected: tree.contentCount(of: node))
        walk(node, in: tree, &flow)
        return flow.string()
    }

    // The depth of the tree is limited where it is read, so that this cannot go too deep.
    private static func walk(_ node: Int, in tree: XMLTree, _ flow: inout HTMLFlow) {
        for child in tree.children(of: node) where !flow.isFull {
            let tag = tree.nodes[child].tag
            if tag == .text {
                tree.run(child).withUnsafeBufferPointer { flow.add($0) }
            } else if !HTMLFlow.isHidden(tag) {
                flow.open(tag)
                walk(child, in: tree, &flow)
                flow.close(tag)
            }
        }
    }

    private static func read(_ html: ArraySlice<UInt8>, limit: Int, isOneLine: Bool) -> String? {
        html.withUnsafeBufferPointer { bytes in
            let flow = HTMLFlow(limit: limit, isOneLine: isOneLine, expected: bytes.count)
            var text = PlainText(flow: flow, isOneLine: isOneLine)
            // Without a tag, line breaks are all the structure there is.
            if ByteScan.place(of: UInt8(ascii: "<"), in: bytes, from: 0) == nil { text.flow.open(.pre) }
            text.tokenize(bytes)
            return text.flow.string() ?? (isOneLine ? nil : ImageText.descriptions(in: bytes, limit: limit))
        }
    }

    private mutating func tokenize(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count, !flow.isFull {
            let start = index
            index = ByteScan.markup(in: bytes, from: start)
            if index > start { flow.add(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
            guard index < bytes.count else { return }
            let next = bytes[index] == UInt8(ascii: "&") ? reference(bytes, at: index) : tag(bytes, at: index)
            if next == index {
                flow.add(UnsafeBufferPointer(rebasing: bytes[index..<(index + 1)]))
                index += 1
            } else {
                index = next
            }
        }
    }

    /// Takes a reference and returns the place behind it; the same place when there is none.
    private mutating func reference(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard let reference = CharacterReference.read(bytes, at: index, inHTML: true) else { return index }
        if let scalar = reference.scalar { flow.add(scalar) }
        return index + reference.length
    }

    /// Takes a tag or a comment and returns the place behind it; the same place when there is none.
    private mutating func tag(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard index + 1 < bytes.count else { return index }
        var start = index + 1
        switch bytes[start] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return Self.endOfDeclaration(bytes, at: index)
        case UInt8(ascii: "/"): start += 1
        default: break
        }
        var end = start
        while end < bytes.count, bytes[end].isLetter || (end > start && bytes[end].isDigit) { end += 1 }
        guard end > start else { return index }
        let tag = Tag.named(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        guard !isOneLine || (tag != .other && tag.isHTML), let close = endOfTag(bytes, from: end) else {
            return index
        }
        if start > index + 1 {
            flow.close(tag)
        } else if HTMLFlow.isHidden(tag), bytes[close - 1] != UInt8(ascii: "/") {
            return Self.endOfElement(bytes, named: start..<end, from: close + 1)
        } else if tag == .img, let emoji = ImageText.emoji(in: UnsafeBufferPointer(rebasing: bytes[end..<close])) {
            flow.add(emoji)
        } else {
            flow.open(tag)
        }
        return close + 1
    }

    /// The `>` that ends a tag, quotes respected where they are in pairs.
    private mutating func endOfTag(_ all: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let window = oddTags < Self.mostOddTags ? Self.longestQuote : Self.shortestLook
        let bytes = UnsafeBufferPointer(rebasing: all[..<min(all.count, start + window)])
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"): return index
            case UInt8(ascii: "<"): return nil
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if bytes[index - 1] == UInt8(ascii: "=") || bytes[index - 1].isSpace {
                    guard let end = ByteScan.place(of: bytes[index], in: bytes, from: index + 1) else {
                        return endOfOddTag(all, from: start)
                    }
                    index = end
                }
            default: break
            }
            index += 1
        }
        return endOfOddTag(all, from: start)
    }

    /// A quote that stays open for so long was never meant as one.
    private static let longestQuote = 16 << 10
    /// How far a tag is followed in a text that has had too many odd ones.
    private static let shortestLook = 256
    /// The most tags without their quotes in pairs that are looked for in one text.
    private static let mostOddTags = 64

    /// The same for a tag whose quotes may not be in pairs.
    private mutating func endOfOddTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        // Each may look far ahead, so that a text full of them would take the square of its length.
        guard oddTags < Self.mostOddTags else { return nil }
        oddTags += 1
        var index = start
        var quote: UInt8 = 0
        var plainEnd: Int?
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                if quote == 0 { return index }
                plainEnd = plainEnd ?? index
            } else if byte == UInt8(ascii: "<"), quote == 0 {
                return nil
            } else if byte == quote {
                quote = 0
            } else if quote == 0, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
                bytes[index - 1] == UInt8(ascii: "=") || bytes[index - 1].isSpace
            {
                quote = byte
            }
            if index - start > Self.longestQuote { break }
            index += 1
        }
        return plainEnd
    }

    /// The place behind `<!-- -->`, `<!…>`, `<?…>`; of `<![CDATA[` only the mark is skipped, what is in it is text.
    private static func endOfDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let rest = UnsafeBufferPointer(rebasing: bytes[index...])
        if rest.starts(with: "<![CDATA[".utf8) { return index + 9 }
        var end = index + 2
        let isComment = rest.starts(with: "<!--".utf8)
        if isComment { end += 2 }
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: ">"),
                !isComment || (bytes[end - 1] == UInt8(ascii: "-") && bytes[end - 2] == UInt8(ascii: "-"))
            {
                return end + 1
            }
            end += 1
        }
        return bytes.count
    }

    /// The place behind the end tag of a hidden element, or the end.
    private static func endOfElement(
        _ bytes: UnsafeBufferPointer<UInt8>, named name: Range<Int>, from start: Int
    ) -> Int {
        var index = start
        while index + name.count + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
                name.indices.allSatisfy({
                    bytes[$0].lowercased == bytes[index + 2 + $0 - name.lowerBound].lowercased
                })
            {
                while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
                return min(index + 1, bytes.count)
            }
            index += 1
        }
        return bytes.count
    }
}
