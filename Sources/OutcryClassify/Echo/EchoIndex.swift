public import OutcryModel

/// Finds the texts of which a new one is a near copy, among the last ones heard.
///
/// Every text is compared with the first ones of the clusters so far, so that clusters do not creep from copy to copy.
/// The index forgets: what was heard more than a day ago, and more than so many texts ago, begins a new cluster. The same
/// texts in the same order give the same clusters on every machine.
///
/// A full index of the standard size takes less than 20 MB; it grows as it fills. A search looks at no more than
/// `keys × reach` texts, whatever was heard. Whoever may have to take back what was heard since a point `mark()`s it, and
/// need keep no copy.
public struct EchoIndex: Sendable {
    /// The most texts that are remembered, unless it is told otherwise.
    public static let standardCapacity = 65_536
    /// How long a text is remembered.
    public static let age = Duration.seconds(24 * 3600)
    /// From which share of common words and pairs on a text is a copy.
    public static let threshold = 0.5
    /// By how many of its pairs a text is found.
    static let keys = 8
    /// How many texts with the same pair, or one listed with it, are looked at, the newest first.
    static let reach = 24

    /// A pair of a text, and how far back the one before it in its group is listed.
    private struct Listing {
        let hash: UInt32
        let back: UInt32
    }

    let capacity: Int
    /// The text of place `p` stands at `p % capacity`.
    private var ring: [Fingerprint] = []
    private var heardAt: [Timestamp] = []
    /// The listings of place `p` stand from `p % capacity * keys` on.
    private var listings: [Listing] = []
    /// The last listing for each group of hashes, by its number counted from 1; 0 for none.
    private var heads: [Int] = []
    /// The place of the oldest text, and the one behind the newest.
    private var first = 0
    private var next = 0

    /// What was there at the mark, and what has been written over since; `nil` while there is no mark.
    private var past: Past?

    private struct Past {
        let first: Int
        let next: Int
        /// The newest last.
        var changes: [Change] = []
    }

    /// What stood where a text was written, and in the groups it was listed in.
    private struct Change {
        var replaced: (fingerprint: Fingerprint, heardAt: Timestamp, listings: [Listing])?
        var heads: [(group: Int, number: Int)] = []
    }

    /// An empty index for at most `capacity` texts.
    public init(capacity: Int = Self.standardCapacity) {
        precondition(capacity > 0, "an index holds something")
        self.capacity = capacity
    }

    /// The cluster of a text heard at an instant: that of an earlier text it is a near copy of, or else its own.
    ///
    /// To be called in the order in which texts are heard.
    public mutating func cluster(of fingerprint: Fingerprint, at instant: Timestamp) -> TextCluster {
        forget(before: instant - Self.age)
        if let original = original(of: fingerprint) { return ring[original % capacity].cluster }
        remember(fingerprint, at: instant)
        return fingerprint.cluster
    }

    /// Whether nothing is remembered.
    public var isEmpty: Bool { first == next }
    /// How many texts are remembered.
    public var count: Int { next - first }

    /// Calls `body` with each text remembered, the oldest first.
    func forEachText(_ body: (_ fingerprint: Fingerprint, _ heardAt: Timestamp) -> Void) {
        for place in first..<next { body(ring[place % capacity], heardAt[place % capacity]) }
    }

    /// Makes this the point that `goBack()` returns to. From here on every text heard costs some 400 bytes more, until
    /// the next mark.
    public mutating func mark() {
        past = Past(first: first, next: next)
    }

    /// Forgets what was heard since the mark, as if it had not been; the mark stays.
    public mutating func goBack() {
        guard let past else { return }
        for number in past.changes.indices.reversed() {
            let change = past.changes[number]
            for head in change.heads.reversed() { heads[head.group] = head.number }
            guard let replaced = change.replaced else { continue }
            let slot = (past.next + number) % capacity
            (ring[slot], heardAt[slot]) = (replaced.fingerprint, replaced.heardAt)
            for (key, listing) in replaced.listings.enumerated() { listings[slot * Self.keys + key] = listing }
        }
        (first, next) = (past.first, past.next)
        mark()
    }

    mutating func remember(_ fingerprint: Fingerprint, at instant: Timestamp) {
        if heads.isEmpty { heads = [Int](repeating: 0, count: 1 << 17) }
        let slot = next % capacity
        let listing = Listing(hash: 0, back: 0)
        var change = Change()
        if past != nil, slot < ring.count {
            let kept = listings[slot * Self.keys..<(slot + 1) * Self.keys]
            change.replaced = (ring[slot], heardAt[slot], Array(kept))
        }
        if slot == ring.count {
            ring.append(fingerprint)
            heardAt.append(instant)
            listings.append(contentsOf: repeatElement(listing, count: Self.keys))
        } else {
            (ring[slot], heardAt[slot]) = (fingerprint, instant)
            for key in 0..<Self.keys { listings[slot * Self.keys + key] = listing }
        }
        fingerprint.forEachKey { key, hash in
            let number = next * Self.keys + key + 1
            let group = Self.group(of: hash)
            if past != nil { change.heads.append((group, heads[group])) }
            listings[slot * Self.keys + key] = Listing(
                hash: hash, back: UInt32(clamping: number - heads[group]))
            heads[group] = number
        }
        past?.changes.append(change)
        next += 1
        first = max(first, next - capacity)
    }

    /// The pairs kept of a long text are small numbers, so they are spread first.
    private static func group(of hash: UInt32) -> Int {
        Int((hash &* 0x9E37_79B1) >> 15)
    }

    private mutating func forget(before instant: Timestamp) {
        while first < next, heardAt[first % capacity] < instant { first += 1 }
    }

    /// The place of the text most like a text, if it is like enough; the older one among equals.
    private func original(of fingerprint: Fingerprint) -> Int? {
        guard first < next else { return nil }
        var best: (place: Int, similarity: Double)?
        fingerprint.forEachKey { _, hash in
            var number = heads[Self.group(of: hash)]
            var left = Self.reach
            // Listings are counted from 1, and those of places before the first are no more.
            while number > first * Self.keys, left > 0 {
                let place = (number - 1) / Self.keys
                let listing = listings[place % capacity * Self.keys + (number - 1) % Self.keys]
                left -= 1
                if listing.hash == hash, place != best?.place {
                    let similarity = ring[place % capacity].similarity(to: fingerprint)
                    if similarity >= Self.threshold,
                        best.map({ (similarity, $0.place) > ($0.similarity, place) }) ?? true
                    {
                        best = (place, similarity)
                    }
                }
                number -= Int(listing.back)
            }
        }
        return best?.place
    }
}

extension Fingerprint {
    /// Calls `body` with the pairs by which the text is found, the smallest hashes first.
    func forEachKey(_ body: (_ key: Int, _ hash: UInt32) -> Void) {
        withHashes { hashes in
            var key = 0
            for hash in hashes where hash & 1 == 1 && hash != .max {
                body(key, hash)
                key += 1
                if key == EchoIndex.keys { return }
            }
        }
    }
}
