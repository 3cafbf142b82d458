import OutcryModel

/// How a number of people as it is told compares with what is usual.
struct ToldRatio {
    /// The number over the usual one; `nil` where nothing is usual, or the number is withheld.
    let ratio: Double?
    /// The lower end of its 90 % interval.
    let low: Double?
    /// The upper end of that of the largest number it may stand for.
    let high: Double?
}

extension Publisher {
    /// The ratio of a number told, made of so many parts, to the usual one.
    func told(_ shown: Int?, inParts parts: Int, expected: Double?) -> ToldRatio {
        guard let shown, let expected, let least = RatioInterval(observed: shown, expected: expected),
            let most = RatioInterval(observed: disclosure.most(shown, inParts: parts), expected: expected)
        else { return ToldRatio(ratio: nil, low: nil, high: nil) }
        return ToldRatio(
            ratio: Document.number(least.ratio), low: Document.number(least.low), high: Document.number(most.high))
    }
}
