import Crypto
import Foundation

/// Forms of the addresses of sources.
public enum SourceAddress {
    /// The form in which two addresses are the same: without regard to scheme, credentials, capitals in the host, the
    /// usual port, a slash at the end, and fragment.
    static func key(of url: String) -> String {
        guard let address = try? WebAddress(url), var parts = URLComponents(string: address.text) else { return url }
        if address.port == 80 || address.port == 443 { parts.port = nil }
        parts.scheme = nil
        while parts.percentEncodedPath.hasSuffix("/") { parts.percentEncodedPath.removeLast() }
        return parts.string ?? address.text
    }

    /// The address as it may be shown: without user name and password, and of its query only the names, as in
    /// `https://forum.example/feed?key=…`.
    public static func shown(_ url: String) -> String {
        guard let address = try? WebAddress(url) else { return "(no web address)" }
        guard let mark = address.text.firstIndex(of: "?") else { return address.text }
        let fields = address.text[mark...].dropFirst().split(separator: "&", omittingEmptySubsequences: false)
        // What has no name is a value.
        let names = fields.map { field in field.firstIndex(of: "=").map { field[...$0] + "…" } ?? "…" }
        return String(address.text[...mark]) + names.joined(separator: "&")
    }

    /// Of an address scheme, host and port, and that there is more: what programs post to has its secret in the path.
    public static func origin(of url: String) -> String {
        guard let address = try? WebAddress(url), var parts = URLComponents(string: address.text) else {
            return "(no web address)"
        }
        let isAll = parts.percentEncodedPath.isEmpty || parts.percentEncodedPath == "/"
        (parts.path, parts.query, parts.fragment) = ("", nil, nil)
        return (parts.string ?? "") + (isAll && !address.text.contains("?") ? "/" : "/…")
    }

    /// The address without user name and password, to be asked by others. Its query may still be secret.
    public static func withoutCredentials(_ url: String) -> String? {
        (try? WebAddress(url))?.text
    }

    /// Whether an address holds a query, which may be secret.
    public static func holdsQuery(_ url: String) -> Bool {
        (try? WebAddress(url))?.text.contains("?") ?? false
    }

    /// What tells one address from another without repeating it: the first 16 hexadecimal digits of its SHA-256.
    static func digest(of url: String) -> String {
        let digits = SHA256.hash(data: Array(url.utf8)).prefix(8)
        return digits.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Whether an address holds a user name or a password.
    public static func holdsCredentials(_ url: String) -> Bool {
        (try? WebAddress(url))?.credentials != nil
    }

    /// What is wrong with the address of an own source, without what may be secret in it; `nil` when nothing is.
    static func fault(of url: String) -> String? {
        guard let address = try? WebAddress(url), url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return "the address is no web address; expected http:// or https:// with a host, in ASCII"
        }
        guard url.utf8.count <= 2048 else {
            return "the address of \(address.host) is longer than 2048 bytes; expected a shorter one"
        }
        return nil
    }
}
