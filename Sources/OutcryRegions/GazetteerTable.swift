import OutcryModel

/// The names of places in one table that is searched by hash, with the regions each may mean.
struct GazetteerTable: Sendable {
    /// When a name counts.
    enum Mark: UInt8 {
        /// Wherever it stands.
        case plain = 0
        /// It names people or things of the place: `~`.
        case demonym = 0x7E
        /// Only in capitals: `=`.
        case code = 0x3D
        /// Only beside what names the place as well: `^`.
        case neverAlone = 0x5E
        /// Only with a capital letter: `!`.
        case capital = 0x21
        /// It contains the name of a place and means none.
        case nowhere = 0x2D
    }

    /// One thing a name may mean.
    struct Entry {
        let start: Int32
        let length: UInt8
        let mark: Mark
        let place: Int32
        /// The next entry of the same name, or -1.
        var next: Int32
    }

    /// The longest name, in bytes.
    static let longest = 60

    /// The regions that names mean, by the numbers that entries use.
    let places: [Region.ID]
    private let names: [UInt8]
    private let entries: [Entry]
    private let index: GazetteerIndex

    /// Reads the table of names; those longer than `longest` are left out.
    init(_ bytes: [UInt8]) throws(RegionError) {
        var reader = try TableReader(bytes, form: "outcry-names")
        var places: [Region.ID] = []
        var entries: [Entry] = []
        entries.reserveCapacity(130_000)
        while let fields = reader.next() {
            guard fields.count >= 2 else { continue }
            let id = reader.text(fields[0])
            places.append(Region.ID(id))
            for field in fields.dropFirst() {
                let lead = Mark(rawValue: bytes[field.lowerBound]) ?? .plain
                let start = field.lowerBound + (lead == .plain ? 0 : 1)
                let length = field.upperBound - start
                guard length > 0, length <= Self.longest else { continue }
                entries.append(
                    Entry(
                        start: Int32(start), length: UInt8(length), mark: id == "-" ? .nowhere : lead,
                        place: Int32(places.count - 1), next: -1))
            }
        }
        self.places = places
        names = bytes
        index = GazetteerIndex(&entries, names: bytes)
        self.entries = entries
    }

    /// Whether some name begins with the words whose bytes gave `hash` and goes on; sometimes where none does.
    func mayGoOn(after hash: Hash) -> Bool {
        index.mayGoOn(after: hash)
    }

    /// The entries of the name that is `text[range]`, whose bytes gave `hash`; empty when it is no name.
    func entries(of range: Range<Int>, in text: [UInt8], hash: Hash) -> [Entry] {
        var slot = hash.slot
        while let number = index.candidate(at: &slot, for: hash) {
            let first = entries[Int(number)]
            if Int(first.length) == range.count, isName(first, at: range.lowerBound, in: text) {
                return chain(from: number)
            }
        }
        return []
    }

    private func isName(_ entry: Entry, at start: Int, in text: [UInt8]) -> Bool {
        for index in 0..<Int(entry.length) where names[Int(entry.start) + index] != text[start + index] { return false }
        return true
    }

    private func chain(from number: Int32) -> [Entry] {
        var found: [Entry] = []
        var number = number
        while number >= 0 {
            found.append(entries[Int(number)])
            number = entries[Int(number)].next
        }
        return found
    }

    /// A running hash of bytes (FNV-1a, 64 bits, folded).
    struct Hash {
        private var state: UInt64 = 0xCBF2_9CE4_8422_2325

        /// Takes one more byte in.
        mutating func add(_ byte: UInt8) {
            state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
        }

        /// Where to look first, before the size of the table is taken into account.
        var slot: Int { Int(truncatingIfNeeded: (state ^ state >> 32) & 0x7FFF_FFFF) }

        /// What is kept beside an entry, so that most others need not be looked at.
        var tag: UInt32 { UInt32(truncatingIfNeeded: state >> 24) }
    }
}
