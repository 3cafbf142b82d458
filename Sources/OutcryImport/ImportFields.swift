/// The fields of a record of CSV (RFC 4180, section 2).
enum ImportFields {
    /// Why a record has no fields.
    struct Malformed: Error {
        let reason: String
    }

    /// Calls `body` for each field, in order, with its bytes freed of quotation marks.
    static func split(
        _ record: ArraySlice<UInt8>, separator: UInt8, _ body: (_ index: Int, _ bytes: ArraySlice<UInt8>) throws -> Void
    ) throws {
        var place = record.startIndex
        var index = 0
        while true {
            let isQuoted = place < record.endIndex && record[place] == UInt8(ascii: "\"")
            let field = isQuoted ? try quoted(record, &place) : plain(record, &place, until: separator)
            try body(index, field)
            guard place < record.endIndex else { return }
            guard record[place] == separator else {
                throw Malformed(reason: "Field \(index + 1) goes on behind its closing quotation mark.")
            }
            place += 1
            index += 1
        }
    }

    private static func plain(
        _ record: ArraySlice<UInt8>, _ place: inout Int, until separator: UInt8
    ) -> ArraySlice<UInt8> {
        let start = place
        while place < record.endIndex, record[place] != separator { place += 1 }
        return record[start..<place]
    }

    private static func quoted(_ record: ArraySlice<UInt8>, _ place: inout Int) throws(Malformed) -> ArraySlice<UInt8> {
        place += 1
        var start = place
        var freed: [UInt8]?
        while let end = record[place...].firstIndex(of: UInt8(ascii: "\"")) {
            place = end + 1
            if place < record.endIndex, record[place] == UInt8(ascii: "\"") {
                // Two stand for one.
                freed = (freed ?? []) + record[start...end]
                place += 1
                start = place
                continue
            }
            guard let freed else { return record[start..<end] }
            return (freed + record[start..<end])[...]
        }
        throw Malformed(reason: "A quotation mark has no partner.")
    }
}
