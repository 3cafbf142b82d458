/// Finds the root of a document behind the XML declaration, comments and instructions.
///
/// The parser is never shown them: the declaration names an encoding that has been undone already.
enum XMLProlog {
    /// Where the root's start tag begins, up to the end of its name; `nil` when anything else stands before it.
    static func root(of document: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var index = 0
        while index < document.count {
            if document[index].isSpace {
                index += 1
                continue
            }
            guard document[index] == UInt8(ascii: "<"), index + 4 < document.count else { return nil }
            switch document[index + 1] {
            case UInt8(ascii: "?"):
                guard let end = find("?>", in: document, from: index + 2) else { return nil }
                index = end
            case UInt8(ascii: "!"):
                guard document[index + 2] == UInt8(ascii: "-"), document[index + 3] == UInt8(ascii: "-"),
                    let end = find("-->", in: document, from: index + 2)
                else { return nil }
                index = end
            default: return name(in: document, from: index)
            }
        }
        return nil
    }

    /// Whether a document ends with the end tag of its root, so that it has not broken off.
    static func isClosed(_ document: UnsafeBufferPointer<UInt8>, root: Range<Int>) -> Bool {
        var end = document.count
        while end > 0, document[end - 1].isSpace { end -= 1 }
        guard end > root.upperBound, document[end - 1] == UInt8(ascii: ">") else { return false }
        end -= 1
        while document[end - 1].isSpace { end -= 1 }
        // The name with the `<` before it, of which the end tag has a `/` between.
        let name = root.dropFirst()
        guard end - name.count - 2 >= root.upperBound else { return document[end - 1] == UInt8(ascii: "/") }
        return name.indices.allSatisfy { document[end - name.count + $0 - name.startIndex] == document[$0] }
    }

    private static func name(in document: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var end = start + 1
        while end < document.count, XMLRepair.isInName(document[end], isFirst: end == start + 1) { end += 1 }
        return end > start + 1 ? start..<end : nil
    }

    /// The place behind the next occurrence of some bytes.
    private static func find(_ word: StaticString, in document: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let length = word.utf8CodeUnitCount
        var index = start
        while index + length <= document.count {
            if document[index] == word.utf8Start[0],
                (1..<length).allSatisfy({ document[index + $0] == word.utf8Start[$0] })
            {
                return index + length
            }
            index += 1
        }
        return nil
    }
}
