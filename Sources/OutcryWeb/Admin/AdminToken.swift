import Crypto

/// The operator's own token, which opens everything under `/api/v1/admin`. Only its digest is kept here.
public struct AdminToken: Hashable, Sendable {
    /// The fewest characters it must have.
    public static let fewestCharacters = 32

    private let digest: [UInt8]

    /// A token of at least 32 visible ASCII characters; `nil` for anything else.
    public init?(_ text: String) {
        guard text.utf8.count >= Self.fewestCharacters, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        digest = Array(SHA256.hash(data: Array(text.utf8)))
    }

    /// Whether a text is the token. Digests are compared, and every byte of them, so that the time it takes tells nothing.
    func matches(_ text: String) -> Bool {
        zip(digest, SHA256.hash(data: Array(text.utf8))).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension AdminToken: CustomStringConvertible {
    /// Nothing of it.
    public var description: String { "(a token)" }
}
