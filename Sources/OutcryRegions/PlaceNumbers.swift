/// Reads the digits behind a word such as “zip” or “area code”.
///
/// Which digits lead to which region is in the table of names, under names that no text contains:
/// `scripts/gazetteer/codes.py` tells how they are made.
struct PlaceNumbers {
    private let table: GazetteerTable
    private let text: PlaceText

    init(table: GazetteerTable, text: PlaceText) {
        self.table = table
        self.text = text
    }

    /// The meanings of the digits that follow a cue of a country, and where they end.
    func code(after end: Int, of country: Int32) -> (meanings: Range<Int>, end: Int)? {
        let start = gapEnd(end)
        guard let (count, stop) = digits(from: start), (2...8).contains(count), isEnd(stop) else { return nil }
        var hash = NameHash()
        hash.add(0x01)
        for byte in table.id(of: country) { hash.add(byte | 0x20) }
        hash.add(0x30 + UInt8(count))
        hash.add(0x3A)
        var best: Range<Int>?
        var index = start
        for _ in 0..<min(count, 5) {
            if text.bytes[index] == 0x2D { index += 1 }
            hash.add(text.bytes[index])
            index += 1
            let meanings = table.meanings(hash.value)
            if !meanings.isEmpty { best = meanings }
        }
        return best.map { ($0, stop) }
    }

    private func gapEnd(_ start: Int) -> Int {
        var index = start
        while index < text.bytes.count, index - start < 3 {
            switch text.bytes[index] {
            case 0x20, 0x3A, 0x23, 0x2D, 0x28: index += 1
            default: return index
            }
        }
        return index
    }

    /// How many digits follow, nine at most, and where they end; single hyphens may stand between them.
    private func digits(from start: Int) -> (count: Int, end: Int)? {
        var (index, count) = (start, 0)
        while index < text.bytes.count, count < 9 {
            if isDigit(index) {
                count += 1
            } else if text.bytes[index] != 0x2D || count == 0 || !isDigit(index + 1) {
                break
            }
            index += 1
        }
        return count > 0 ? (count, index) : nil
    }

    private func isDigit(_ index: Int) -> Bool {
        index < text.bytes.count && (0x30...0x39).contains(text.bytes[index])
    }

    /// Whether the digits end a number that may be a code: no letter, sign of money or share, and no further digits.
    private func isEnd(_ index: Int) -> Bool {
        guard index < text.bytes.count else { return true }
        guard text.isBoundary(index), text.bytes[index] != 0x25, text.bytes[index] != 0x24 else { return false }
        var next = index
        while next < text.bytes.count, text.bytes[next] == 0x20 || text.bytes[next] == 0x2C || text.bytes[next] == 0x2E
        {
            next += 1
        }
        guard next < text.bytes.count else { return true }
        if isDigit(next) { return false }
        return !Self.units.contains { unit in
            text.bytes[next...].starts(with: unit) && text.isBoundary(next + unit.count)
        }
    }

    /// What makes a number an amount or a time.
    private static let units = PlaceWords.list(
        "€ $ £ ₹ % e eme er min minutes heures h ans an mois jours jour secondes euro euros usd eur gb mb mbps")
}
