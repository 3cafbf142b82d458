/// A document with its text taken out, so that the XML parser has only the markup to walk over.
///
/// The parser goes over text one character at a time and much of a feed is text. What it makes of text is little: it
/// resolves references, evens out the ends of lines, and complains of what is not allowed. That is done here, as the
/// repair does it; of every piece of text and of every section of character data one byte is left in the markup.
struct TextLift {
    /// What stands in the markup for a piece: a byte that is no white space and has no meaning.
    private static let mark = UInt8(ascii: ".")

    /// The markup.
    let markup: [UInt8]
    /// Where in the document the text of each mark stands: behind a tag or the like, or in a section of character data,
    /// and so behind a `>` or a `[`.
    let pieces: [Range<Int32>]

    /// Takes the text out of a document that begins with its root; `nil` when it is seen to be broken.
    ///
    /// Tags, comments and instructions stay as they are. Wherever the parser would see their ends elsewhere they are
    /// broken, and it complains.
    init?(_ document: UnsafeBufferPointer<UInt8>) {
        guard let base = document.baseAddress, document.count < Int32.max, document.first == UInt8(ascii: "<") else {
            return nil
        }
        var pieces: [Range<Int32>] = []
        pieces.reserveCapacity(document.count / 100 + 16)
        var isWhole = true
        // A mark is never longer than its text.
        markup = [UInt8](unsafeUninitializedCapacity: document.count) { buffer, count in
            guard let output = buffer.baseAddress else { return }
            func leaveMark(_ piece: Range<Int>) {
                pieces.append(Int32(piece.lowerBound)..<Int32(piece.upperBound))
                output[count] = Self.mark
                count += 1
            }
            var index = 0
            while index < document.count {
                if document[index] != UInt8(ascii: "<") {
                    let end = ByteScan.place(of: UInt8(ascii: "<"), in: document, from: index) ?? document.count
                    leaveMark(index..<end)
                    index = end
                    continue
                }
                guard let end = Self.endOfMarkup(in: document, from: index) else {
                    isWhole = false
                    return
                }
                if Self.isCharacterData(document, at: index) {
                    leaveMark((index + 9)..<(end - 3))
                } else {
                    (output + count).update(from: base + index, count: end - index)
                    count += end - index
                }
                index = end
            }
        }
        guard isWhole else { return nil }
        self.pieces = pieces
    }

    /// The place behind what begins with a `<`.
    private static func endOfMarkup(in document: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start + 3 < document.count else { return nil }
        switch document[start + 1] {
        case UInt8(ascii: "!"):
            if isCharacterData(document, at: start) { return end(in: document, from: start + 9, UInt8(ascii: "]")) }
            guard document[start + 2] == UInt8(ascii: "-"), document[start + 3] == UInt8(ascii: "-") else { return nil }
            // To some readers `<!-->` and `<!--->` are comments, to others they only begin one.
            let head = document[(start + 4)...].prefix(2)
            let isOdd = head.starts(with: ">".utf8) || head.elementsEqual("->".utf8)
            return isOdd ? nil : end(in: document, from: start + 4, UInt8(ascii: "-"))
        case UInt8(ascii: "?"):
            var index = start + 2
            while let found = ByteScan.place(of: UInt8(ascii: ">"), in: document, from: index) {
                if document[found - 1] == UInt8(ascii: "?"), found > start + 2 { return found + 1 }
                index = found + 1
            }
            return nil
        default: return endOfTag(in: document, from: start + 1)
        }
    }

    private static func endOfTag(in document: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < document.count {
            switch document[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "<"): return nil
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let end = ByteScan.place(of: document[index], in: document, from: index + 1) else { return nil }
                index = end
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The place behind the next `>` with two of some byte before it, all of them at or after a place.
    private static func end(in document: UnsafeBufferPointer<UInt8>, from start: Int, _ byte: UInt8) -> Int? {
        var index = start + 2
        while let found = ByteScan.place(of: UInt8(ascii: ">"), in: document, from: index) {
            if document[found - 1] == byte, document[found - 2] == byte { return found + 1 }
            index = found + 1
        }
        return nil
    }

    private static func isCharacterData(_ document: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        let word: StaticString = "<![CDATA["
        guard start + word.utf8CodeUnitCount <= document.count else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { document[start + $0] == word.utf8Start[$0] }
    }
}
