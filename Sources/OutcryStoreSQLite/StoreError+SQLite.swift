import GRDB
import OutcryStore

extension StoreError {
    /// The consequence of what SQLite, GRDB or a coder threw.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError:
            self = error
        case let error as DatabaseError where error.meansFull:
            self = .full(path: path)
        case let error as DatabaseError where error.meansReadOnly:
            self = .readOnly(path: path)
        case let error as DatabaseError where error.resultCode == .SQLITE_MISUSE:
            // So does GRDB answer whoever uses a connection that has been closed.
            self = .closed
        case let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT:
            self = .failed(reason: "\(path) is damaged (\(error.words)). \(Self.remedy)")
        case let error as DatabaseError:
            self = .failed(reason: error.words)
        case is CancellationError:
            self = .failed(reason: "whoever asked did not wait for the answer.")
        default:
            self = .failed(reason: "\(error)")
        }
    }

    /// What to do about a damaged file.
    static let remedy = "Put a backup in its place, or start with another folder."
}

extension DatabaseError {
    /// The system's “no space left” comes as `SQLITE_FULL`, but for the shared memory file, which cannot be enlarged.
    fileprivate var meansFull: Bool {
        resultCode == .SQLITE_FULL || extendedResultCode == .SQLITE_IOERR_SHMSIZE
    }

    /// The system takes no writing, and says so at once: nothing has been handed to it that could be lost. The next commit
    /// begins again behind the last one, with an fsync of its own.
    fileprivate var meansReadOnly: Bool {
        resultCode == .SQLITE_READONLY || extendedResultCode == .SQLITE_IOERR_WRITE
    }

    /// The code and the message of SQLite.
    var words: String { "SQLite \(extendedResultCode.rawValue), \(message ?? "without a word")" }

    /// Whether what is on disk can no longer be known. After a failed fsync the system may have dropped the pages
    /// while the next fsync reports success, so writing on could lose what was acknowledged.
    var endsWriting: Bool {
        !meansFull && !meansReadOnly && (resultCode == .SQLITE_IOERR || resultCode == .SQLITE_CORRUPT)
    }
}
