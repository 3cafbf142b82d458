/// Gathers the smallest of the different hashes of a text in a room that its owner lends.
struct SmallestHashes {
    /// How many hashes are gathered before they are sorted out.
    private static let most = 64
    private static let groups = 32
    /// How many numbers the room must hold: the hashes gathered, as many again while they are sorted, and the groups.
    static let room = 2 * most + groups

    private let buffer: UnsafeMutableBufferPointer<UInt32>
    private var count = 0
    /// What is not smaller than this does not get in any more.
    private var ceiling: UInt32 = .max

    /// `buffer` has room for `room` hashes and outlives this.
    init(_ buffer: UnsafeMutableBufferPointer<UInt32>) {
        self.buffer = buffer
    }

    mutating func insert(_ hash: UInt32) {
        guard hash < ceiling else { return }
        buffer[count] = hash
        count += 1
        if count == Self.most { settle() }
    }

    /// The hashes in rising order; lanes that are not used hold the highest number.
    mutating func smallest() -> SIMD32<UInt32> {
        settle()
        for index in count..<max(count, Fingerprint.size) { buffer[index] = .max }
        // All at once: lane by lane the vector would go to memory and back each time.
        return UnsafeRawBufferPointer(buffer).loadUnaligned(as: SIMD32<UInt32>.self)
    }

    /// Sorts what is there, drops what is there twice, and keeps as many as a fingerprint does.
    private mutating func settle() {
        sort()
        var kept = 0
        for index in 0..<count where kept == 0 || buffer[kept - 1] != buffer[index] {
            guard kept < Fingerprint.size else { break }
            buffer[kept] = buffer[index]
            kept += 1
        }
        count = kept
        if kept == Fingerprint.size { ceiling = buffer[kept - 1] }
    }

    /// By insertion, after each hash has been put among those with its first bits: hashes are spread evenly, so hardly
    /// one is far from its place then.
    private func sort() {
        guard let hashes = buffer.baseAddress else { return }
        let grouped = hashes + Self.most
        let ends = grouped + Self.most
        for group in 0..<Self.groups { ends[group] = 0 }
        for index in 0..<count { ends[Int(hashes[index] >> 27)] &+= 1 }
        for group in 1..<Self.groups { ends[group] &+= ends[group - 1] }
        for index in 0..<count {
            let group = Int(hashes[index] >> 27)
            ends[group] &-= 1
            grouped[Int(ends[group])] = hashes[index]
        }
        for index in 0..<count {
            let hash = grouped[index]
            var place = index
            while place > 0, hashes[place - 1] > hash {
                hashes[place] = hashes[place - 1]
                place -= 1
            }
            hashes[place] = hash
        }
    }
}
