/// One row of a file: what it says in each column, before anything is known of its worth.
public struct ImportRow: Sendable {
    /// The line of the file on which it begins, from 1.
    public let line: Int

    private var values: [String?]

    init(line: Int) {
        self.line = line
        values = [String?](repeating: nil, count: ImportColumn.allCases.count)
    }

    /// What it says in a column; `nil` where it says nothing.
    subscript(column: ImportColumn) -> String? {
        get { values[column.place] }
        set { values[column.place] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// What it says in each column, in their order.
    var all: [String?] { values }
}
