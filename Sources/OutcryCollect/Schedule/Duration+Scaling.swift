import OutcryModel

extension Duration {
    /// A part of the duration, to the millisecond.
    func multiplied(by factor: Double) -> Duration {
        .milliseconds(Int64(Double(inMilliseconds) * factor))
    }

    /// The duration and up to a part of it more, as chance has it.
    func stretched(by part: Double, using random: inout some RandomNumberGenerator) -> Duration {
        self + multiplied(by: part * Double.random(in: 0..<1, using: &random))
    }
}
