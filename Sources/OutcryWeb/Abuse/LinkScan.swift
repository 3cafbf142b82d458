import OutcryModel
import OutcryRegions

/// Finds addresses in what people write that lead elsewhere than to the services they write about.
struct LinkScan: Sendable {
    /// The endings after which a path makes a link of a name without a scheme; those that adverts mostly use, and the
    /// largest. A name with another ending, or without a path, is speech: “github.com is down”.
    private static let endings: Set<String> = [
        "com", "net", "org", "info", "biz", "io", "co", "me", "ly", "gg", "cc", "tk", "ml", "ru", "cn", "xyz", "top",
        "shop", "store", "site", "online", "click", "link", "live", "club", "vip", "win", "bet", "app", "page",
    ]
    /// What leads elsewhere however it is written around it.
    private static let marks = ["<a href", "[url", "](http", "hxxp://", "hxxps://"].map { Array($0.utf8) }

    /// The hosts of the services, without `www.`.
    private let known: Set<String>
    /// The slugs of the services without hyphens, as their status pages are often named.
    private let names: Set<String>

    init(services: [Service]) {
        known = Set(services.compactMap { Self.host(ofAddress: $0.homePage) })
        names = Set(services.map { $0.id.rawValue.filter { $0 != "-" } })
    }

    /// Whether a folded text has a link that leads elsewhere.
    func findsLink(in bytes: [UInt8]) -> Bool {
        for mark in Self.marks where Self.stands(mark, in: bytes) { return true }
        var rest = bytes[...]
        while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
            let name = Self.name(around: dot, in: bytes)
            if isLink(name, in: bytes) { return true }
            rest = bytes[max(dot + 1, name.upperBound)...]
        }
        return false
    }

    /// Whether some bytes stand anywhere in others. Every text is looked through, so no general search is asked.
    private static func stands(_ mark: [UInt8], in bytes: [UInt8]) -> Bool {
        guard bytes.count >= mark.count else { return false }
        for start in 0...bytes.count - mark.count where bytes[start] == mark[0] {
            var length = 1
            while length < mark.count, bytes[start + length] == mark[length] { length += 1 }
            if length == mark.count { return true }
        }
        return false
    }

    private func isLink(_ name: Range<Int>, in bytes: [UInt8]) -> Bool {
        let hasScheme = Self.endsWith("://", bytes[..<name.lowerBound])
        // The longest name of a host has 253 characters (RFC 1035, section 2.3.4).
        guard name.count <= 253 else { return hasScheme }
        var host = String(decoding: bytes[name], as: UTF8.self)
        while host.last == "." || host.last == "-" { host.removeLast() }
        guard host.contains(".") else { return false }
        let isWeb = host.hasPrefix("www.")
        let hasPath = host.utf8.count == name.count && Self.hasPath(at: name.upperBound, in: bytes)
        let ending = host.split(separator: ".").last.map { String($0) } ?? ""
        guard hasScheme || isWeb || (hasPath && Self.endings.contains(ending)) else { return false }
        return !isKnown(isWeb ? String(host.dropFirst(4)) : host)
    }

    /// Whether a host is that of a service or below it, or a status page.
    private func isKnown(_ host: String) -> Bool {
        var rest = host[...]
        while true {
            if known.contains(String(rest)) { return true }
            guard let dot = rest.firstIndex(of: ".") else { break }
            let label = rest[..<dot]
            if label == "status" || (label.hasSuffix("status") && names.contains(String(label.dropLast(6)))) {
                return true
            }
            rest = rest[rest.index(after: dot)...]
        }
        return host.hasSuffix(".statuspage.io")
    }

    /// The characters of a host name around a dot.
    private static func name(around dot: Int, in bytes: [UInt8]) -> Range<Int> {
        var start = dot
        while start > 0, isPartOfName(bytes[start - 1]) { start -= 1 }
        var end = dot + 1
        while end < bytes.count, isPartOfName(bytes[end]) { end += 1 }
        return start..<end
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }

    /// Whether a slash and something behind it follows.
    private static func hasPath(at index: Int, in bytes: [UInt8]) -> Bool {
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "/") else { return false }
        return isPartOfName(bytes[index + 1]) || bytes[index + 1] == UInt8(ascii: "?")
    }

    private static func endsWith(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.suffix(text.utf8.count).elementsEqual(text.utf8)
    }

    /// The host of an address, without `www.`.
    private static func host(ofAddress address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }.lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host.contains(".") ? host : nil
    }
}
