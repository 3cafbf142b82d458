import ArgumentParser
import Foundation
import GRDBSQLite
import OutcryModel
import OutcryStoreSQLite

/// The floor of the writer: the same rows in the same tables with the same settings, through the C functions of SQLite
/// from a single loop, with nobody to answer.
struct IngestRawWriter {
    /// Where a call into SQLite went wrong.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The columns written, in the order in which they are bound; the others stay as they are by default.
    private static let columns = [
        "sequence", "id", "source", "key", "source_kind", "reporter", "service", "symptoms", "region", "language",
        "text", "link", "occurred", "received", "official", "network", "held",
    ]

    /// What a column gets.
    private enum Cell {
        case nothing
        case number(Int64)
        case text([UInt8])
        case bytes([UInt8])
    }

    /// The time for the reports in batches of so many, in the file of a folder that the store has made.
    static func measure(_ reports: [Report], batch: Int, folder: String) async throws -> Duration {
        try await SQLiteStore(folder: folder).close()
        let rows = reports.enumerated().map { cells(of: $1, sequence: $0 + 1) }
        var database: OpaquePointer?
        guard sqlite3_open_v2("\(folder)/outcry.sqlite", &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
            throw Failure(description: "the file cannot be opened")
        }
        defer { sqlite3_close_v2(database) }
        try run(
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA secure_delete = ON;
            PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000;
            """, database)
        var statement: OpaquePointer?
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO reports (\(columns.joined(separator: ", "))) VALUES (\(marks)) ON CONFLICT DO NOTHING"
        guard sqlite3_prepare_v3(database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK
        else { throw Failure(description: String(cString: sqlite3_errmsg(database))) }
        defer { sqlite3_finalize(statement) }
        return try ContinuousClock().measure {
            for start in stride(from: 0, to: rows.count, by: batch) {
                try run("BEGIN IMMEDIATE", database)
                for row in rows[start..<min(start + batch, rows.count)] {
                    for (index, cell) in row.enumerated() { bind(cell, at: Int32(index + 1), of: statement) }
                    guard sqlite3_step(statement) == SQLITE_DONE else {
                        throw Failure(description: String(cString: sqlite3_errmsg(database)))
                    }
                    sqlite3_reset(statement)
                }
                try run("COMMIT", database)
            }
        }
    }

    private static func run(_ sql: String, _ database: OpaquePointer?) throws {
        guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else {
            throw Failure(description: String(cString: sqlite3_errmsg(database)))
        }
    }

    private static func bind(_ cell: Cell, at index: Int32, of statement: OpaquePointer?) {
        // No destructor means that the bytes stay where they are until the step.
        switch cell {
        case .nothing: sqlite3_bind_null(statement, index)
        case .number(let number): sqlite3_bind_int64(statement, index, number)
        case .text(let bytes):
            bytes.withUnsafeBufferPointer { bytes in
                _ = bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(statement, index, $0.baseAddress, Int32($0.count), nil)
                }
            }
        case .bytes(let bytes):
            _ = bytes.withUnsafeBytes { sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), nil) }
        }
    }

    private static func cells(of report: Report, sequence: Int) -> [Cell] {
        func text(_ text: String?) -> Cell { text.map { .text(Array($0.utf8)) } ?? .nothing }
        let digits = report.id.description.utf8.filter { $0 != UInt8(ascii: "-") }
        let id = stride(from: 0, to: 32, by: 2).map { place in
            digits[place...place + 1].reduce(UInt8(0)) { $0 << 4 | ($1 < 0x3A ? $1 - 0x30 : $1 - 0x57) }
        }
        return [
            .number(Int64(sequence)), .bytes(id), text(report.source.rawValue), text(report.key),
            text(report.sourceKind.rawValue),
            report.reporter.map { .number(Int64(bitPattern: $0.rawValue)) } ?? .nothing,
            text(report.service?.rawValue), text(report.symptoms.map(\.rawValue).joined(separator: ",")),
            text(report.region?.rawValue), text(report.language), text(report.text), text(report.link),
            .number(report.occurredAt.milliseconds), .number(report.receivedAt.milliseconds), .nothing,
            report.network.map { .number(Int64(bitPattern: $0.rawValue)) } ?? .nothing, .nothing,
        ]
    }
}
