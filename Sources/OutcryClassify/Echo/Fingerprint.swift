import OutcryModel
public import OutcryRegions

/// What is left of the words of a text when near copies are to be found: the smallest hashes of its words and of its
/// pairs of neighbouring words (bottom-k MinHash: Broder, SEQUENCES 1997).
///
/// Links, handles, “RT”, the mark of hashtags, numbers, punctuation and emoji are no words. In scripts without spaces,
/// and in Hangul, where people put spaces as they like, pairs and triples of neighbouring characters stand for words and
/// pairs. Up to about sixteen words every hash is kept, so that two such texts are compared exactly.
public struct Fingerprint: Hashable, Sendable {
    /// How many hashes are kept.
    static let size = 32
    /// How much a text must say before it is compared with others, in letters; a character of Han, kana, Thai or Hangul
    /// says as much as three. What is shorter, two people may well have written each.
    static let leastLetters = 40
    /// How many different hashes that must give: “help help help help” says little.
    static let leastHashes = 9

    /// The hashes in rising order, odd ones of pairs, even ones of words; lanes that are not used hold the highest number.
    let hashes: SIMD32<UInt32>

    /// The fingerprint of a text; `nil` when it says too little to tell a copy from chance.
    public init?(_ text: FoldedText) {
        let read = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: SmallestHashes.room) { room in
            var reader = EchoReader(into: SmallestHashes(room))
            reader.read(text)
            return reader.letters < Self.leastLetters ? nil : reader.hashes.smallest()
        }
        guard let read, read[Self.leastHashes - 1] != .max else { return nil }
        hashes = read
    }

    init(hashes: SIMD32<UInt32>) {
        self.hashes = hashes
    }

    /// The name of the cluster that begins with this text.
    var cluster: TextCluster {
        var bits: UInt64 = 0xCBF2_9CE4_8422_2325
        for lane in 0..<Self.size where hashes[lane] != .max {
            bits = (bits ^ UInt64(hashes[lane])) &* 0x9E37_79B9_7F4A_7C15 ^ (bits >> 29)
        }
        return TextCluster(rawValue: bits)
    }

    /// The share of words and pairs that two texts have in common among all they have (Jaccard), from 0 to 1; for long
    /// texts an estimate from the smallest hashes of both together.
    public func similarity(to other: Fingerprint) -> Double {
        let isWhole = hashes[Self.size - 1] == .max && other.hashes[Self.size - 1] == .max
        let most = isWhole ? 2 * Self.size : Self.size
        var (mine, theirs, common, all) = (0, 0, 0, 0)
        withHashes { left in
            other.withHashes { right in
                while all < most {
                    let (one, two) = (
                        mine < Self.size ? left[mine] : .max, theirs < Self.size ? right[theirs] : .max
                    )
                    guard one != .max || two != .max else { break }
                    if one <= two { mine += 1 }
                    if two <= one { theirs += 1 }
                    if one == two { common += 1 }
                    all += 1
                }
            }
        }
        return all == 0 ? 0 : Double(common) / Double(all)
    }
    /// The lanes as they lie in memory, where each can be read without moving all of them.
    func withHashes<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        withUnsafeBytes(of: hashes) { body($0.assumingMemoryBound(to: UInt32.self)) }
    }
}
