import Foundation
import OutcryImport

/// A file that is read block by block.
final class ImportFile {
    /// As it is called in messages.
    let name: String
    /// How many bytes it has; `nil` where that is not known, as of a pipe.
    let size: Int?

    private let descriptor: Int32
    private var room = [UInt8](repeating: 0, count: 256 * 1024)

    /// Opens a file; `-` is standard input.
    init(_ path: String) throws(CommandError) {
        name = path == "-" ? "standard input" : TerminalText.plain(path)
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notAFile(name) }
        var facts = stat()
        let isFile = fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
        size = isFile ? Int(facts.st_size) : nil
    }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// The next bytes; none at the end.
    func block() throws(CommandError) -> [UInt8] {
        let count = room.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw .notAFile(name) }
        return Array(room[..<count])
    }
}
