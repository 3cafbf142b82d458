import OutcryModel

/// The names of places, searched by hash.
struct GazetteerTable: Sendable {
    /// One thing a name may mean.
    struct Meaning {
        /// The row of the region in the tree.
        let place: Int32
        /// When the name counts for it.
        let marks: PlaceMarks
    }

    /// The longest name, in bytes.
    static let longest = 60

    private let file: GazetteerFile
    private let filterMask: UInt64
    private let bucketShift: UInt64

    /// The names in a file.
    init(_ file: GazetteerFile) {
        self.file = file
        filterMask = UInt64(file.filter.count) * 16 - 1
        bucketShift = 64 - UInt64(file.bucketBits)
    }

    /// Whether something with this hash may be a name (bit 0), and may begin a longer one (bit 1); sometimes a bit is
    /// set where it is not so.
    @inline(__always)
    func hint(_ hash: UInt64) -> UInt32 {
        let pair = hash >> 20 & filterMask
        return file.filter[Int(pair >> 4)] >> UInt32(2 * (pair & 15)) & 3
    }

    /// The meanings of the name with this hash, as numbers for `meaning`; empty when it is no name.
    func meanings(_ hash: UInt64) -> Range<Int> {
        let bucket = Int(hash >> bucketShift)
        let tag = UInt32(truncatingIfNeeded: hash)
        for number in Int(file.buckets[bucket])..<Int(file.buckets[bucket + 1]) where file.tags[number] == tag {
            let payload = Int(file.payloads[number])
            return payload >> 6..<payload >> 6 + payload & 63
        }
        return 0..<0
    }

    /// A meaning by its number.
    func meaning(_ number: Int) -> Meaning {
        let packed = file.meanings[number]
        return Meaning(place: Int32(packed >> 8), marks: PlaceMarks(rawValue: UInt8(packed & 0xFF)))
    }

    /// The id of a region that is no city.
    func id(of place: Int32) -> Region.ID {
        Region.ID(file.string(at: file.regions[Int(place) * GazetteerFile.regionWidth + 2]))
    }

    /// Whether a meaning is a country.
    func isCountry(_ number: Int) -> Bool {
        file.regions[Int(file.meanings[number] >> 8) * GazetteerFile.regionWidth + 3] & 7 == 3
    }

    /// A running hash of bytes (FNV-1a, 64 bits), whose halves are mixed at the end.
    struct Hash: Sendable {
        private var state: UInt64 = 0xCBF2_9CE4_8422_2325

        init() {}

        /// The hash of some bytes.
        init(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { add(byte) }
        }

        /// Takes one more byte in.
        @inline(__always)
        mutating func add(_ byte: UInt8) {
            state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
        }

        /// The hash of the bytes so far.
        @inline(__always)
        var value: UInt64 { (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15 }
    }
}
