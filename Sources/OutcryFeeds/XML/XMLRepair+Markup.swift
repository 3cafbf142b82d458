#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What begins with `<` and is no tag.
extension XMLRepair {
    /// Takes what begins with `<`.
    mutating func markup() throws(FeedError) {
        let next = index + 1 < input.count ? input[index + 1] : 0
        switch next {
        case UInt8(ascii: "!"): declaration()
        case UInt8(ascii: "?"): skip(past: .instructionEnd)
        case UInt8(ascii: "/"): endTag()
        case _ where next.isLetter || next == UInt8(ascii: "_"): try startTag()
        default: bareBracket()
        }
    }

    /// Takes a `<` that begins no markup.
    mutating func bareBracket() {
        if index + 1 == input.count {
            isCut = true
        } else if root != nil {
            escape(UInt8(ascii: "<"))
        }
        index += 1
    }

    private mutating func declaration() {
        if starts(with: "<![cdata[") {
            characterData()
        } else if starts(with: "<!--") {
            skip(past: .commentEnd)
        } else if starts(with: "<!doctype") {
            documentType()
        } else if input.count - index < 9 {
            isCut = true
            index = input.count
        } else {
            skip(past: .tagEnd)
        }
    }

    /// Skips past the end of a piece of markup, or past the next `>` where it never ends.
    private mutating func skip(past pattern: StaticPattern) {
        if let end = find(pattern, from: index + 2) ?? find(.tagEnd, from: index) {
            index = end
        } else {
            isCut = true
            index = input.count
        }
    }

    /// Copies a section of character data, in which references mean nothing; one that breaks off is ended.
    private mutating func characterData() {
        let next = find(.characterDataEnd, from: index + 9)
        let end = (next ?? input.count + 3) - 3
        isCut = isCut || next == nil
        index += 9
        output.append(contentsOf: "<![CDATA[".utf8)
        while index < end {
            let start = index
            while index < end, input[index] != 0xEF,
                input[index] >= 0x20 || input[index].isSpace && input[index] != 0x0C
            {
                index += 1
            }
            copy(start..<index)
            if index < end { unusual() }
        }
        output.append(contentsOf: "]]>".utf8)
        if open.isEmpty { output.removeAll(keepingCapacity: true) }
        index = next ?? input.count
    }

    /// Skips a document type declaration with its internal subset.
    private mutating func documentType() {
        let start = index
        var brackets = 0
        var quote: UInt8 = 0
        while index < input.count {
            let byte = input[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "<"), index > start, starts(with: "<!--") {
                skip(past: .commentEnd)
                continue
            } else {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
                case UInt8(ascii: "["): brackets += 1
                case UInt8(ascii: "]"): brackets -= 1
                case UInt8(ascii: ">") where brackets <= 0:
                    index += 1
                    return
                default: break
                }
            }
            index += 1
        }
        // It never ends as it should: a quote is missing. Take up after its first line.
        index = find(.tagEnd, from: start) ?? input.count
    }

    /// Whether the input goes on with a word, given in small letters.
    func starts(with word: StaticString) -> Bool {
        guard index + word.utf8CodeUnitCount <= input.count else { return false }
        return word.withUTF8Buffer { letters in
            for (place, letter) in letters.enumerated() where input[index + place].lowercased != letter { return false }
            return true
        }
    }

    /// The place behind the next occurrence of a pattern.
    mutating func find(_ pattern: StaticPattern, from start: Int) -> Int? {
        guard start < input.count, let base = input.baseAddress, missing.isEmpty || !missing.contains(pattern) else {
            return nil
        }
        let first = Int32(pattern.first)
        let rest = pattern.rest
        var place = start
        while place < input.count, let hit = memchr(base + place, first, input.count - place) {
            let found = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
            if found + rest.count < input.count,
                rest.indices.allSatisfy({ input[found + 1 + $0] == rest[$0] })
            {
                return found + 1 + rest.count
            }
            place = found + 1
        }
        missing.insert(pattern)
        return nil
    }
}
