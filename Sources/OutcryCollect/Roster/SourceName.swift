/// Makes a name for a source from its address.
enum SourceName {
    /// Words of addresses that tell nothing.
    private static let dull: Set<String> = [
        "www", "rss", "atom", "feed", "feeds", "xml", "json", "rdf", "index", "latest", "history", "php", "html", "new",
        "r", "c", "t", "tag", "tags", "channel", "videos", "external", "forums", "com", "org", "net", "info", "co",
        "releases", "profile", "questions", "tagged", "sort", "api", "v1", "en", "de", "m",
    ]

    /// Lower-case letters, digits and single hyphens, at most 40 of them, never empty.
    static func name(for url: String) -> String {
        guard let address = try? WebAddress(url) else { return "source" }
        let labels = address.host.split(separator: ".")
        let isNumeric = NetworkAddress(address.host) != nil
        // Of a name the ending tells nothing, and what was registered comes before what stands in front of it.
        let host = labels.count > 1 ? labels.dropLast().reversed() : labels
        let path = address.shown.drop { $0 != ":" }.dropFirst(3).split(separator: "/").dropFirst()
        var words = isNumeric ? [slug(address.host)] : []
        let telling = path.filter { !isSecret($0) }
        for part in isNumeric ? telling : host + telling {
            for word in slug(part).split(separator: "-").map(String.init)
            where !dull.contains(word) && !words.contains(word) {
                words.append(word)
            }
        }
        var name = ""
        for word in words {
            let longer = name.isEmpty ? word : name + "-" + word
            guard longer.utf8.count <= 40 else { break }
            name = longer
        }
        return name.isEmpty ? "source" : name
    }

    /// Whether a part of a path may be a key that opens the feed to whoever knows it: ids are published. It is so when a
    /// word of it is long and mixes letters with digits or is a hexadecimal number, or when a long part has several such
    /// words, whatever their lengths. A name that loses a part too many is still a name.
    static func isSecret(_ part: Substring) -> Bool {
        let words = slug(part).split(separator: "-")
        let mixed = words.filter { $0.contains(where: \.isNumber) && $0.contains(where: \.isLetter) }
        if part.utf8.count >= 16, mixed.count >= 2 { return true }
        return mixed.contains { $0.utf8.count >= 12 }
            || words.contains { $0.utf8.count >= 12 && $0.allSatisfy(\.isHexDigit) }
    }

    private static func slug(_ text: some StringProtocol) -> String {
        String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}
