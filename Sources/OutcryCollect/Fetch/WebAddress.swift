import Foundation

/// An address of http or https, taken apart as far as the checks before a request need it.
///
/// Credentials are kept apart and appear in no text form.
struct WebAddress: Hashable, Sendable {
    /// User name and password of an address such as `https://user:secret@example.org/feed`.
    struct Credentials: Hashable, Sendable {
        let user: String
        let password: String
    }

    /// `http` or `https`.
    let scheme: String
    /// The host in lower case, without the brackets of an IPv6 address.
    let host: String
    /// The port, the scheme's own where none is given.
    let port: Int
    /// The whole address without credentials and fragment, as it goes into the request.
    let text: String
    /// User name and password, if the address holds any.
    let credentials: Credentials?
    /// Scheme, host and path, for messages: a query may be secret.
    let shown: String

    /// Reads an address, relative to another where one is given; throws `CollectError.badAddress`.
    init(_ text: String, relativeTo base: WebAddress? = nil) throws(CollectError) {
        guard let url = URL(string: text.trimmed, relativeTo: base.flatMap { URL(string: $0.text) })?.absoluteURL,
            var parts = URLComponents(url: url, resolvingAgainstBaseURL: true)
        else { throw .badAddress(reason: "it is no web address") }
        guard let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme) else {
            throw .badAddress(reason: "only http and https are asked")
        }
        credentials = parts.user.map { Credentials(user: $0, password: parts.password ?? "") }
        parts.scheme = scheme
        parts.host = parts.host?.lowercased()
        parts.user = nil
        parts.password = nil
        parts.fragment = nil
        // The client takes the host from the text in the same way: what is checked is what is connected to.
        guard let text = parts.string, let host = URL(string: text)?.host?.withoutBrackets, host.isPlainHost else {
            throw .badAddress(reason: "its host is no host name")
        }
        self.scheme = scheme
        self.host = host
        port = parts.port ?? (scheme == "https" ? 443 : 80)
        self.text = text
        parts.query = nil
        shown = parts.string ?? host
    }

    /// Whether both addresses belong to one server, so that credentials for one may be shown to the other.
    func hasSameOrigin(as other: WebAddress) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }
}

extension String {
    fileprivate var withoutBrackets: String {
        hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
    }

    /// Whether it is made only of what names of hosts and addresses are made of.
    fileprivate var isPlainHost: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"): true
                default: false
                }
            }
    }
}
