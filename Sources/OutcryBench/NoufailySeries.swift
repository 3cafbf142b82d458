import Foundation

/// Weekly counts, a column for each series, as CSV with a heading.
struct NoufailySeries {
    let names: [String]
    /// By series, then by week.
    let counts: [[Int]]

    init(contentsOf file: URL) throws {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
        }
        names = lines.first?.map { String($0) } ?? []
        let rows = lines.dropFirst()
        // Series may begin late and end early; where there is no number nothing was counted.
        counts = names.indices.map { column in
            rows.map { column < $0.count ? Int(Double($0[column]) ?? 0) : 0 }
        }
    }

    /// Writes a number for each series and week from a first week on.
    static func write(_ alarms: [[Bool]], names: [String], from first: Int, to file: URL) throws {
        var text = names.joined(separator: ",") + "\n"
        for week in first..<(alarms.first?.count ?? first) {
            text += alarms.map { $0[week] ? "1" : "0" }.joined(separator: ",") + "\n"
        }
        try Data(text.utf8).write(to: file)
    }
}
