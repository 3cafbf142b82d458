import OutcryRegions

/// Where words of a text begin, and where characters within words do.
struct TextStarts {
    /// The first from the front, in order; the second from the back.
    private let places: [Int32]
    private let wordCount: Int

    init(_ text: FoldedText) {
        var wordCount = 0
        places = text.withTextBytes { text in
            [Int32](unsafeUninitializedCapacity: text.count) { places, filled in
                // Both ends are written each time, and only what is meant is kept: there is nothing to foresee wrongly.
                // What is kept of them together is never more than the characters read.
                var last = text.count
                for index in 0..<text.count {
                    let isCharacter = text.isCharacter(index) ? 1 : 0
                    let isWord = text.isBoundary(index) ? isCharacter : 0
                    places[wordCount] = Int32(truncatingIfNeeded: index)
                    places[last &- 1] = Int32(truncatingIfNeeded: index)
                    wordCount &+= isWord
                    last &-= isCharacter &- isWord
                }
                // What goes on with a character is no place: the gap between both is closed.
                for index in last..<text.count { places[wordCount + index - last] = places[index] }
                filled = wordCount + text.count - last
            }
        }
        self.wordCount = wordCount
    }

    /// Lends both.
    @inline(__always)
    func withPlaces<Result>(
        _ body: (_ words: UnsafeBufferPointer<Int32>, _ insides: UnsafeBufferPointer<Int32>) -> Result
    ) -> Result {
        places.withUnsafeBufferPointer { places in
            body(
                UnsafeBufferPointer(rebasing: places[..<wordCount]), UnsafeBufferPointer(rebasing: places[wordCount...])
            )
        }
    }
}
