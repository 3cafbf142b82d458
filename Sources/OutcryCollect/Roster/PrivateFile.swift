import Foundation

/// Writes texts that may hold secrets.
public enum PrivateFile {
    /// Puts a text in the place of a file, for this user's eyes only: first beside it, whole and on disk, then under its
    /// name. Throws `RosterError.cannotWrite`.
    public static func write(_ text: String, to path: String) throws(RosterError) {
        // A link to a file elsewhere stays one.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let draft = "\(target).\(UUID().uuidString)"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(at: path) }
        guard fill(file, with: Array(text.utf8)), fsync(file) == 0 else {
            let failure = failure(at: path)
            close(file)
            unlink(draft)
            throw failure
        }
        close(file)
        guard rename(draft, target) == 0 else {
            let failure = failure(at: path)
            unlink(draft)
            throw failure
        }
        // Without this a power cut might bring the old one back.
        let place = open(URL(fileURLWithPath: target).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        if place >= 0 {
            fsync(place)
            close(place)
        }
    }

    private static func fill(_ file: Int32, with bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func failure(at path: String) -> RosterError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}
