import OutcryModel

extension SplitMix {
    /// A count of reporters: often small, sometimes large.
    mutating func count() -> Int {
        Bool.random(using: &self) ? Int.random(in: 0...6, using: &self) : Int.random(in: 0...60, using: &self)
    }
}
