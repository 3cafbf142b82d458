/// An address of the web taken apart as far as places on a site are concerned.
struct SiteAddress {
    /// `http` or `https`.
    let scheme: String
    /// The host in small letters, with its port where one is given, without credentials.
    let host: String
    /// The parts of the path between its slashes, none of them empty.
    let segments: [String]
    /// Whether the path ends with a slash.
    let isFolder: Bool
    /// What follows the question mark.
    let query: String

    init?(_ text: String) {
        guard WebAddress.isWeb(text), let colon = text.firstIndex(of: ":") else { return nil }
        scheme = text[..<colon].lowercased()
        let rest = text[colon...].dropFirst(3)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        host = (authority.lastIndex(of: "@").map { authority[$0...].dropFirst() } ?? authority).lowercased()
        guard !host.isEmpty else { return nil }
        let locator = rest.dropFirst(authority.count).prefix { $0 != "#" }
        let path = locator.prefix { $0 != "?" }
        segments = path.split(separator: "/").map(String.init)
        isFolder = path.isEmpty || path.hasSuffix("/")
        query = String(locator.dropFirst(path.count + 1))
    }

    /// Whether one of the parts of the host's name or the first part of the path is one of these words.
    func isCalled(_ words: [String]) -> Bool {
        let parts = host.split(separator: ".").map(String.init) + segments.prefix(1).map { $0.lowercased() }
        return parts.contains { words.contains($0) }
    }

    /// The address of a path on the site.
    func address(of path: String) -> String {
        scheme + "://" + host + path
    }

    /// The path of the folder that the page is in, without its last slash.
    var folder: String {
        let isPage = !isFolder && (segments.last?.contains(".") ?? false)
        return segments.dropLast(isPage ? 1 : 0).map { "/" + $0 }.joined()
    }
}
