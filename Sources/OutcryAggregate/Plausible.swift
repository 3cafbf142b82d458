/// The numbers that a state can have.
enum Plausible {
    /// Minutes since the epoch: what is reckoned with them fits.
    static let minutes = 0...Int(Int32.max / 2)
    /// Hours since the epoch.
    static let hours = 0...Int32.max / 120
    /// Reporters, one by one or altogether.
    static let counts = 0...Int(Int32.max / 2)
    /// Amounts that need not be whole; neither “not a number” nor infinity is one.
    static let amounts = -1e15...1e15

    /// Whether so many reporters, and all of them together, may have counted.
    static func areCounts(_ numbers: some Sequence<Int>) -> Bool {
        var sum = 0
        return numbers.allSatisfy { number in
            guard counts.contains(number) else { return false }
            sum += number
            return counts.contains(sum)
        }
    }

    /// Whether each is an amount.
    static func areAmounts(_ numbers: [Double]) -> Bool {
        numbers.allSatisfy(amounts.contains)
    }
}
