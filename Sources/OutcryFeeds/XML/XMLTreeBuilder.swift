import CLibXML2

/// Builds the tree from what the XML parser calls out (SAX2, pulled from memory).
struct XMLTreeBuilder {
    private var tree = XMLTree()
    private var current: Int32 = -1
    /// The vocabularies of the names seen, by the address of the parser's own copy of the name.
    private var spaces: [(UnsafePointer<UInt8>, XMLNamespace)] = []

    /// The tree of a mended document. Nothing is ever loaded and no entity is ever declared.
    static func build(_ document: [UInt8]) throws(FeedError) -> XMLTree {
        xmlInitParser()
        var builder = XMLTreeBuilder()
        builder.tree.bytes.reserveCapacity(document.count)
        let context = document.withUnsafeBytes { bytes in
            xmlCreateMemoryParserCtxt(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        guard let context else { throw .malformed(reason: "the XML parser cannot take it") }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        xmlCtxtUseOptions(context, Int32(options | XML_PARSE_NOWARNING.rawValue))
        context.pointee.sax.pointee = handler()
        withUnsafeMutablePointer(to: &builder) { pointer in
            context.pointee.userData = UnsafeMutableRawPointer(pointer)
            _ = xmlParseDocument(context)
        }
        return builder.tree
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, name, prefix, uri, _, _, count, _, attributes in
            guard let name else { return }
            XMLTreeBuilder.builder(data)?.pointee.open(name, prefix, uri, attributes: attributes, count: Int(count))
        }
        handler.endElementNs = { data, _, _, _ in XMLTreeBuilder.builder(data)?.pointee.close() }
        let characters: charactersSAXFunc = { data, text, count in
            XMLTreeBuilder.builder(data)?.pointee.append(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
        handler.serror = { _, _ in }
        return handler
    }

    private static func builder(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder>? {
        data?.assumingMemoryBound(to: XMLTreeBuilder.self)
    }

    private mutating func open(
        _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
        attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        let tag = Tag.named(name)
        let firstAttribute = Int32(tree.attributes.count)
        for index in 0..<count {
            // Five pointers each: name, prefix, namespace, start and end of the value.
            guard let five = attributes?.advanced(by: index * 5), let name = five[0], let start = five[3],
                let end = five[4]
            else { continue }
            let space = space(prefix: five[1], uri: five[2])
            let tag = Tag.named(name)
            let from = Int32(tree.bytes.count)
            appendValue(UnsafeBufferPointer(start: start, count: start.distance(to: end)))
            tree.attributes.append(XMLTree.Attribute(tag: tag, space: space, range: from..<Int32(tree.bytes.count)))
            if tag == .base, space == .xml { tree.hasBase = true }
        }
        let space = current < 0 ? rootSpace(tag, prefix: prefix, uri: uri) : space(prefix: prefix, uri: uri)
        let range = firstAttribute..<Int32(tree.attributes.count)
        add(XMLTree.Node(tag: tag, space: space, parent: current, range: range))
        current = Int32(tree.nodes.count - 1)
    }

    private mutating func close() {
        if current >= 0 { current = tree.nodes[Int(current)].parent }
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard current >= 0 else { return }
        switch tree.nodes[Int(current)].tag {
        case .rss, .rdf, .feed, .channel, .item, .entry: return
        default: break
        }
        let start = Int32(tree.bytes.count)
        tree.bytes.append(contentsOf: text)
        let end = Int32(tree.bytes.count)
        let last = tree.nodes[Int(current)].lastChild
        if last >= 0, tree.nodes[Int(last)].tag == .text, tree.nodes[Int(last)].range.upperBound == start {
            tree.nodes[Int(last)].range = tree.nodes[Int(last)].range.lowerBound..<end
        } else {
            add(XMLTree.Node(tag: .text, space: .none, parent: current, range: start..<end))
        }
    }

    private mutating func add(_ node: XMLTree.Node) {
        let index = Int32(tree.nodes.count)
        tree.nodes.append(node)
        guard current >= 0 else { return }
        let last = tree.nodes[Int(current)].lastChild
        if last >= 0 {
            tree.nodes[Int(last)].next = index
        } else {
            tree.nodes[Int(current)].firstChild = index
        }
        tree.nodes[Int(current)].lastChild = index
    }

    /// Appends a value. Without entity replacement the parser leaves one thing undone: `&#38;` stays as it is.
    private mutating func appendValue(_ value: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < value.count {
            tree.bytes.append(value[index])
            index += value[index] == UInt8(ascii: "&") && index + 5 <= value.count ? 5 : 1
        }
    }

    /// The vocabulary of the root. A feed whose namespace is not known is taken to mean its own dialect by it.
    private mutating func rootSpace(
        _ tag: Tag, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?
    ) -> XMLNamespace {
        let known = space(prefix: prefix, uri: uri)
        guard known == .other, let uri else { return known }
        let own: XMLNamespace = tag == .feed || tag == .entry ? .atom10 : .rss
        spaces.removeAll { $0.0 == uri }
        spaces.append((uri, own))
        return own
    }

    private mutating func space(prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?) -> XMLNamespace {
        if let uri {
            if let known = spaces.first(where: { $0.0 == uri }) { return known.1 }
            let space = XMLNamespace(name: String(cString: uri))
            spaces.append((uri, space))
            return space
        }
        guard let prefix else { return .none }
        return XMLNamespace(undeclaredPrefix: String(cString: prefix))
    }
}
