/// The ranges of a text, such as the names of brands, in which no place is looked for.
///
/// They are asked about from the beginning of the text to its end, so that each is passed once.
struct PlaceMasks {
    private let ranges: UnsafeBufferPointer<Range<Int>>
    /// The first that may still touch a name.
    private var first = 0

    /// Gives masks, in any order, to a closure, which must not keep them.
    static func with<Result>(_ ranges: [Range<Int>], _ body: (PlaceMasks) -> Result) -> Result {
        (isOrdered(ranges) ? ranges : ordered(ranges)).withUnsafeBufferPointer { body(PlaceMasks(ranges: $0)) }
    }

    private init(ranges: UnsafeBufferPointer<Range<Int>>) {
        self.ranges = ranges
    }

    /// Whether there are none.
    var isEmpty: Bool { ranges.isEmpty }

    /// Forgets the masks that end well before a place of the text.
    mutating func pass(_ place: Int) {
        while first < ranges.count, ranges[first].upperBound + 1 < place { first += 1 }
    }

    /// Whether a name touches a mask, or, for that of a country, stands right behind one and so is a part of the
    /// brand's name: “Amazon Egypt”, “Orange Belgium”.
    func touch(_ name: Range<Int>, isCountry: Bool) -> Bool {
        var next = first
        while next < ranges.count, ranges[next].lowerBound < name.upperBound {
            let mask = ranges[next]
            if mask.overlaps(name) { return true }
            if isCountry, (0...1).contains(name.lowerBound - mask.upperBound) { return true }
            next += 1
        }
        return false
    }

    /// Whether no range is empty, reaches into the next or comes after it.
    private static func isOrdered(_ ranges: [Range<Int>]) -> Bool {
        var end = Int.min
        for range in ranges {
            guard range.lowerBound >= end, !range.isEmpty else { return false }
            end = range.upperBound
        }
        return true
    }

    /// The same ranges in order, with one in place of several that meet.
    private static func ordered(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}
