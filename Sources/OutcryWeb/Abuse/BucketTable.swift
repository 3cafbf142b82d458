/// Token buckets of many, by a hash of whose they are, in memory that never grows.
///
/// A key has eight places where its bucket may lie. Where all are taken, the fullest one goes: to forget a bucket makes it
/// full, so nobody is refused what is theirs because others came in numbers, and who has used the most is remembered the
/// longest. The hash has to be a keyed one, or the places could be aimed at.
struct BucketTable: Sendable {
    private static let ways = 8

    private var keys: [UInt64]
    /// The instant at which each bucket is full again, in nanoseconds since the epoch.
    private var fullAt: [Int64]
    private let mask: UInt64

    /// A table for so many buckets, rounded up to a power of two; each takes 16 bytes.
    init(capacity: Int = 1 << 17) {
        var sets = 1
        while sets * Self.ways < capacity { sets *= 2 }
        keys = Array(repeating: 0, count: sets * Self.ways)
        fullAt = Array(repeating: 0, count: sets * Self.ways)
        mask = UInt64(sets - 1)
    }

    /// The bytes it takes, which stay the same.
    var byteCount: Int { keys.count * 16 }

    /// How long `key` has to wait until so many can be taken; 0 when it need not wait.
    func delay(_ key: UInt64, _ count: Int, of size: TokenBucket.Size, at now: Int64) -> Int64 {
        let full = place(of: key).map { fullAt[$0] } ?? 0
        return max(0, size.wait(full, now) + size.cost(count) - size.span)
    }

    /// Takes so many for `key`, whether they are there or not: ask first. Returns how long until its bucket is full again.
    @discardableResult
    mutating func take(_ key: UInt64, _ count: Int, of size: TokenBucket.Size, at now: Int64) -> Int64 {
        let known = place(of: key)
        let wait = min(size.wait(known.map { fullAt[$0] } ?? 0, now) + size.cost(count), size.span)
        let place = known ?? freest(for: key)
        keys[place] = key
        fullAt[place] = now + wait
        return wait
    }

    /// How long until the bucket of `key` is full.
    func untilFull(_ key: UInt64, of size: TokenBucket.Size, at now: Int64) -> Int64 {
        size.wait(place(of: key).map { fullAt[$0] } ?? 0, now)
    }

    private func places(for key: UInt64) -> Range<Int> {
        let start = Int(key & mask) * Self.ways
        return start..<start + Self.ways
    }

    private func place(of key: UInt64) -> Int? {
        places(for: key).first { keys[$0] == key }
    }

    /// The place whose bucket is full, or will be the soonest.
    private func freest(for key: UInt64) -> Int {
        var freest = places(for: key).lowerBound
        for place in places(for: key) where fullAt[place] < fullAt[freest] { freest = place }
        return freest
    }
}
