import OutcryModel

/// Reads the digits behind a word such as “zip” or “area code”.
///
/// Which digits lead to which region is in the table of names, under names that no text contains:
/// `scripts/gazetteer/codes.py` tells how they are made.
struct PlaceNumbers {
    private let table: GazetteerTable
    private let text: FoldedText

    init(table: GazetteerTable, text: FoldedText) {
        self.table = table
        self.text = text
    }

    /// The meanings of the digits that follow a cue of a country, and where they end.
    func code(after end: Int, of country: Region.ID) -> (meanings: Range<Int>, end: Int)? {
        var index = end
        while index < text.bytes.count, index - end < 3, [0x20, 0x3A, 0x23, 0x2D, 0x28].contains(text.bytes[index]) {
            index += 1
        }
        var digits: [UInt8] = []
        while index < text.bytes.count, digits.count < 9 {
            let byte = text.bytes[index]
            if isDigit(byte) {
                digits.append(byte)
            } else if byte != 0x2D || digits.isEmpty || index + 1 == text.bytes.count || !isDigit(text.bytes[index + 1])
            {
                break
            }
            index += 1
        }
        guard (2...8).contains(digits.count), isEnd(index) else { return nil }
        let head = [0x01] + country.rawValue.utf8.map { $0 | 0x20 } + [0x30 + UInt8(digits.count), 0x3A]
        for length in stride(from: min(digits.count, 5), through: 1, by: -1) {
            let meanings = table.meanings(GazetteerTable.Hash(head + digits[..<length]).value)
            if !meanings.isEmpty { return (meanings, index) }
        }
        return nil
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
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
        if isDigit(text.bytes[next]) { return false }
        return !Self.units.contains { unit in
            text.bytes[next...].starts(with: unit)
                && (next + unit.count == text.bytes.count || text.isBoundary(next + unit.count))
        }
    }

    /// What makes a number an amount or a time.
    private static let units = PlaceWords.list(
        "€ $ £ ₹ % e eme er min minutes heures h ans an mois jours jour secondes euro euros usd eur gb mb mbps")
}
