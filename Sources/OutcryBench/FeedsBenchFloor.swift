import CLibXML2

/// The floor of reading XML: libxml2 walks over a document and calls handlers that do nothing.
enum FeedsBenchFloor {
    /// Parses a document from memory, with a fresh context as a reader must have, and forgets it.
    static func parse(_ document: [UInt8]) {
        // What the converter between encodings complains of goes past the handlers, to the terminal if not here.
        xmlSetStructuredErrorFunc(nil) { _, _ in }
        let context = document.withUnsafeBytes { bytes in
            xmlCreateMemoryParserCtxt(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        guard let context else { return }
        let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        xmlCtxtUseOptions(context, Int32(options | XML_PARSE_NOWARNING.rawValue))
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
        handler.endElementNs = { _, _, _, _ in }
        let characters: charactersSAXFunc = { _, _, _ in }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.serror = { _, _ in }
        context.pointee.sax.pointee = handler
        _ = xmlParseDocument(context)
        xmlFreeParserCtxt(context)
    }
}
