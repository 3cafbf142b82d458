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
                var last = text.count
                for index in 0..<text.count where text.isCharacter(index) {
                    if text.isBoundary(index) {
                        places[wordCount] = Int32(truncatingIfNeeded: index)
                        wordCount += 1
                    } else {
                        last -= 1
                        places[last] = Int32(truncatingIfNeeded: index)
                    }
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
