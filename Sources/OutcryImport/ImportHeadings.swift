/// Which column of a file tells what.
struct ImportHeadings {
    /// What stands between the fields.
    let separator: UInt8
    /// What each field tells; `nil` for one that is not used.
    let columns: [ImportColumn?]
    /// The headings that are not used.
    let unused: [String]

    /// The separator that a line of headings has most of, outside quotation marks.
    static func separator(of line: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let known = [",", ";", "\t"].map { UInt8(ascii: $0) }
        var best = known[0]
        for separator in known where counts[separator] ?? 0 > counts[best] ?? 0 { best = separator }
        return best
    }

    /// Finds the columns under the names given for some of them, and under their usual ones for the rest.
    init(_ names: [String], separator: UInt8, mapping: [ImportColumn: String]) throws(ImportError) {
        self.separator = separator
        let folded = names.map { Self.fold($0) }
        var columns = [ImportColumn?](repeating: nil, count: names.count)
        for (column, name) in mapping {
            guard let place = folded.firstIndex(of: Self.fold(name)) else { throw .noColumn(name, headings: names) }
            columns[place] = column
        }
        for column in ImportColumn.allCases where mapping[column] == nil {
            let place = folded.indices.first { columns[$0] == nil && column.headings.contains(folded[$0]) }
            if let place { columns[place] = column }
        }
        guard columns.contains(.service) || columns.contains(.text) else { throw .nothingToRead(headings: names) }
        self.columns = columns
        unused = zip(names, columns).filter { $0.1 == nil }.map(\.0)
    }

    /// A heading without regard to case and space around it.
    private static func fold(_ name: String) -> String {
        name.split(separator: " ").joined(separator: " ").lowercased()
    }
}
