import Foundation

/// The parts of `gazetteer.bin`: the tree of regions and the names of its places, as `scripts/gazetteer/pack.py` lays
/// them out and describes them.
final class GazetteerFile: Sendable {
    /// How many numbers tell of a region.
    static let regionWidth = 7

    private static let name = "gazetteer.bin"
    private static let magic = Array("OUTCRYG1".utf8)

    /// Strings, each behind one byte that tells its length.
    let text: [UInt8]
    /// `regionWidth` numbers for each region.
    let regions: [UInt32]
    /// Where the names of each bucket start, and the end of the last.
    let buckets: [UInt32]
    /// How many bits of a hash choose the bucket.
    let bucketBits: UInt32
    /// The lower half of each name's hash.
    let tags: [UInt32]
    /// For each name the number of its first meaning times 64, and how many there are.
    let payloads: [UInt32]
    /// The number of a region times 256, and marks.
    let meanings: [UInt32]
    /// Pairs of bits: whether something with this hash is a name, and whether it begins a longer one.
    let filter: [UInt32]

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
        let (textBytes, regionCount, nameCount) = (Int(head[0]), Int(head[1]), Int(head[3]))
        bucketBits = head[2]
        guard (1...24).contains(head[2]), (4...28).contains(head[5]), textBytes % 4 == 0 else {
            throw Self.damaged("its head has impossible numbers")
        }
        let counts = [
            regionCount * Self.regionWidth, 1 << Int(head[2]) + 1, nameCount, nameCount, Int(head[4]),
            1 << (Int(head[5]) - 4),
        ]
        let start = Self.magic.count + 24
        guard data.count == start + textBytes + counts.reduce(0, +) * 4 else {
            throw Self.damaged("it is \(data.count) bytes long, which its head does not say")
        }
        text = [UInt8](data[data.startIndex + start..<data.startIndex + start + textBytes])
        var next = start + textBytes
        var parts: [[UInt32]] = []
        for count in counts {
            parts.append(Self.numbers(count, of: data, from: next))
            next += count * 4
        }
        (regions, buckets, tags, payloads, meanings, filter) = (
            parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]
        )
        try check()
    }

    private func check() throws(RegionError) {
        guard zip(buckets, buckets.dropFirst()).allSatisfy({ $0 <= $1 }), buckets.last == UInt32(tags.count) else {
            throw Self.damaged("its buckets do not ascend")
        }
        guard payloads.allSatisfy({ Int($0 >> 6) + Int($0 & 63) <= meanings.count && $0 & 63 > 0 }) else {
            throw Self.damaged("a name has meanings that are not there")
        }
        let count = regions.count / Self.regionWidth
        guard meanings.allSatisfy({ Int($0 >> 8) < count }) else {
            throw Self.damaged("a name means a region that is not there")
        }
    }

    /// The string at a place of the text; empty where none is.
    func string(at place: UInt32) -> String {
        let range = range(at: place)
        return String(decoding: text[range], as: UTF8.self)
    }

    /// Where the bytes of the string at a place of the text are.
    func range(at place: UInt32) -> Range<Int> {
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
