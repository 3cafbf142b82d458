/// A line that is a field of its own: “Status: Resolved”, “Affected components: API, Website”.
enum StatusField {
    case status(ArraySlice<UInt8>)
    /// With the components behind it, or as the heading of a list of them.
    case components(ArraySlice<UInt8>)
    case window(ArraySlice<UInt8>)

    private static let longestName = 64

    init?(_ line: ArraySlice<UInt8>) {
        let head = line.prefix(Self.longestName + 3)
        if let window = Self.announcedWindow(line) {
            self = .window(window)
            return
        }
        let end = head.indices.first { index in
            line[index] == UInt8(ascii: ":") || (line[index] == 0xEF && line[index...].separator == 3)
        }
        let name = String(decoding: line[..<(end ?? line.endIndex)].trimmed.prefix(Self.longestName), as: UTF8.self)
            .lowercased()
        let value = end.map { line[$0...].droppingSeparators } ?? []
        if StatusWords.componentFields.contains(name) {
            self = .components(value)
        } else if end == nil {
            return nil
        } else if StatusWords.statusFields.contains(name) {
            self = .status(value)
        } else if StatusWords.windowFields.contains(name) {
            self = .window(value)
        } else {
            return nil
        }
    }

    /// “THIS IS A SCHEDULED EVENT Nov 24, 02:00 - 04:00 UTC”.
    private static func announcedWindow(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let phrase: StaticString = "this is a scheduled event"
        let length = phrase.utf8CodeUnitCount
        guard line.count >= length, line.prefix(length).matches(phrase) else { return nil }
        return line.dropFirst(length).droppingSeparators
    }

    /// An item of the list under a heading: “- API (Operational)”.
    static func item(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if line.first == UInt8(ascii: "-") || line.first == UInt8(ascii: "*") { return line.dropFirst().trimmed }
        return line.starts(with: [0xE2, 0x80, 0xA2]) ? line.dropFirst(3).trimmed : nil
    }
}
