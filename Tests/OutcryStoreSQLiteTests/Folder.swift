import Foundation
import Testing

/// A folder for one test, removed with it.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("outcry-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func path(of name: String) -> String { path + "/" + name }

    func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(of: name))))
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path(of: name)))
    }

    /// A copy of the data as a crash would leave them: the file and its WAL as they are, without the shared memory.
    func copyOfData() throws -> Folder {
        let copy = try Folder()
        for name in ["outcry.sqlite-wal", "outcry.sqlite"] where FileManager.default.fileExists(atPath: path(of: name))
        {
            try FileManager.default.copyItem(atPath: path(of: name), toPath: copy.path(of: name))
        }
        return copy
    }
}
