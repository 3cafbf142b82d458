import Foundation

/// The file of a roster: where it is, how it is read, and how it is written so that it is never half there.
struct RosterFile {
    static let name = "sources.yaml"

    let folder: String

    var path: String { "\(folder)/\(Self.name)" }

    /// Its text; `nil` when there is no file.
    func text() throws(CatalogueError) -> String? {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            throw problem("cannot be read; expected a file that this user may read")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw problem("is not valid UTF-8; expected a text file in UTF-8")
        }
        return text
    }

    /// Puts a new text in its place, for this user's eyes only: first beside it, whole and on disk, then under its
    /// name.
    func write(_ text: String) throws(RosterError) {
        // A link to a file elsewhere stays one.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let draft = "\(target).\(UUID().uuidString)"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure() }
        guard Self.fill(file, with: Array(text.utf8)), fsync(file) == 0 else {
            let failure = failure()
            close(file)
            unlink(draft)
            throw failure
        }
        close(file)
        guard rename(draft, target) == 0 else {
            let failure = failure()
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

    /// Runs `change` while no other process changes the file through this door. The folder is made where it is missing.
    func alone<Result>(_ change: () throws -> Result) throws -> Result {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw RosterError.cannotWrite(path: folder, reason: "the folder cannot be made")
        }
        // The folder itself is locked, so that no file of locks is left behind.
        let place = open(folder, O_RDONLY | O_CLOEXEC)
        guard place >= 0 else { throw failure() }
        defer { close(place) }
        guard flock(place, LOCK_EX) == 0 else { throw failure() }
        return try change()
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

    private func problem(_ message: String) -> CatalogueError {
        CatalogueError([CatalogueProblem(file: path, line: nil, message: message)])
    }

    private func failure() -> RosterError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}
