import Foundation

/// The parts of `gazetteer.bin`: the tree of regions and the names of its places, as `scripts/gazetteer/pack.py` lays
/// them out and describes them.
final class GazetteerFile: Sendable {
    /// How many numbers tell of a region.
    static let regionWidth = 7

    private static let name = "gazetteer.bin"
    private static let magic = Array("OUTCRYG1".utf8)

    /// Where the numbers of each kind are.
    struct Parts {
        /// `regionWidth` numbers for each region.
        let regions: Range<Int>
        /// Where the names of each bucket start, and the end of the last.
        let buckets: Range<Int>
        /// For each name the lower half of its hash, and the number of its first meaning times 64 and how many there
        /// are; in the file the ones lie behind the others, here by turns, as both are asked for together.
        let names: Range<Int>
        /// The number of a region times 256, and marks.
        let meanings: Range<Int>
        /// Pairs of bits: whether something with this hash is a name, and whether it begins a longer one.
        let filter: Range<Int>
    }

    /// Strings, each behind one byte that tells its length.
    let text: [UInt8]
    /// All numbers behind the text.
    let numbers: [UInt32]
    /// Where they are in `numbers`.
    let parts: Parts
    /// How many names there are.
    let nameCount: Int
    /// How many bits of a hash choose the bucket.
    let bucketBits: UInt32

    /// The file that comes with this room; read once.
    static func standard() throws(RegionError) -> GazetteerFile {
        try standardFile.get()
    }

    private static let standardFile = Result { () throws(RegionError) in
        // Not `resourceURL`: a bundle with a folder of this name in it takes that folder for its resource root on Linux.
        let path = Bundle.module.bundleURL.appending(path: "Resources/\(name)")
        do {
            return try GazetteerFile(try Data(contentsOf: path, options: .mappedIfSafe))
        } catch let error as RegionError {
            throw error
        } catch {
            throw RegionError.unreadable(resource: name, reason: error.localizedDescription)
        }
    }

    /// Takes the parts out of the bytes of a file, and checks that no number leads out of it.
    init(_ data: Data) throws(RegionError) {
        guard data.starts(with: Self.magic), data.count >= Self.magic.count + 24 else {
            throw Self.damaged("its first bytes should be OUTCRYG1")
        }
        let head: [UInt32] = Self.numbers(6, of: data, from: Self.magic.count)
        let (textBytes, regionCount) = (Int(head[0]), Int(head[1]))
        nameCount = Int(head[3])
        bucketBits = head[2]
        guard (1...24).contains(head[2]), (4...28).contains(head[5]), textBytes % 4 == 0 else {
            throw Self.damaged("its head has impossible numbers")
        }
        let counts = [
            regionCount * Self.regionWidth, 1 << Int(head[2]) + 1, nameCount * 2, Int(head[4]),
            1 << (Int(head[5]) - 4),
        ]
        let start = Self.magic.count + 24
        let total = counts.reduce(0, +)
        guard data.count == start + textBytes + total * 4 else {
            throw Self.damaged("it is \(data.count) bytes long, which its head does not say")
        }
        text = [UInt8](data[data.startIndex + start..<data.startIndex + start + textBytes])
        var end = 0
        let ranges = counts.map { count in
            end += count
            return end - count..<end
        }
        parts = Parts(regions: ranges[0], buckets: ranges[1], names: ranges[2], meanings: ranges[3], filter: ranges[4])
        var numbers = Self.numbers(total, of: data, from: start + textBytes)
        Self.alternate(&numbers, parts.names)
        self.numbers = numbers
        try check()
    }

    /// Puts the first half of a range of numbers between the numbers of the second.
    private static func alternate(_ numbers: inout [UInt32], _ range: Range<Int>) {
        let halves = Array(numbers[range])
        let count = halves.count / 2
        for index in 0..<count {
            numbers[range.lowerBound + 2 * index] = halves[index]
            numbers[range.lowerBound + 2 * index + 1] = halves[count + index]
        }
    }

    private func check() throws(RegionError) {
        let buckets = numbers[parts.buckets]
        guard zip(buckets, buckets.dropFirst()).allSatisfy({ $0 <= $1 }), buckets.last == UInt32(nameCount) else {
            throw Self.damaged("its buckets do not ascend")
        }
        for name in stride(from: parts.names.lowerBound, to: parts.names.upperBound, by: 2) {
            let (first, count) = (Int(numbers[name + 1] >> 6), Int(numbers[name + 1] & 63))
            guard count > 0, first + count <= parts.meanings.count else {
                throw Self.damaged("a name has meanings that are not there")
            }
        }
        let regionCount = regionCount
        guard numbers[parts.meanings].allSatisfy({ Int($0 >> 8) < regionCount }) else {
            throw Self.damaged("a name means a region that is not there")
        }
    }

    /// How many regions there are.
    var regionCount: Int { parts.regions.count / Self.regionWidth }

    /// The numbers that tell of a region.
    func region(_ number: Int) -> [UInt32] {
        let start = parts.regions.lowerBound + number * Self.regionWidth
        return Array(numbers[start..<start + Self.regionWidth])
    }

    /// Gives the table of names to a closure, which must not keep it.
    func withTable<Result>(_ body: (GazetteerTable) -> Result) -> Result {
        numbers.withUnsafeBufferPointer { numbers in
            text.withUnsafeBufferPointer { body(GazetteerTable(self, numbers: numbers, text: $0)) }
        }
    }

    /// The string at a place of the text; empty where none is.
    func string(at place: UInt32) -> String {
        let range = range(at: place)
        return String(decoding: text[range], as: UTF8.self)
    }

    /// Where the bytes of the string at a place of the text are.
    func range(at place: UInt32) -> Range<Int> {
        text.withUnsafeBufferPointer { Self.range(at: place, in: $0) }
    }

    static func range(at place: UInt32, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        guard Int(place) < text.count else { return 0..<0 }
        let start = Int(place) + 1
        return start..<min(text.count, start + Int(text[Int(place)]))
    }

    private static func numbers(_ count: Int, of data: Data, from start: Int) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
            let end = data.startIndex + start + count * 4
            data.copyBytes(to: UnsafeMutableRawBufferPointer(buffer), from: data.startIndex + start..<end)
            for index in 0..<count { buffer[index] = UInt32(littleEndian: buffer[index]) }
            filled = count
        }
    }

    static func damaged(_ reason: String) -> RegionError {
        .unreadable(resource: name, reason: reason)
    }
}
