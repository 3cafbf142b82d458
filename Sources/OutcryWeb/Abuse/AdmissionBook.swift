/// Decides which reports are let in: the buckets of the networks, the one of all together, and when there is a flood.
///
/// Pure: it is asked with the instant, in nanoseconds since the epoch, and changes nothing but itself.
///
/// A flood begins when less than half is left of what all together may report, and ends when three quarters are there
/// again. While it lasts, a report that brings no proof of work is counted only within its network's own small share;
/// beyond it, it is held. When nothing at all is left, reports with a proof and those within their network's share still
/// have a bucket of their own, so that whoever does not flood is not kept out by those who do. A proof is worth as many
/// reports at once as the share has.
struct AdmissionBook: Sendable {
    /// What becomes of a report.
    enum Decision: Equatable {
        /// It is let in; held unless it may be counted.
        case admitted(isHeld: Bool)
        /// Its network has to wait so many nanoseconds.
        case networkIsOver(wait: Int64)
        /// All have to wait so many nanoseconds.
        case allAreOver(wait: Int64)
    }

    /// How a report stands to the proof of work.
    enum Proof: Equatable {
        /// It has none that is worth anything.
        case none
        /// Its sender has solved a challenge, for the report with this key.
        case solved(challenge: UInt64, key: UInt64?)
    }

    /// What tells the key of a network's share from that of its bucket.
    private static let shareMark: UInt64 = 0x9E37_79B9_7F4A_7C15

    private let mode: ProofMode
    private let network: TokenBucket.Size?
    private let share: TokenBucket.Size
    private var networks: BucketTable
    private var all: TokenBucket?
    private var reserve: TokenBucket?
    private(set) var isFlood = false
    private var spent: SpentChallenges

    init(_ settings: AbuseSettings, challengesLast lifetime: Duration) {
        mode = settings.proof
        network = settings.reportsPerNetwork.map { TokenBucket.Size($0) }
        share = TokenBucket.Size(settings.reportsWithoutProof)
        networks = BucketTable()
        all = settings.reportsOverall.map { TokenBucket($0) }
        reserve = settings.reportsOverall.map { TokenBucket($0) }
        spent = SpentChallenges(lifetime: lifetime)
    }

    /// Whether a proof of work makes a difference at an instant.
    mutating func asksForProof(at now: Int64) -> Bool {
        watch(at: now)
        return mode == .always || (mode == .flood && isFlood)
    }

    /// How much harder than usual a challenge is to be: twice for each half of what is left that is gone.
    mutating func hardness(at now: Int64) -> Int {
        watch(at: now)
        guard mode != .off, isFlood, let all else { return 1 }
        let left = all.left(at: now)
        return left * 2 >= all.size.quota ? 1 : left * 4 >= all.size.quota ? 2 : left * 8 >= all.size.quota ? 4 : 8
    }

    /// Decides about so many reports of a network, and takes what they cost if they are let in.
    mutating func decide(_ key: UInt64, count: Int, proof: Proof, at now: Int64) -> Decision {
        if let network {
            let wait = networks.delay(key, count, of: network, at: now)
            guard wait == 0 else { return .networkIsOver(wait: wait) }
        }
        let asks = asksForProof(at: now)
        let wait = all?.delay(count, at: now) ?? 0
        if !asks, wait == 0 {
            take(key, count, at: now)
            return .admitted(isHeld: false)
        }
        // What is sent at once counts by a share or a proof only as far as it could one by one.
        let isFew = count <= share.quota
        let isProven = isFew && spent.isGood(proof, at: now)
        let isWithinShare =
            isFew && mode != .always && !isProven
            && networks.delay(key ^ Self.shareMark, count, of: share, at: now) == 0
        if wait > 0 {
            // What is beyond the share waits for the bucket of all; the rest only for the reserve.
            guard isProven || isWithinShare else { return .allAreOver(wait: wait) }
            let reserveWait = reserve?.delay(count, at: now) ?? 0
            guard reserveWait == 0 else { return .allAreOver(wait: min(wait, reserveWait)) }
            reserve?.take(count, at: now)
            if let network { networks.take(key, count, of: network, at: now) }
        } else {
            take(key, count, at: now)
        }
        if isProven { spent.spend(proof, at: now) }
        if isWithinShare { networks.take(key ^ Self.shareMark, count, of: share, at: now) }
        return .admitted(isHeld: asks && !isProven && !isWithinShare)
    }

    /// What a network has left, and how long until it has all; `nil` where networks have no limit.
    func standing(of key: UInt64, at now: Int64) -> (left: Int, untilFull: Int64)? {
        guard let network else { return nil }
        let wait = networks.untilFull(key, of: network, at: now)
        return (network.left(fullAt: now + wait, at: now), wait)
    }

    /// What all have left, and how long until they have all; `nil` where they have no limit.
    func standingOfAll(at now: Int64) -> (left: Int, untilFull: Int64)? {
        all.map { ($0.left(at: now), $0.untilFull(at: now)) }
    }

    private mutating func take(_ key: UInt64, _ count: Int, at now: Int64) {
        if let network { networks.take(key, count, of: network, at: now) }
        all?.take(count, at: now)
        watch(at: now)
    }

    private mutating func watch(at now: Int64) {
        guard let all else { return }
        let left = all.left(at: now)
        isFlood = isFlood ? left * 4 < all.size.quota * 3 : left * 2 < all.size.quota
    }
}
