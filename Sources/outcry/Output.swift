import Foundation
import Logging

/// What commands write: data on standard output, everything else on standard error.
enum Output {
    static func line(_ text: String) {
        line(Data(text.utf8))
    }

    /// Writes a line of data. Nothing can follow what cannot be written, so the program ends there.
    private static func line(_ text: Data) {
        do {
            try FileHandle.standardOutput.write(contentsOf: text + [0x0A])
        } catch {
            note("Error: standard output cannot be written: \(error.localizedDescription)")
            exit(EXIT_FAILURE)
        }
    }

    static func note(_ text: String) {
        // Where nobody can be told, nobody is.
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// A value as one line of JSON with sorted keys: the same value gives the same bytes.
    static func json(_ value: some Encodable) throws {
        line(try canonical(value))
    }

    static func canonical(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// Rows under headings, in columns as wide as they need to be. What cells say is shown as `TerminalText`.
    static func table(_ headings: [String], _ rows: [[String]]) {
        for row in tableLines(headings, rows) { line(row) }
    }

    static func tableLines(_ headings: [String], _ rows: [[String]]) -> [String] {
        let rows = rows.map { $0.map(TerminalText.plain) }
        let widths = headings.indices.map { column in
            ([headings] + rows).map { $0[column].count }.max() ?? 0
        }
        return ([headings] + rows).map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
    }

    static func logger(_ label: String, verbose: Bool = false) -> Logger {
        var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = verbose ? .debug : .notice
        return logger
    }
}
