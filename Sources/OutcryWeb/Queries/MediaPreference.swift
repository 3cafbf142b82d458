/// What a client would rather have, of the forms a document has.
enum MediaPreference {
    /// Whether `Accept` ranks Markdown above JSON; without a word JSON it is (RFC 9110, section 12.5.1).
    static func prefersMarkdown(_ accept: String?) -> Bool {
        let markdown = quality(of: ["text/markdown", "text/*"], in: accept)
        return markdown > quality(of: ["application/json", "application/*", "*/*"], in: accept)
    }

    /// The quality of the most specific of some ranges that is there, in thousandths; 0 when none is.
    static func quality(of ranges: [String], in accept: String?) -> Int {
        guard let accept else { return 0 }
        let parts = accept.lowercased().split(separator: ",").prefix(50).map { part in
            part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
        }
        for range in ranges {
            guard let part = parts.first(where: { $0.first == range }) else { continue }
            let weight = part.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return Int(max(0, min(weight, 1)) * 1000)
        }
        return 0
    }
}
