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

    /// Puts a new text in its place, whole or not at all, for this user's eyes only.
    func write(_ text: String) throws(RosterError) {
        try PrivateFile.write(text, to: path)
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

    private func problem(_ message: String) -> CatalogueError {
        CatalogueError([CatalogueProblem(file: path, line: nil, message: message)])
    }

    private func failure() -> RosterError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}
