/// What images say in words: emoji that are drawn as pictures, and the descriptions of pictures in a post of nothing else.
enum ImageText {
    /// The most bytes that stand for an emoji.
    private static let longestEmoji = 48

    /// The emoji that an image is, by the attributes of its tag; `nil` for any other image.
    static func emoji(in attributes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        guard let alternative = value(of: "alt", in: attributes), (1...longestEmoji).contains(alternative.count) else {
            return nil
        }
        let classes = ArraySlice(value(of: "class", in: attributes) ?? UnsafeBufferPointer(start: nil, count: 0))
        guard classes.holds("emoji") || classes.holds("smil") || classes.holds("emoticon") else { return nil }
        return alternative
    }

    /// The descriptions of all images in some HTML, a line each; `nil` when there are none.
    static func descriptions(in html: UnsafeBufferPointer<UInt8>, limit: Int) -> String? {
        var flow = TextFlow(limit: limit, isOneLine: false, expected: 0)
        var index = 0
        while let start = ByteScan.place(of: UInt8(ascii: "<"), in: html, from: index) {
            index = start + 1
            guard start + 4 < html.count, html[start + 1].lowercased == UInt8(ascii: "i"),
                html[start + 2].lowercased == UInt8(ascii: "m"), html[start + 3].lowercased == UInt8(ascii: "g"),
                html[start + 4].isSpace
            else { continue }
            // Without another `>` there is no further tag, which is not looked for again.
            guard let end = ByteScan.place(of: UInt8(ascii: ">"), in: html, from: start) else { break }
            index = end
            guard let text = value(of: "alt", in: UnsafeBufferPointer(rebasing: html[(start + 4)..<end])),
                let line = PlainText.title(html: Array(text)[...], limit: limit)
            else { continue }
            flow.leave(.line)
            flow.add(mark: line)
        }
        return flow.string()
    }

    /// The value of an attribute in quotes.
    private static func value(
        of name: StaticString, in attributes: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8>? {
        var index = 0
        let length = name.utf8CodeUnitCount
        while index + length + 2 < attributes.count {
            index += 1
            guard attributes[index - 1].isSpace,
                name.withUTF8Buffer({ letters in
                    letters.indices.allSatisfy { attributes[index + $0].lowercased == letters[$0] }
                })
            else { continue }
            var place = index + length
            while place < attributes.count, attributes[place].isSpace { place += 1 }
            guard place < attributes.count, attributes[place] == UInt8(ascii: "=") else { continue }
            place += 1
            while place < attributes.count, attributes[place].isSpace { place += 1 }
            guard place < attributes.count else { return nil }
            let quote = attributes[place]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                let end = ByteScan.place(of: quote, in: attributes, from: place + 1)
            else { return nil }
            return UnsafeBufferPointer(rebasing: attributes[(place + 1)..<end])
        }
        return nil
    }
}
