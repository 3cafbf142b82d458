import OutcryRegions

/// How strongly small words and letters speak for each language of the lexicon, in a room that its owner lends.
struct SmallWords {
    /// How many numbers the room must hold.
    static let room = 4 * LanguageSet.most

    /// Points by the language's number.
    let points: UnsafeMutableBufferPointer<Int32>
    /// Where the last small word of each ends, and where the first begins and ends.
    private let last: UnsafeMutableBufferPointer<Int32>
    private let starts: UnsafeMutableBufferPointer<Int32>
    private let ends: UnsafeMutableBufferPointer<Int32>

    /// `room` holds `room` zeros and outlives this.
    init(_ room: UnsafeMutableBufferPointer<Int32>) {
        let most = LanguageSet.most
        points = UnsafeMutableBufferPointer(rebasing: room[..<most])
        last = UnsafeMutableBufferPointer(rebasing: room[most..<2 * most])
        starts = UnsafeMutableBufferPointer(rebasing: room[2 * most..<3 * most])
        ends = UnsafeMutableBufferPointer(rebasing: room[3 * most..<4 * most])
    }

    /// Adds the points of the small words that were found.
    mutating func read(_ finds: UnsafeMutableBufferPointer<Hit>, _ uses: [NameTable.Use]) {
        for find in finds {
            let use = uses[Int(find.record)]
            let language = Int(use.number)
            guard use.kind == .small, Int(last[language]) <= find.start else { continue }
            last[language] = Int32(truncatingIfNeeded: find.end)
            points[language] &+= Int32(use.points)
            if ends[language] == 0 {
                starts[language] = Int32(truncatingIfNeeded: find.start)
                ends[language] = Int32(truncatingIfNeeded: find.end)
            }
        }
    }

    /// The first small word of a language, in folded bytes.
    func first(_ number: Int) -> Range<Int>? {
        ends[number] == 0 ? nil : Int(starts[number])..<Int(ends[number])
    }
}
