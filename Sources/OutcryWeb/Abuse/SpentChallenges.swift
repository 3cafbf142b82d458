/// The challenges that have been solved and used, remembered for as long as they could be used again.
///
/// Two generations, each as long as a challenge lasts: the older one is forgotten whole. They are bounded: when a
/// generation is full, no further proof is good, as none could be told from a repetition.
struct SpentChallenges: Sendable {
    /// The most challenges remembered in one generation.
    private let most: Int
    private let lifetime: Int64
    private var began: Int64 = 0
    /// The key of the report that each was used for, where it had one.
    private var current: [UInt64: UInt64?] = [:]
    private var previous: [UInt64: UInt64?] = [:]

    /// An empty memory for challenges that last so long.
    init(lifetime: Duration, most: Int = 1 << 18) {
        self.lifetime = lifetime.components.seconds * 1_000_000_000
        self.most = most
    }

    /// Whether a proof has not been used, or only for the report that is now sent again.
    mutating func isGood(_ proof: AdmissionBook.Proof, at now: Int64) -> Bool {
        turn(at: now)
        guard case .solved(let challenge, let key) = proof else { return false }
        guard let used = current[challenge] ?? previous[challenge] else { return current.count < most }
        return key != nil && used == key
    }

    /// Remembers a proof that has been used.
    mutating func spend(_ proof: AdmissionBook.Proof, at now: Int64) {
        turn(at: now)
        guard case .solved(let challenge, let key) = proof else { return }
        current.updateValue(key, forKey: challenge)
    }

    /// How many are remembered.
    var count: Int { current.count + previous.count }

    private mutating func turn(at now: Int64) {
        let age = now - began
        // A clock that was set back makes a generation last longer, which forgets nothing too early.
        guard age >= lifetime else { return }
        previous = age < 2 * lifetime ? current : [:]
        current = [:]
        began = now
    }
}
