/// Start tags and end tags.
extension XMLRepair {
    /// Takes a start tag and opens its element.
    mutating func startTag() throws(FeedError) {
        let start = output.count
        let name = nameRange(from: index + 1)
        if root == nil { root = String(decoding: input[name], as: UTF8.self) }
        output.append(UInt8(ascii: "<"))
        copy(name)
        index = name.upperBound
        switch attributes() {
        case .missing:
            output.removeSubrange(start...)
            isCut = true
            return
        case .open: open.append(name)
        case .empty: break
        }
        elements += 1
        guard elements <= limits.elements else { throw .tooManyElements(limit: limits.elements) }
        guard open.count <= limits.depth else { throw .tooDeep(limit: limits.depth) }
    }

    /// Takes an end tag: it ends the innermost element of its name and all that were left open in it.
    mutating func endTag() {
        let name = nameRange(from: index + 2)
        guard !name.isEmpty else { return bareBracket() }
        let end = find(.tagEnd, from: name.upperBound)
        index = end ?? input.count
        guard let match = open.lastIndex(where: { isSame(name, $0) }) else {
            isCut = isCut || end == nil
            return
        }
        while open.count > match { closeElement(open.removeLast()) }
    }

    mutating func closeElement(_ name: Range<Int>) {
        output.append(UInt8(ascii: "<"))
        output.append(UInt8(ascii: "/"))
        copy(name)
        output.append(UInt8(ascii: ">"))
    }

    private enum TagEnd { case open, empty, missing }

    /// Copies the attributes of a tag and its end.
    private mutating func attributes() -> TagEnd {
        while index < input.count {
            let byte = input[index]
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
                if byte == UInt8(ascii: ">") { index += 1 }
                output.append(UInt8(ascii: ">"))
                return .open
            }
            if byte == UInt8(ascii: "/"), index + 1 < input.count, input[index + 1] == UInt8(ascii: ">") {
                index += 2
                output.append(contentsOf: "/>".utf8)
                return .empty
            }
            guard byte.isLetter || byte == UInt8(ascii: "_") else {
                index += 1
                continue
            }
            attribute(nameRange(from: index))
        }
        return .missing
    }

    private mutating func attribute(_ name: Range<Int>) {
        output.append(UInt8(ascii: " "))
        copy(name)
        output.append(contentsOf: "=\"".utf8)
        index = name.upperBound
        var place = index
        while place < input.count, input[place].isSpace { place += 1 }
        if place < input.count, input[place] == UInt8(ascii: "=") {
            place += 1
            while place < input.count, input[place].isSpace { place += 1 }
            index = place
            if place < input.count { value() }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Copies a value, with or without quotes.
    private mutating func value() {
        let quote = input[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            if let end = find(quote == UInt8(ascii: "'") ? .apostrophe : .quote, from: index),
                endsValue(end)
            {
                copyValue(to: end - 1)
                index = end
                return
            }
        }
        var end = index
        while end < input.count, !input[end].isSpace, input[end] != UInt8(ascii: ">"), input[end] != UInt8(ascii: "<") {
            if input[end] == UInt8(ascii: "/"), end + 1 < input.count, input[end + 1] == UInt8(ascii: ">") { break }
            end += 1
        }
        copyValue(to: end)
    }

    /// Whether the quote before a place ends a value, and is not the first of a later one in another tag.
    private func endsValue(_ end: Int) -> Bool {
        guard end < input.count else { return true }
        let next = input[end]
        return next.isSpace || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") || next == UInt8(ascii: "?")
            || !input[index..<end].contains(UInt8(ascii: "<"))
    }

    private mutating func copyValue(to end: Int) {
        while index < end {
            let byte = input[index]
            switch byte {
            case UInt8(ascii: "&"): reference()
            case 0xEF: unusual()
            case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"):
                escape(byte)
                index += 1
            case 0x0D where index + 1 < end && input[index + 1] == 0x0A:
                // XML 1.0, 2.11: the two are one line break.
                index += 1
            default:
                output.append(byte < 0x20 ? UInt8(ascii: " ") : byte)
                index += 1
            }
        }
    }

    /// The name at a place: ASCII only, as in every feed.
    private func nameRange(from start: Int) -> Range<Int> {
        var end = start
        while end < input.count, Self.isInName(input[end], isFirst: end == start) { end += 1 }
        return start..<end
    }

    /// Whether a name may have a byte, at its beginning or later.
    static func isInName(_ byte: UInt8, isFirst: Bool) -> Bool {
        if byte.isLetter || byte == UInt8(ascii: "_") { return true }
        if isFirst { return false }
        return byte.isDigit || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<left.count
        where input[left.lowerBound + offset].lowercased != input[right.lowerBound + offset].lowercased {
            return false
        }
        return true
    }

    /// Whether a name, leaving its prefix aside, is that of an entry.
    func isEntry(_ name: Range<Int>) -> Bool {
        let letters = Array(input[name])
        let local = letters.lastIndex(of: UInt8(ascii: ":")).map { letters[($0 + 1)...] } ?? letters[...]
        return local.matches("item") || local.matches("entry")
    }
}
