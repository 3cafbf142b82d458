import OutcryRegions

/// Where words of a text begin, and where characters within words do, as it lies in memory for as long as a call of
/// `with` lasts.
struct TextStarts {
    /// Where words and signs begin, in the order of the text.
    let words: UnsafeBufferPointer<Int32>
    /// Where spaces stand, from the last to the first. Hardly a phrase begins with one.
    let spaces: UnsafeBufferPointer<Int32>
    /// Where characters begin within words.
    let insides: UnsafeBufferPointer<Int32>

    /// Gives those of a text to a closure, which must not keep them.
    @inline(__always)
    static func with<Result>(_ text: TextBytes, _ body: (TextStarts) -> Result) -> Result {
        // Each place is written in all three, and only what is meant is kept: there is nothing to foresee wrongly. Words
        // and spaces together are never more than the characters read, so that they can share a room from its two ends.
        let most = text.count + 1
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * most) { room in
            let insides = UnsafeMutableBufferPointer(rebasing: room[most...])
            var (wordCount, lastSpace, insideCount) = (0, most, 0)
            var before = FoldedText.ByteClass.separator.rawValue
            for index in 0..<text.count {
                let (byte, kind) = (text.bytes[index], text.classes[index])
                let isCharacter = byte & 0xC0 != 0x80 ? 1 : 0
                let isSpace = byte == 0x20 ? 1 : 0
                // The same as `TextBytes.isBoundary`: classes whose characters each stand alone are even, and where the
                // class changes one of the two lowest bits does.
                let change = kind ^ before
                let isBoundary = Int((change | change &>> 1 | ~kind) & 1) & isCharacter
                before = kind
                room[wordCount] = Int32(truncatingIfNeeded: index)
                room[lastSpace &- 1] = Int32(truncatingIfNeeded: index)
                insides[insideCount] = Int32(truncatingIfNeeded: index)
                wordCount &+= isBoundary &- isSpace
                lastSpace &-= isSpace
                insideCount &+= isCharacter &- isBoundary
            }
            return body(
                TextStarts(
                    words: UnsafeBufferPointer(rebasing: room[..<wordCount]),
                    spaces: UnsafeBufferPointer(rebasing: room[lastSpace..<most]),
                    insides: UnsafeBufferPointer(rebasing: insides[..<insideCount])))
        }
    }
}
