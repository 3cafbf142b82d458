/// Recognises what is often served in place of a feed, to say so plainly.
enum ForeignDocument {
    /// What OPML is told by.
    static let listOfFeeds = "a list of feeds (OPML)"

    /// What a document is; `nil` when it may be XML. Only its beginning is looked at.
    static func recognise(_ document: [UInt8]) -> String? {
        let head = document.prefix(64 << 10)
        guard head.contains(UInt8(ascii: "<")) else {
            return head.contains { $0 < 0x09 } ? "binary data" : "plain text"
        }
        // A stray control character is mended and padding with zeros passed over; of random bytes one in ten is one.
        let controls = head.withUnsafeBufferPointer { ByteScan.controls(in: $0) }
        if controls * 32 > head.count { return "binary data" }
        switch rootName(head) {
        case "html", "head", "body", "script", "div", "p", "meta", "title", "center": return "an HTML page"
        case "opml": return listOfFeeds
        case "urlset", "sitemapindex": return "a site map"
        default: return nil
        }
    }

    /// The name of the first start tag, in small letters.
    private static func rootName(_ head: ArraySlice<UInt8>) -> String {
        var index = head.startIndex
        while let start = head[index...].firstIndex(of: UInt8(ascii: "<")), start + 1 < head.endIndex {
            if head[start...].starts(with: "<!--".utf8) {
                index = end(of: start, in: head)
            } else if head[start + 1].isLetter {
                let name = head[(start + 1)...].prefix { $0.isLetter || $0.isDigit }
                return String(decoding: name.map(\.lowercased), as: UTF8.self)
            } else {
                index = start + 1
            }
        }
        return ""
    }

    /// The place behind a comment.
    private static func end(of comment: Int, in head: ArraySlice<UInt8>) -> Int {
        var index = comment + 4
        while index + 2 < head.endIndex, !head[index...].starts(with: "-->".utf8) { index += 1 }
        return min(index + 1, head.endIndex)
    }
}
