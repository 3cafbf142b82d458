/// Ranges of a text by where they begin, each with what it is, so that those near a place are found without looking at
/// all.
struct NearRanges<Value> {
    private let ranges: [(value: Value, range: Range<Int>)]
    /// The length of the longest.
    private let longest: Int

    init(_ ranges: [(Value, Range<Int>)]) {
        self.ranges = ranges.count > 1 ? ranges.sorted { $0.1.lowerBound < $1.1.lowerBound } : ranges
        longest = ranges.reduce(0) { max($0, $1.1.count) }
    }

    /// Whether there is none.
    var isEmpty: Bool { ranges.isEmpty }

    /// Whether a range of which `isMeant` begins or ends no further than `reach` from another, or lies over it.
    func contains(near range: Range<Int>, within reach: Int, where isMeant: (Value, Range<Int>) -> Bool) -> Bool {
        guard !ranges.isEmpty else { return false }
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].range.lowerBound + longest + reach < range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        for candidate in ranges[low...] {
            guard candidate.range.lowerBound <= range.upperBound + reach else { return false }
            guard candidate.range.upperBound + reach >= range.lowerBound else { continue }
            if isMeant(candidate.value, candidate.range) { return true }
        }
        return false
    }
}
