public import OutcryModel

/// Why a source could not be read, in words for whoever runs this instance.
///
/// No case holds more of an address than host and path: credentials and queries may be secret.
public enum CollectError: Error, Hashable, Sendable {
    /// The address is none of a web page.
    case badAddress(reason: String)
    /// The host is, or resolves to, an address that is not public, or the port is not one of the web's.
    case refusedAddress(host: String, reason: String)
    /// The host's name cannot be resolved.
    case unresolved(host: String, reason: String)
    /// No connection could be made.
    case unreachable(host: String, reason: String)
    /// No secure connection could be made.
    case insecure(host: String, reason: String)
    /// The answer was not complete in time.
    case timeout(host: String, after: Duration)
    /// The server answered with an error, and perhaps said when to come again.
    case status(Int, retryAt: Timestamp?)
    /// The server said that the feed is gone for good (410).
    case gone
    /// A redirect without a usable target.
    case badRedirect(status: Int, reason: String)
    /// Redirects that lead back to where they came from.
    case redirectLoop(at: String)
    /// Too many redirects in a row.
    case tooManyRedirects(limit: Int)
    /// The feed is larger than is allowed.
    case tooLarge(cap: Int)
    /// The answer unfolds to so many times its size that it is taken for an attack.
    case decompressionBomb(ratio: Int)
    /// The answer is compressed in a way that was not asked for.
    case unknownEncoding(String)
    /// The transfer broke off or is not proper HTTP.
    case brokenTransfer(host: String, reason: String)
    /// The answer is empty.
    case empty
    /// The answer is something other than a feed, such as an HTML page.
    case notAFeed(found: String)
    /// The feed cannot be read.
    case unreadable(reason: String)
    /// The entries were read but could not be stored. They will be read again.
    case notStored(reason: String)
}

extension CollectError {
    /// A stable word for the kind of failure, for programs and for everybody to see.
    ///
    /// All that keeps a host from being connected to has one word: else whoever can make a source redirect could learn
    /// here which names and addresses there are in the network of this machine.
    public var kind: String {
        switch self {
        case .badAddress: "bad_address"
        case .refusedAddress, .unresolved, .unreachable: "unreachable"
        case .insecure: "insecure"
        case .timeout: "timeout"
        case .status: "http_status"
        case .gone: "gone"
        case .badRedirect: "bad_redirect"
        case .redirectLoop: "redirect_loop"
        case .tooManyRedirects: "too_many_redirects"
        case .tooLarge: "too_large"
        case .decompressionBomb: "decompression_bomb"
        case .unknownEncoding: "unknown_encoding"
        case .brokenTransfer: "broken_transfer"
        case .empty: "empty"
        case .notAFeed: "not_a_feed"
        case .unreadable: "unreadable"
        case .notStored: "not_stored"
        }
    }
}

extension CollectError: CustomStringConvertible {
    /// What happened, and where it helps what to do about it, in a sentence or two.
    public var description: String {
        switch self {
        case .badAddress(let reason):
            "The address of the feed cannot be used: \(reason)."
        case .refusedAddress(let host, let reason):
            "\(host) is not asked: \(reason)."
        case .unresolved(let host, let reason):
            "The name \(host) cannot be resolved: \(reason)."
        case .unreachable(let host, let reason):
            "No connection to \(host): \(reason)."
        case .insecure(let host, let reason):
            "No secure connection to \(host): \(reason)."
        case .timeout(let host, let limit):
            "\(host) did not give a whole answer within \(limit.words)."
        case .status(let status, let retryAt):
            Self.words(forStatus: status) + (retryAt.map { " It asks to come again at \($0)." } ?? "")
        case .gone:
            "The server says the feed is gone for good (HTTP 410). It will not be asked again."
        case .badRedirect(let status, let reason):
            "The server redirects (HTTP \(status)), but not to a place that can be asked: \(reason)."
        case .redirectLoop(let place):
            "The server redirects in a circle, back to \(place)."
        case .tooManyRedirects(let limit):
            "The server redirects more than \(limit) times in a row."
        case .tooLarge(let cap):
            "The feed is larger than the \(cap.bytesInWords) that are read."
        case .decompressionBomb(let ratio):
            "The answer unfolds to more than \(ratio) times its size and is taken for an attack."
        case .unknownEncoding(let encoding):
            "The answer is compressed as “\(encoding)”, which was not asked for."
        case .brokenTransfer(let host, let reason):
            "The answer of \(host) broke off: \(reason)."
        case .empty:
            "The answer is empty."
        case .notAFeed(let found):
            "The answer is not a feed but \(found). Has the address changed?"
        case .unreadable(let reason):
            "The feed cannot be read: \(reason)"
        case .notStored(let reason):
            "The feed was read, but its entries could not be stored; it will be read again. \(reason)"
        }
    }

    private static func words(forStatus status: Int) -> String {
        switch status {
        case 401: "The server asks for a login (HTTP 401)."
        case 403: "The server refuses to give the feed (HTTP 403); some do so when asked too often."
        case 404: "The feed is not there (HTTP 404); some servers say so for hours while they have trouble."
        case 410: "The place it redirects to for now is gone (HTTP 410)."
        case 429: "The server says it is asked too often (HTTP 429)."
        case 503: "The server is not available for now (HTTP 503)."
        case 500...599: "The server failed (HTTP \(status))."
        default: "The server answered with HTTP \(status)."
        }
    }
}

extension Duration {
    /// As text for people, such as `30 s` or `250 ms`.
    fileprivate var words: String {
        inMilliseconds.isMultiple(of: 1000) ? "\(inMilliseconds / 1000) s" : "\(inMilliseconds) ms"
    }
}

extension Int {
    /// A number of bytes as text for people, such as `15 MiB`.
    fileprivate var bytesInWords: String {
        isMultiple(of: 1024 * 1024) && self > 0 ? "\(self / 1024 / 1024) MiB" : "\(self) bytes"
    }
}
