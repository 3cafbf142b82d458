import GRDB
import GRDBSQLite
import OutcryModel
import OutcryStore

/// The statement that adds a report to the log, with its values handed to SQLite directly: the way over lists of
/// database values costs about as much as the insertion itself.
struct ReportInsertion: ~Copyable {
    private let db: Database
    private let statement: Statement
    /// The texts of one report, one after the other; SQLite is shown them where they stand.
    private var texts: [UInt8] = []
    /// Where each text stands, and the parameter it is for.
    private var places: [(parameter: Int32, start: Int, end: Int)] = []

    init(_ db: Database) throws {
        self.db = db
        statement = try db.cachedStatement(sql: ReportTable.insertion)
        texts.reserveCapacity(2048)
        places.reserveCapacity(16)
    }

    /// Adds a report at a place; returns whether it was new.
    mutating func run(_ report: Report, at place: LogPosition) throws -> Bool {
        texts.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        let handle = statement.sqliteStatement
        sqlite3_bind_int64(handle, 1, place.rawValue)
        text(report.source.rawValue, 3)
        text(report.key, 4)
        text(report.sourceKind.rawValue, 5)
        number(report.reporter?.rawValue, 6)
        text(report.service?.rawValue, 7)
        symptoms(report.symptoms, 8)
        text(report.region?.rawValue, 9)
        text(report.language, 10)
        text(report.text, 11)
        text(report.link, 12)
        sqlite3_bind_int64(handle, 13, report.occurredAt.milliseconds)
        sqlite3_bind_int64(handle, 14, report.receivedAt.milliseconds)
        text(try report.official.map { official throws(StoreError) in try Document.encode(official) }, 15)
        number(report.network?.rawValue, 16)
        text(report.hold?.rawValue, 17)
        let code = report.id.withBytes { id in
            // Without a destructor SQLite takes no copy: the bytes stay until it has been stepped and reset.
            sqlite3_bind_blob(handle, 2, id.baseAddress, 16, nil)
            return texts.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { bytes in
                    for place in places {
                        sqlite3_bind_text(
                            handle, place.parameter, bytes.baseAddress.map { $0 + place.start },
                            Int32(place.end - place.start), nil)
                    }
                    let code = sqlite3_step(handle)
                    sqlite3_reset(handle)
                    return code
                }
            }
        }
        guard code == SQLITE_DONE else { throw failure() }
        return sqlite3_changes(db.sqliteConnection) > 0
    }

    /// Lets go of what has been bound.
    consuming func finish() {
        sqlite3_clear_bindings(statement.sqliteStatement)
    }

    private mutating func text(_ text: String?, _ parameter: Int32) {
        guard let text else {
            sqlite3_bind_null(statement.sqliteStatement, parameter)
            return
        }
        let start = texts.count
        texts.append(contentsOf: text.utf8)
        places.append((parameter, start, texts.count))
    }

    private mutating func symptoms(_ symptoms: [Symptom], _ parameter: Int32) {
        let start = texts.count
        for symptom in symptoms {
            if texts.count > start { texts.append(UInt8(ascii: ",")) }
            texts.append(contentsOf: symptom.rawValue.utf8)
        }
        places.append((parameter, start, texts.count))
    }

    private func number(_ bits: UInt64?, _ parameter: Int32) {
        if let bits {
            sqlite3_bind_int64(statement.sqliteStatement, parameter, Int64(bitPattern: bits))
        } else {
            sqlite3_bind_null(statement.sqliteStatement, parameter)
        }
    }

    private func failure() -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)),
            message: String(cString: sqlite3_errmsg(db.sqliteConnection)), sql: ReportTable.insertion)
    }
}
