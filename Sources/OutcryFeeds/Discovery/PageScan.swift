/// One walk over a page of HTML, which keeps the few start tags that may lead to a feed. It builds no tree, so that no
/// page is too deep for it, and never looks back, so that none is too slow.
struct PageScan {
    /// The most links of each kind that are kept: a page may have hundreds of thousands.
    private static let mostOfAKind = 500

    /// The links and anchors with an address, in the order of the page.
    private(set) var elements: [PageElement] = []
    /// The address that relative ones start from, if the page gives one.
    private(set) var base: String?
    /// What the page says of the software that made it, in small letters.
    private(set) var software = ""

    private let bytes: [UInt8]
    private var index = 0
    private var anchors = 0

    init(_ html: [UInt8], contentType: String?) {
        bytes = DocumentDecoder.decode(Array(html.prefix(FeedFinder.bytesRead)), contentType: contentType)
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            step()
        }
    }

    /// Takes what begins behind a `<`.
    private mutating func step() {
        guard index < bytes.count else { return }
        if bytes[index...].starts(with: "!--".utf8) {
            index += 3
            skip(past: "-->")
            return
        }
        guard bytes[index].isLetter else { return }
        let name = bytes[index...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
        index = name.endIndex
        var element = PageElement.Name(name).map { PageElement(name: $0) }
        readAttributes(into: &element)
        if let element {
            keep(element)
        } else if name.matches("script") || name.matches("style") || name.matches("textarea") {
            // What is in these is text, whatever it looks like.
            skip(past: name.matches("script") ? "</script" : name.matches("style") ? "</style" : "</textarea")
        }
    }

    /// Reads attributes up to the end of the tag (HTML Living Standard, 13.2.5.32 and after). A tag that never ends is
    /// none.
    private mutating func readAttributes(into element: inout PageElement?) {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                index += 1
                return
            }
            guard !byte.isSpace, byte != UInt8(ascii: "/") else {
                index += 1
                continue
            }
            let name = take { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != 0x2F }
            // A stray “=” is a name in browsers; here it is passed over, so that something always is.
            if name.isEmpty { index += 1 }
            let value = readValue()
            if let attribute = PageElement.Attribute(name) { element?.add(attribute, value) }
        }
        element = nil
    }

    private mutating func readValue() -> ArraySlice<UInt8> {
        _ = take(while: \.isSpace)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return [] }
        index += 1
        _ = take(while: \.isSpace)
        guard index < bytes.count else { return [] }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return take { !$0.isSpace && $0 != UInt8(ascii: ">") }
        }
        index += 1
        let value = take { $0 != quote }
        index = min(index + 1, bytes.count)
        return value
    }

    private mutating func take(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = bytes[index...].prefix(while: isWanted)
        index = taken.endIndex
        return taken
    }

    /// Goes on behind the next `mark`, or to the end where there is none.
    private mutating func skip(past mark: StaticString) {
        let length = mark.utf8CodeUnitCount
        let first = mark.withUTF8Buffer { $0[0] }
        while let start = bytes[index...].firstIndex(of: first), start + length <= bytes.count {
            if bytes[start..<(start + length)].matches(mark) {
                index = start + length
                return
            }
            index = start + 1
        }
        index = bytes.count
    }

    private mutating func keep(_ element: PageElement) {
        switch element.name {
        case .base:
            base = base ?? element[.href]
        case .html:
            // XenForo marks its pages so, and tells of itself nowhere else.
            if element[.id] == "XF" { software += "xenforo " }
        case .meta:
            guard element[.name]?.lowercased() == "generator" else { return }
            software += (element[.content] ?? "").lowercased() + " "
        case .link, .a:
            guard element[.href] != nil else { return }
            if element.name == .a { anchors += 1 }
            let isFull = element.name == .a ? anchors > Self.mostOfAKind : elements.count - anchors >= Self.mostOfAKind
            if !isFull { elements.append(element) }
        }
    }
}
