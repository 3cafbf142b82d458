import ArgumentParser
import Foundation
import OutcryWeb

/// The operator's token, which opens the API of administrators.
struct AdminOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file with the operator's token, of at least 32 characters, which opens /api/v1/admin.",
            discussion:
                "Nobody but its owner, and a group that may read it, may reach it. Default: OUTCRY_ADMIN_TOKEN_FILE, else "
                + "the token in OUTCRY_ADMIN_TOKEN; without one there is no /api/v1/admin.",
            valueName: "file"))
    var adminTokenFile: String?

    /// The token; `nil` where none is configured. Throws `AdminError` for one that cannot be used.
    func token() throws(AdminError) -> AdminToken? {
        if let path = adminTokenFile ?? Settings.environment("admin.token.file") {
            guard let token = AdminToken(try Self.text(of: path)) else { throw .unfitToken(place: path) }
            return token
        }
        guard let text = Settings.environment("admin.token") else { return nil }
        guard let token = AdminToken(text) else { throw .unfitToken(place: "OUTCRY_ADMIN_TOKEN") }
        return token
    }

    /// The text of a file that others cannot read; its rights are those of the very file that is read.
    private static func text(of path: String) throws(AdminError) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        var facts = stat()
        guard fstat(file, &facts) == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
        guard facts.st_mode & 0o027 == 0 else { throw .openToOthers(path: path) }
        do {
            let bytes = try handle.read(upToCount: 4096) ?? Data()
            let text = String(decoding: bytes, as: UTF8.self)
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }
}

/// What keeps administrators out.
enum AdminError: Error, Equatable {
    case unreadable(path: String, reason: String)
    case openToOthers(path: String)
    case unfitToken(place: String)
    case unfitGrant
    case noKey(folder: String)
}

extension AdminError: CustomStringConvertible {
    var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "The token file \(path) cannot be read: \(reason)."
        case .openToOthers(let path):
            "The token file \(path) is open to others. `chmod 600 \(path)` closes it; then choose another token."
        case .unfitToken(let place):
            "\(place) holds no token of at least \(AdminToken.fewestCharacters) visible ASCII characters. "
                + "`openssl rand -hex 32` makes one."
        case .unfitGrant:
            "A name has 1 to \(AdminTokens.longestName) bytes, all of them visible, such as --name ada."
        case .noKey(let folder):
            "\(folder) has no key to sign with yet. Start `outcry serve` with an operator's token once."
        }
    }
}
