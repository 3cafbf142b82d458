/// Walks over a table of lines with fields between tabs, as both resources are.
struct TableReader {
    private let bytes: [UInt8]
    private var position = 0

    /// A reader after the first line, which must be `form`, a tab and the version 1.
    init(_ bytes: [UInt8], form: String) throws(RegionError) {
        self.bytes = bytes
        guard let head = next(), head.count == 2, text(head[0]) == form, text(head[1]) == "1" else {
            throw .unreadable(resource: form, reason: "its first line should be “\(form)”, a tab and “1”")
        }
    }

    /// The places of the fields of the next line; `nil` after the last.
    mutating func next() -> [Range<Int>]? {
        guard position < bytes.count else { return nil }
        var fields: [Range<Int>] = []
        var start = position
        while position < bytes.count, bytes[position] != 0x0A {
            if bytes[position] == 0x09 {
                fields.append(start..<position)
                start = position + 1
            }
            position += 1
        }
        fields.append(start..<position)
        position += 1
        return fields
    }

    /// A field's text.
    func text(_ field: Range<Int>) -> String {
        String(decoding: bytes[field], as: UTF8.self)
    }

    /// A field's bytes.
    func slice(_ field: Range<Int>) -> ArraySlice<UInt8> {
        bytes[field]
    }
}
