/// The names of places, searched by hash, as they lie in memory for as long as a call of `GazetteerFile.withTable`
/// lasts.
struct GazetteerTable {
    /// One thing a name may mean.
    struct Meaning {
        /// The row of the region in the tree.
        let place: Int32
        /// When the name counts for it.
        let marks: PlaceMarks
    }

    /// The longest name, in bytes.
    static let longest = 60

    private let buckets: UnsafeBufferPointer<UInt32>
    private let names: UnsafeBufferPointer<UInt32>
    private let meanings: UnsafeBufferPointer<UInt32>
    private let filter: UnsafeBufferPointer<UInt32>
    private let regions: UnsafeBufferPointer<UInt32>
    private let text: UnsafeBufferPointer<UInt8>
    private let filterMask: UInt64
    private let bucketShift: UInt64

    /// The names in the numbers and the text of a file, which has checked that none leads out of it.
    init(_ file: GazetteerFile, numbers: UnsafeBufferPointer<UInt32>, text: UnsafeBufferPointer<UInt8>) {
        buckets = UnsafeBufferPointer(rebasing: numbers[file.parts.buckets])
        names = UnsafeBufferPointer(rebasing: numbers[file.parts.names])
        meanings = UnsafeBufferPointer(rebasing: numbers[file.parts.meanings])
        filter = UnsafeBufferPointer(rebasing: numbers[file.parts.filter])
        regions = UnsafeBufferPointer(rebasing: numbers[file.parts.regions])
        self.text = text
        filterMask = UInt64(filter.count) * 16 - 1
        bucketShift = 64 - UInt64(file.bucketBits)
    }

    /// Whether something with this hash may be a name (bit 0), and may begin a longer one (bit 1); sometimes a bit is
    /// set where it is not so.
    @inline(__always)
    func hint(_ hash: UInt64) -> UInt32 {
        let pair = hash >> 20 & filterMask
        return filter[Int(pair >> 4)] >> UInt32(2 * (pair & 15)) & 3
    }

    /// The meanings of the name with this hash, as numbers for `meaning`; empty when it is no name.
    func meanings(_ hash: UInt64) -> Range<Int> {
        let bucket = Int(hash >> bucketShift)
        let tag = UInt32(truncatingIfNeeded: hash)
        for number in Int(buckets[bucket])..<Int(buckets[bucket + 1]) where names[2 * number] == tag {
            let payload = Int(names[2 * number + 1])
            return payload >> 6..<payload >> 6 + payload & 63
        }
        return 0..<0
    }

    /// A meaning by its number.
    @inline(__always)
    func meaning(_ number: Int) -> Meaning {
        let packed = meanings[number]
        return Meaning(place: Int32(packed >> 8), marks: PlaceMarks(rawValue: UInt8(packed & 0xFF)))
    }

    /// The bytes of the id of a region that is no city.
    func id(of place: Int32) -> Slice<UnsafeBufferPointer<UInt8>> {
        text[GazetteerFile.range(at: regions[Int(place) * GazetteerFile.regionWidth + 2], in: text)]
    }

    /// Whether a meaning is a country.
    func isCountry(_ number: Int) -> Bool {
        regions[Int(meanings[number] >> 8) * GazetteerFile.regionWidth + 3] & 7 == 3
    }
}
