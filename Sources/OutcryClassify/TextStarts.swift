import OutcryRegions

/// Where words of a text begin, as it lies in memory for as long as a call of `with` lasts.
struct TextStarts {
    /// Where words and signs begin, in the order of the text.
    let words: UnsafeBufferPointer<Int32>
    /// Where spaces stand, from the last to the first. Hardly a phrase begins with one.
    let spaces: UnsafeBufferPointer<Int32>

    /// Gives those of a text to a closure, which must not keep them.
    @inline(__always)
    static func with<Result>(_ text: TextBytes, _ body: (TextStarts) -> Result) -> Result {
        // Together they are never more than the characters read, so that they can share a room from its two ends.
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: text.count) { room in
            var (wordCount, lastSpace) = (0, text.count)
            each(in: text) { index, eight in
                var words = eight.boundaries & ~eight.spaces
                while words != 0 {
                    room[wordCount] = Int32(truncatingIfNeeded: index &+ words.trailingZeroBitCount / 8)
                    wordCount &+= 1
                    words &= words &- 1
                }
                var spaces = eight.spaces
                while spaces != 0 {
                    lastSpace &-= 1
                    room[lastSpace] = Int32(truncatingIfNeeded: index &+ spaces.trailingZeroBitCount / 8)
                    spaces &= spaces &- 1
                }
            }
            return body(
                TextStarts(
                    words: UnsafeBufferPointer(rebasing: room[..<wordCount]),
                    spaces: UnsafeBufferPointer(rebasing: room[lastSpace...])))
        }
    }

    /// Gives to a closure, which must not keep them, where those characters begin within words of which `isMeant` says so.
    @inline(__always)
    static func withInsides(
        of text: TextBytes, where isMeant: (Int) -> Bool, _ body: (UnsafeBufferPointer<Int32>) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: text.count) { room in
            var count = 0
            each(in: text) { index, eight in
                var insides = eight.characters & ~eight.boundaries
                while insides != 0 {
                    let start = index &+ insides.trailingZeroBitCount / 8
                    room[count] = Int32(truncatingIfNeeded: start)
                    count &+= isMeant(start) ? 1 : 0
                    insides &= insides &- 1
                }
            }
            body(UnsafeBufferPointer(rebasing: room[..<count]))
        }
    }

    /// What stands at eight bytes of a text: each is a lane, whose lowest bit says so.
    private struct Eight {
        let characters: UInt64
        /// The same as `TextBytes.isBoundary`, where characters begin. Every space is one.
        let boundaries: UInt64
        let spaces: UInt64

        /// Bytes with their classes and the classes of the bytes before them.
        @inline(__always)
        init(_ bytes: UInt64, _ classes: UInt64, before: UInt64) {
            characters = ~(bytes &>> 7 & ~(bytes &>> 6)) & Self.ones
            // Classes whose characters each stand alone are even, and where the class changes one of the two lowest bits
            // does.
            let change = classes ^ before
            boundaries = (change | change &>> 1 | ~classes) & characters
            let low7 = 0x7F &* Self.ones
            let others = bytes ^ (0x20 &* Self.ones)
            spaces = ~(((others & low7) &+ low7) | others) &>> 7 & Self.ones
        }

        private static let ones: UInt64 = 0x0101_0101_0101_0101
    }

    /// Calls `body` with each eight bytes of a text and where they begin; behind the end nothing stands.
    @inline(__always)
    private static func each(in text: TextBytes, _ body: (Int, Eight) -> Void) {
        var index = 0
        var last = UInt64(FoldedText.ByteClass.separator.rawValue)
        while index < text.count {
            // Behind the end come bytes that are of no character.
            let bytes = eight(text.bytes, index, filler: 0x80)
            let classes = eight(text.classes, index, filler: 0)
            body(index, Eight(bytes, classes, before: classes &<< 8 | last))
            last = classes &>> 56
            index &+= 8
        }
    }

    /// Eight bytes, the first lowest; `filler` where there are no more.
    @inline(__always)
    private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, filler: UInt8) -> UInt64 {
        if start &+ 8 <= bytes.count {
            return UInt64(
                littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self))
        }
        var number: UInt64 = 0
        for offset in 0..<8 {
            let byte = start &+ offset < bytes.count ? bytes[start &+ offset] : filler
            number |= UInt64(byte) &<< UInt64(8 &* offset)
        }
        return number
    }
}
