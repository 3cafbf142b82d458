/// Resolves the addresses in feeds (RFC 3986, section 5.2), on whatever text stands there.
enum WebAddress {
    /// A base of more bytes than this counts as none: what is resolved at it thousands of times would fill the memory.
    static let longestBase = 4 << 10

    /// The address that `reference` means at `base`; `nil` when there is none or it would run a script.
    ///
    /// Without an absolute base the reference stays as it is.
    static func resolve(_ reference: ArraySlice<UInt8>, base: String?) -> String? {
        guard let text = reference.trimmedString else { return nil }
        return resolve(text, base: base)
    }

    /// The address that `reference` means at `base`, as above.
    static func resolve(_ reference: String, base: String?) -> String? {
        guard !reference.isEmpty else { return nil }
        if let scheme = scheme(of: reference) {
            return ["javascript", "vbscript", "data"].contains(scheme.lowercased()) ? nil : reference
        }
        guard let base, base.utf8.count <= longestBase, let scheme = scheme(of: base) else { return reference }
        let rest = base.dropFirst(scheme.count + 1)
        guard rest.hasPrefix("//") else { return reference }
        if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
        let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let root = "\(scheme)://\(authority)"
        let locator = rest.dropFirst(2 + authority.count).prefix { $0 != "#" }
        let path = locator.prefix { $0 != "?" }
        switch reference.first {
        case "/": return root + withoutDots(reference)
        case "#": return root + locator + reference
        case "?": return root + path + reference
        default:
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
            return root + withoutDots(folder + reference)
        }
    }

    /// The scheme of an absolute address.
    static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = text.utf8[..<colon]
        let isScheme = name.allSatisfy { byte in
            byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
        }
        guard let first = name.first, first.isLetter, isScheme else { return nil }
        return String(text[..<colon])
    }

    /// Whether some text is an address of the web.
    static func isWeb(_ text: String) -> Bool {
        let head = text.prefix(8).lowercased()
        return head.hasPrefix("http://") || head == "https://"
    }

    /// A path with `.` and `..` taken out; a query behind it is left alone.
    private static func withoutDots(_ locator: String) -> String {
        let end = locator.firstIndex { $0 == "?" || $0 == "#" } ?? locator.endIndex
        let path = locator[..<end]
        guard path.contains("/.") else { return locator }
        var kept: [Substring] = []
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (place, part) in parts.enumerated() {
            let isLast = place == parts.count - 1
            switch part {
            case ".": if isLast { kept.append("") }
            case "..":
                kept.removeLast(min(1, kept.count))
                if isLast { kept.append("") }
            default: kept.append(part)
            }
        }
        return "/" + kept.joined(separator: "/") + locator[end...]
    }
}
