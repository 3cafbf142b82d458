/// Rows as comma-separated values (RFC 4180), safe to open in a spreadsheet.
enum CSV {
    /// A cell of a row.
    enum Cell {
        /// Words, which may come from anybody.
        case text(String?)
        /// A number.
        case number(Double?)
        /// A whole number.
        case count(Int?)
        /// Yes or no.
        case flag(Bool)
    }

    /// One row, with the line break behind it.
    static func row(_ cells: [Cell]) -> String {
        cells.map(text).joined(separator: ",") + "\r\n"
    }

    /// The row of the names of the columns.
    static func header(_ names: [String]) -> String {
        row(names.map(Cell.text))
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): text.map(quoted) ?? ""
        case .number(let number): Document.number(number).map { String($0) } ?? ""
        case .count(let count): count.map { String($0) } ?? ""
        case .flag(let flag): flag ? "true" : "false"
        }
    }

    /// Words as a cell. Those that a spreadsheet would take for a formula get an apostrophe before them, which makes them
    /// words again (OWASP, CSV injection).
    static func quoted(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r\n\0＝＋－＠".unicodeScalars.contains(first) {
            text = "'" + text
        }
        guard text.unicodeScalars.contains(where: { ",\"\r\n\t'".unicodeScalars.contains($0) }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
