import GRDB
public import OutcryStore

/// The embedded engine: the log and what is derived from it in one SQLite file, `outcry.sqlite`, of a folder.
///
/// What `append` has answered is on disk: the file is in WAL mode with `synchronous=FULL`, and a single writer commits
/// all that waits in one transaction. The methods are those of `ReportLog` and `ReportStore`.
///
/// A folder belongs to one store at a time; others may open it for reading beside it.
public final class SQLiteStore: Sendable {
    /// The path of the file.
    public let path: String

    let pool: DatabasePool
    private let writer: GroupCommit?
    private let lock: FolderLock?

    /// Opens the store of a folder, which is made where it is missing.
    ///
    /// - Parameters:
    ///   - folder: The path of the data folder.
    ///   - readOnly: Whether only to read, beside a running program too. Nothing is made or changed then.
    ///   - settings: How the writer gathers.
    /// - Throws: `StoreError.cannotOpen` when the folder or file cannot be used, is no data of this program, or is in
    ///   use by another; `.newerVersion` when it was written by a newer version; `.full` when the disk is full.
    public init(
        folder: String, readOnly: Bool = false, settings: SQLiteSettings = SQLiteSettings()
    ) throws(StoreError) {
        let file = DataFile(folder: folder)
        path = file.path
        if readOnly {
            lock = nil
            writer = nil
            pool = try file.openForReading()
        } else {
            lock = try FolderLock(folder: folder)
            pool = try file.openForWriting(settings.durability)
            writer = try GroupCommit(pool: pool, path: path, settings: settings)
        }
    }

    /// Writes what waits, takes nothing more, and leaves the folder to others. What is asked afterwards is answered
    /// with `StoreError.closed`. Closing again does nothing.
    public func close() async throws(StoreError) {
        await writer?.close()
        do {
            try pool.close()
        } catch {
            throw StoreError(error, path: path)
        }
        lock?.release()
    }

    /// The only way to the file for whoever writes.
    func writing() throws(StoreError) -> GroupCommit {
        guard let writer else { throw .failed(reason: "\(path) was opened for reading only.") }
        return writer
    }

    /// Reads in a snapshot of what has been committed.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            return try await pool.read(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
