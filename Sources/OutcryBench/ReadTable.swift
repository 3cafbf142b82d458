import GRDBSQLite
import OutcryModel

/// Rows by the million, written straight into the tables of a store that nobody has open.
final class ReadTable {
    private let database: OpaquePointer?

    init(path: String) throws {
        var database: OpaquePointer?
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
            throw IngestRawWriter.Failure(description: "\(path) cannot be opened")
        }
        self.database = database
        try run("PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000; PRAGMA wal_autocheckpoint = 0; BEGIN")
    }

    deinit {
        sqlite3_close_v2(database)
    }

    /// Keeps the first places of a log that is empty free for so many reports.
    func keepPlaces(_ count: Int) throws {
        try run("INSERT INTO sqlite_sequence (name, seq) VALUES ('reports', \(count))")
    }

    /// Reports spread evenly over a time and over services, a third with words, in the places that were kept for them. They
    /// are as new as the first of the others, so that nothing of them is past its time.
    func addReports(_ count: Int, services: [Service], from start: Timestamp, to end: Timestamp) throws {
        let received = try number("SELECT min(received) FROM reports")
        let step = max(1, (end.milliseconds - start.milliseconds) / Int64(count))
        let insertion = try Insertion(
            """
            INSERT INTO reports (sequence, id, source, key, source_kind, reporter, service, symptoms, region, text,
                occurred, received, network)
            VALUES (?, ?, 'endpoint', ?, 'submission', ?, ?, 'cannot_access', 'DE-BE', ?, ?, ?, ?)
            """, database)
        let names = services.map { Array($0.id.rawValue.utf8) }
        let words = Array("Cannot sign in since this morning, the app only shows an error".utf8)
        var random = SplitMix(seed: 5)
        for row in 1...count {
            let time = Timestamp(milliseconds: start.milliseconds + Int64(row) * step)
            let bits = ReportID(at: time, using: &random).bits
            insertion.bind(1, Int64(row))
            insertion.bind(2, bits.high, bits.low)
            insertion.bind(3, text: Array("earlier-\(1_000_000_000 + row)".utf8))
            insertion.bind(4, Int64(bitPattern: random.next()))
            insertion.bind(5, text: names[row % names.count])
            if row % IngestBodies.oneInSoManyWithWords == 0 {
                insertion.bind(6, text: words)
            } else {
                insertion.skip(6)
            }
            insertion.bind(7, time.milliseconds)
            insertion.bind(8, received)
            insertion.bind(9, Int64(bitPattern: random.next()))
            try insertion.step()
        }
    }

    /// Tallies of a service at so many minutes spread over a time: one with a symptom, and the sum beside it.
    func addTallies(
        _ count: Int, of service: Service.ID, regions: [String], symptoms: [Symptom], from start: Minute, to end: Minute
    ) throws {
        let insertion = try Insertion(
            """
            INSERT INTO tallies (service, minute, region, symptom, reporters, submission) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
            ON CONFLICT DO NOTHING
            """, database)
        insertion.bind(1, text: Array(service.rawValue.utf8))
        let span = end.sinceEpoch - start.sinceEpoch
        for number in 0..<count {
            insertion.bind(2, Int64(start.sinceEpoch + span * number / count))
            insertion.bind(3, text: Array(regions[number % regions.count].utf8))
            for symptom in ["", symptoms[number % symptoms.count].rawValue] {
                insertion.bind(4, text: Array(symptom.utf8))
                insertion.bind(5, Int64(1 + number % 3))
                try insertion.step()
            }
        }
    }

    /// Leaves a file that stands alone.
    func finish() throws {
        try run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private func number(_ sql: String) throws -> Int64 {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK,
            sqlite3_step(statement) == SQLITE_ROW
        else { throw IngestRawWriter.Failure(description: String(cString: sqlite3_errmsg(database))) }
        return sqlite3_column_int64(statement, 0)
    }

    private func run(_ sql: String) throws {
        guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else {
            throw IngestRawWriter.Failure(description: String(cString: sqlite3_errmsg(database)))
        }
    }

    /// A statement that is stepped again and again. SQLite takes copies of what is bound.
    private final class Insertion {
        private let database: OpaquePointer?
        private var statement: OpaquePointer?
        // SQLITE_TRANSIENT, a macro of C that Swift does not see.
        private let copied = unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)

        init(_ sql: String, _ database: OpaquePointer?) throws {
            self.database = database
            guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
                throw IngestRawWriter.Failure(description: String(cString: sqlite3_errmsg(database)))
            }
        }

        deinit {
            sqlite3_finalize(statement)
        }

        func bind(_ place: Int32, _ number: Int64) {
            sqlite3_bind_int64(statement, place, number)
        }

        func bind(_ place: Int32, _ high: UInt64, _ low: UInt64) {
            _ = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) {
                sqlite3_bind_blob(statement, place, $0.baseAddress, 16, copied)
            }
        }

        func bind(_ place: Int32, text: [UInt8]) {
            text.withUnsafeBufferPointer { bytes in
                _ = bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(statement, place, $0.baseAddress, Int32($0.count), copied)
                }
            }
        }

        func skip(_ place: Int32) {
            sqlite3_bind_null(statement, place)
        }

        func step() throws {
            guard sqlite3_step(statement) == SQLITE_DONE else {
                throw IngestRawWriter.Failure(description: String(cString: sqlite3_errmsg(database)))
            }
            sqlite3_reset(statement)
        }
    }
}
