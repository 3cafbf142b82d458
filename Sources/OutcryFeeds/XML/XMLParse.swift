import CLibXML2

/// One run of the XML parser (libxml2, SAX2) over a document in memory.
///
/// Nothing is ever loaded, and since no document type declaration reaches it no entity is ever declared.
struct XMLParse {
    private var builder: XMLTreeBuilder
    private let context: xmlParserCtxtPtr
    private let document: UnsafeBufferPointer<UInt8>
    /// The document without its text, which is what is parsed where the first complaint ends the parse.
    private let lift: TextLift?
    private var hasFailed = false

    /// The tree of a document that begins with its root.
    ///
    /// A strict parse gives none for a document that is not well-formed, or that the repair would read differently.
    static func tree(of document: UnsafeBufferPointer<UInt8>, isStrict: Bool, limits: FeedLimits) -> XMLTree? {
        guard isStrict else { return tree(of: document, limits: limits, parsing: document, lift: nil) }
        guard let lift = TextLift(document) else { return nil }
        return lift.markup.withUnsafeBufferPointer { tree(of: document, limits: limits, parsing: $0, lift: lift) }
    }

    private static func tree(
        of document: UnsafeBufferPointer<UInt8>, limits: FeedLimits, parsing markup: UnsafeBufferPointer<UInt8>,
        lift: TextLift?
    ) -> XMLTree? {
        xmlInitParser()
        let bytes = UnsafeRawBufferPointer(markup)
        guard
            let context = xmlCreateMemoryParserCtxt(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        else { return nil }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        xmlCtxtUseOptions(context, Int32(options | XML_PARSE_NOWARNING.rawValue))
        context.pointee.sax.pointee = handler()

        var finished: XMLTreeBuilder?
        // All text and all values stand in the document, and none becomes longer when it is read.
        let text = [UInt8](unsafeUninitializedCapacity: document.count) { buffer, count in
            let builder = XMLTreeBuilder(limits: limits, documentBytes: document.count, text: buffer)
            var parse = XMLParse(builder: builder, context: context, document: document, lift: lift)
            withUnsafeMutablePointer(to: &parse) { pointer in
                context.pointee.userData = UnsafeMutableRawPointer(pointer)
                _ = xmlParseDocument(context)
            }
            count = parse.builder.textCount
            if !parse.isStrict || (parse.builder.isComplete && !parse.hasFailed) { finished = parse.builder }
        }
        return finished?.tree(with: text)
    }

    private init(
        builder: XMLTreeBuilder, context: xmlParserCtxtPtr, document: UnsafeBufferPointer<UInt8>, lift: TextLift?
    ) {
        self.builder = builder
        self.context = context
        self.document = document
        self.lift = lift
    }

    /// Whether the first complaint of the parser ends it.
    private var isStrict: Bool { lift != nil }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, name, prefix, uri, _, _, count, _, attributes in
            guard let parse = XMLParse.at(data), let name else { return }
            parse.pointee.builder.open(name, prefix: prefix, uri: uri, attributes: attributes, count: Int(count))
            parse.pointee.stopIfNeeded()
        }
        handler.endElementNs = { data, _, _, _ in XMLParse.at(data)?.pointee.builder.close() }
        let characters: charactersSAXFunc = { data, text, count in
            guard let parse = XMLParse.at(data), let text else { return }
            parse.pointee.take(text, Int(count))
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = { data, text, count in
            guard let text else { return }
            XMLParse.at(data)?.pointee.builder.append(text, Int(count))
        }
        handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
        handler.serror = { data, error in
            guard let parse = XMLParse.at(data), let error else { return }
            parse.pointee.complain(error.pointee)
        }
        return handler
    }

    private static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLParse>? {
        data?.assumingMemoryBound(to: XMLParse.self)
    }

    /// Takes text, or the marks of text that was taken out.
    private mutating func take(_ characters: UnsafePointer<UInt8>, _ count: Int) {
        if let lift {
            builder.appendLifted(count, of: lift, in: document)
            stopIfNeeded()
        } else {
            builder.append(characters, count)
        }
    }

    private mutating func stopIfNeeded() {
        if builder.needsRepair, isStrict { stop() }
    }

    private mutating func complain(_ error: xmlError) {
        // What nobody declared is read by its usual meaning, repaired or not.
        let isHarmless = error.level == XML_ERR_WARNING || error.code == XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue
        if isStrict, !isHarmless, !builder.isComplete { stop() }
    }

    /// Ends the parse. The parser's own function for it also takes away the input, which a complaint must not do under
    /// its hands; so only the marks are set at which it gives up by itself.
    private mutating func stop() {
        hasFailed = true
        context.pointee.disableSAX = 2
        context.pointee.instate = XML_PARSER_EOF
    }
}
