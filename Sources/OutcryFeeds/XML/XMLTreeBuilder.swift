import CLibXML2

/// Builds the tree from what the XML parser calls out (SAX2).
struct XMLTreeBuilder {
    private var nodes: [XMLTree.Node] = []
    private var values: [XMLTree.Attribute] = []
    private var hasBase = false
    /// Whether the root has been closed; what comes after it is of no interest.
    private(set) var isComplete = false
    /// Something was seen that the repair reads differently, or that exceeds a limit.
    var needsRepair = false
    /// How many pieces of the text that was taken out of the document have been taken.
    var lifted = 0
    private let limits: FeedLimits
    private let text: UnsafeMutableBufferPointer<UInt8>
    private(set) var textCount = 0
    private var current: Int32 = -1
    /// The run of text that goes on if more text comes next; -1 when there is none.
    private var run: Int32 = -1
    /// Whether text in the current element says something.
    private var takesText = false
    private var depth = 0
    private var elements = 0
    private var tags = AddressTable<Tag>()
    private var spaces = AddressTable<XMLNamespace>()

    /// A builder that puts all text and all values of attributes into a buffer, which has room for the whole document.
    init(limits: FeedLimits, documentBytes: Int, text: UnsafeMutableBufferPointer<UInt8>) {
        self.limits = limits
        self.text = text
        // An element and its text take about a hundred bytes.
        nodes.reserveCapacity(documentBytes / 50 + 16)
    }

    /// The tree with the text that was put into the buffer.
    func tree(with text: [UInt8]) -> XMLTree {
        XMLTree(nodes: nodes, attributes: values, bytes: text, hasBase: hasBase)
    }

    // MARK: What is called out

    mutating func open(
        _ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?,
        attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        endRun()
        elements += 1
        depth += 1
        if depth > limits.depth || elements > limits.elements { needsRepair = true }
        let tag = tag(name)
        let firstAttribute = Int32(values.count)
        for index in 0..<count {
            // Five pointers each: name, prefix, namespace, start and end of the value.
            guard let five = attributes?.advanced(by: index * 5), let name = five[0], let start = five[3],
                let end = five[4]
            else { continue }
            let space = space(prefix: five[1], uri: five[2])
            let tag = self.tag(name)
            let from = Int32(textCount)
            appendValue(UnsafeBufferPointer(start: start, count: start.distance(to: end)))
            values.append(XMLTree.Attribute(tag: tag, space: space, range: from..<Int32(textCount)))
            if tag == .base, space == .xml { hasBase = true }
        }
        let space = current < 0 ? rootSpace(tag, prefix: prefix, uri: uri) : space(prefix: prefix, uri: uri)
        current = add(tag, space, firstAttribute..<Int32(values.count))
        takesText = Self.takesText(tag)
    }

    mutating func close() {
        endRun()
        depth -= 1
        guard current >= 0 else { return }
        current = nodes[Int(current)].parent
        if current >= 0 { takesText = Self.takesText(nodes[Int(current)].tag) } else { isComplete = true }
    }

    /// Takes text as it is.
    mutating func append(_ characters: UnsafePointer<UInt8>, _ count: Int) {
        guard count <= text.count - textCount, beginText() else { return }
        put(characters, count)
    }

    /// Begins a run of text where there is none; `false` where text says nothing.
    mutating func beginText() -> Bool {
        guard current >= 0, takesText else { return false }
        if run < 0 { run = add(.text, .none, Int32(textCount)..<Int32(textCount)) }
        return true
    }

    mutating func put(_ characters: UnsafePointer<UInt8>, _ count: Int) {
        guard count <= text.count - textCount else { return }
        text.baseAddress?.advanced(by: textCount).update(from: characters, count: count)
        textCount += count
    }

    mutating func put(_ byte: UInt8) {
        guard textCount < text.count else { return }
        text[textCount] = byte
        textCount += 1
    }

    // MARK: The tree

    /// Between the elements of a feed there is only white space.
    private static func takesText(_ tag: Tag) -> Bool {
        switch tag {
        case .rss, .rdf, .feed, .channel, .item, .entry: false
        default: true
        }
    }

    private mutating func endRun() {
        guard run >= 0 else { return }
        nodes[Int(run)].range = nodes[Int(run)].range.lowerBound..<Int32(textCount)
        run = -1
    }

    private mutating func add(_ tag: Tag, _ space: XMLNamespace, _ range: Range<Int32>) -> Int32 {
        let index = Int32(nodes.count)
        nodes.append(XMLTree.Node(tag: tag, space: space, parent: current, range: range))
        if current >= 0 {
            let last = nodes[Int(current)].lastChild
            if last >= 0 {
                nodes[Int(last)].next = index
            } else {
                nodes[Int(current)].firstChild = index
            }
            nodes[Int(current)].lastChild = index
        }
        return index
    }

    /// Appends a value. Without entity replacement the parser leaves one thing undone: `&#38;` stays as it is.
    private mutating func appendValue(_ value: UnsafeBufferPointer<UInt8>) {
        guard value.count <= text.count - textCount else { return }
        var index = 0
        while index < value.count {
            let byte = value[index]
            text[textCount] = byte
            textCount += 1
            if byte == 0xC2, index + 1 < value.count, value[index + 1] < 0xA0 { needsRepair = true }
            index += byte == UInt8(ascii: "&") && index + 5 <= value.count ? 5 : 1
        }
    }

    // MARK: Names

    private mutating func tag(_ name: UnsafePointer<UInt8>) -> Tag {
        var isPlain = true
        let tag = tags.value(at: name) {
            isPlain = Self.isPlain(name)
            return Tag.named(name)
        }
        if !isPlain { needsRepair = true }
        return tag
    }

    /// Whether a name is in ASCII, which to the repair all names are.
    private static func isPlain(_ name: UnsafePointer<UInt8>) -> Bool {
        var place = 0
        while name[place] != 0, name[place] < 0x80 { place += 1 }
        return name[place] == 0
    }

    /// The vocabulary of the root. A feed whose namespace is not known is taken to mean its own dialect by it.
    private mutating func rootSpace(
        _ tag: Tag, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?
    ) -> XMLNamespace {
        let known = space(prefix: prefix, uri: uri)
        guard known == .other, let uri else { return known }
        let own: XMLNamespace = tag == .feed || tag == .entry ? .atom10 : .rss
        spaces.set(own, at: uri)
        return own
    }

    private mutating func space(prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?) -> XMLNamespace {
        if let prefix, !Self.isPlain(prefix) { needsRepair = true }
        if let uri { return spaces.value(at: uri) { XMLNamespace(name: String(cString: uri)) } }
        guard let prefix else { return .none }
        return XMLNamespace(undeclaredPrefix: String(cString: prefix))
    }
}
