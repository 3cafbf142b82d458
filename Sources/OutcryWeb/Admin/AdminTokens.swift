import Crypto
import Foundation
import OutcryModel

/// Tokens that the operator signs for others: what they grant, in JSON, and an HMAC-SHA256 of it under a key of the data
/// folder. None is stored; only the ids of those that were revoked are.
///
/// `outcry_admin_` goes first, so that whoever looks for secrets in what is published knows one.
public struct AdminTokens: Sendable {
    private static let mark = "outcry_admin_"
    /// The longest token that is looked at.
    private static let longest = 2048
    /// The longest name of an owner, in bytes.
    public static let longestName = 64

    private let key: SymmetricKey

    /// Tokens under a key of 32 bytes.
    public init(key: [UInt8]) {
        self.key = SymmetricKey(data: key)
    }

    /// The token of a grant. `nil` for a grant without end, without scopes, or with a name that is none: 1 to 64 bytes of
    /// letters, digits and marks that can be seen.
    public func token(for grant: AdminGrant) -> String? {
        guard let expires = grant.expires, !grant.scopes.isEmpty, Self.isName(grant.name) else { return nil }
        let payload = Payload(
            scope: grant.scopes.map(\.rawValue).sorted().joined(separator: " "), expires: expires, name: grant.name)
        let text = Self.mark + Base64URL.text(JSONDocument.bytes(payload))
        return "\(text).\(Base64URL.text(Array(code(of: text))))"
    }

    /// What a token grants; `nil` unless it was signed under this key. Whether it has ended is for the caller to see.
    public func grant(of token: String) -> AdminGrant? {
        guard token.utf8.count <= Self.longest, token.hasPrefix(Self.mark), let dot = token.lastIndex(of: "."),
            let signature = Base64URL.bytes(token[token.index(after: dot)...])
        else { return nil }
        let signed = String(token[..<dot])
        // It compares in constant time.
        guard HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: Array(signed.utf8), using: key),
            let bytes = Base64URL.bytes(signed.dropFirst(Self.mark.count)),
            let payload = try? JSONDecoder().decode(Payload.self, from: Data(bytes))
        else { return nil }
        // What a newer version can grant and this one cannot is not granted.
        let scopes = payload.scope.split(separator: " ").compactMap { AdminScope(rawValue: String($0)) }
        // The id is made of what is signed: there is but one text of it, and every token that was ever signed has one.
        return AdminGrant(
            name: payload.name, scopes: Set(scopes), expires: payload.expires,
            token: Snapshot.digest(of: Array(signed.utf8)))
    }

    private func code(of text: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    }

    private static func isName(_ name: String) -> Bool {
        (1...longestName).contains(name.utf8.count) && PlainText.clean(name) == name && !name.contains("\n")
    }

    private struct Payload: Codable {
        let scope: String
        let expires: Timestamp
        let name: String
    }
}
