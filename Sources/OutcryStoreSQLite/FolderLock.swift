import Foundation
import OutcryStore
import Synchronization

/// Holds a folder for one process, by an advisory lock on the file `outcry.lock` in it.
///
/// The lock belongs to the open file: the system lets go of it when the process ends, however it ends, and a second
/// store in the same process is refused too.
final class FolderLock: Sendable {
    private let descriptor: Mutex<Int32?>

    init(folder: String) throws(StoreError) {
        try Self.make(folder)
        let path = folder + "/outcry.lock"
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw errno == ENOSPC
                ? .full(path: path) : .cannotOpen(path: path, reason: String(cString: strerror(errno)) + ".")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let reason = isHeld ? "it is in use by another Outcry process." : String(cString: strerror(errno))
            _ = Foundation.close(file)
            throw .cannotOpen(path: folder, reason: reason)
        }
        descriptor = Mutex(file)
    }

    /// Makes a folder where it is missing.
    private static func make(_ folder: String) throws(StoreError) {
        guard !folder.isEmpty else { throw .cannotOpen(path: "The data folder", reason: "its name is empty.") }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
            throw .cannotOpen(path: folder, reason: "it is a file; a folder was expected.")
        }
        let code = makeWithParents(folder)
        if code == ENOSPC { throw .full(path: folder) }
        guard code == 0 else {
            throw .cannotOpen(path: folder, reason: "the folder cannot be made: \(String(cString: strerror(code))).")
        }
    }

    /// Returns the system's error code; 0 when the folder is there. Foundation would not always tell it.
    private static func makeWithParents(_ folder: String) -> Int32 {
        if mkdir(folder, 0o777) == 0 || errno == EEXIST { return 0 }
        guard errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { return errno }
        let code = makeWithParents(String(folder[..<slash]))
        if code != 0 { return code }
        return mkdir(folder, 0o777) == 0 || errno == EEXIST ? 0 : errno
    }

    deinit {
        release()
    }

    func release() {
        descriptor.withLock { file in
            if let file { _ = Foundation.close(file) }
            file = nil
        }
    }
}
