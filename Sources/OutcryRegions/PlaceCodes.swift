import OutcryModel

/// The codes of states behind names of their cities: “Savannah GA”, “Portland, ME”, “Campinas/SP”.
enum PlaceCodes {
    /// Countries whose states people write as two or three letters behind a city.
    private static let countries = ["US-", "CA-", "AU-", "BR-"]

    /// The two or three letters that follow a name behind a small gap, lowest first, and where they end.
    static func letters(after end: Int, in text: PlaceText) -> (letters: UInt32, end: Int)? {
        var index = end
        gap: while index < text.bytes.count, index - end < 3 {
            switch text.bytes[index] {
            case 0x2C, 0x20, 0x2F, 0x2D, 0x28: index += 1
            default: break gap
            }
        }
        guard index > end else { return nil }
        var stop = index
        var letters: UInt32 = 0
        while stop < text.bytes.count, stop - index < 4, text.bytes[stop] < 0x80, text.classes[stop] == PlaceText.word {
            letters |= UInt32(text.bytes[stop] & 0xDF) << UInt32(8 * (stop - index))
            stop += 1
        }
        guard stop - index == 2 || stop - index == 3, text.isBoundary(stop) else { return nil }
        return (letters, stop)
    }

    /// The letters of a part's code, as `letters` gives them; 0 where people do not write them.
    static func letters(of id: Region.ID) -> UInt32 {
        let bytes = id.rawValue.utf8
        guard (5...6).contains(bytes.count), countries.contains(where: { bytes.starts(with: $0.utf8) }) else {
            return 0
        }
        return bytes.dropFirst(3).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
