/// Keys that nobody can guess.
enum RandomKey {
    /// 32 bytes of the system's generator.
    static func bytes() -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }
}
