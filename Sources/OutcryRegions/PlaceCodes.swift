import OutcryModel

/// Reads the codes of states behind a name.
enum PlaceCodes {
    /// Countries whose states people write as two or three letters behind a city.
    private static let countries = ["US-", "CA-", "AU-", "BR-"].map { Array($0.utf8) }

    /// The state or province whose letters follow, and which holds one of some places: “Savannah GA”, “Portland, ME”,
    /// “Campinas/SP”.
    static func part(
        after end: Int, in text: FoldedText, rows: RegionRows, holding places: some Collection<Int32>
    ) -> (part: Int32, end: Int)? {
        var index = end
        while index < text.bytes.count, index - end < 3, [0x2C, 0x20, 0x2F, 0x2D, 0x28].contains(text.bytes[index]) {
            index += 1
        }
        guard index > end else { return nil }
        var stop = index
        while stop < text.bytes.count, stop - index < 4, text.bytes[stop] < 0x80,
            text.classes[stop] == FoldedText.ByteClass.word.rawValue
        {
            stop += 1
        }
        guard stop - index == 2 || stop - index == 3, text.isBoundary(stop) else { return nil }
        for place in places {
            guard let part = rows.ancestor(of: place, at: .admin1), part != place,
                isCode(text.bytes[index..<stop], of: rows.ids[Int(part)])
            else { continue }
            return (part, stop)
        }
        return nil
    }

    /// Whether letters are the code of a part of one of the countries whose codes people write.
    private static func isCode(_ letters: ArraySlice<UInt8>, of part: Region.ID) -> Bool {
        let id = part.rawValue.utf8
        guard id.count == letters.count + 3, countries.contains(where: { id.starts(with: $0) }) else { return false }
        return id.dropFirst(3).elementsEqual(letters.lazy.map { $0 & 0xDF })
    }
}
