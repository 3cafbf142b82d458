import OutcryCollect
import OutcryFeeds
import OutcryModel

extension SourceReport {
    /// Prints it for people: a word in front, what it is behind.
    func show() {
        var rows: [(String, String)] = []
        if let id { rows.append(("Source", id.rawValue)) }
        rows.append(("Feed", url + whence))
        rows.append(("Title", title ?? "none"))
        rows.append(("Format", "\(formatName), \(count) \(count == 1 ? "entry" : "entries")"))
        rows.append(("Transfer", transfer))
        if !pushing.isEmpty { rows.append(("Pushed by", pushing)) }
        rows.append(("Kind", because(kind.rawValue, reasons?.kind)))
        if let service { rows.append(("Service", service.rawValue)) }
        if let language { rows.append(("Language", because(language, reasons?.language))) }
        if let region { rows.append(("Region", region.rawValue)) }
        rows.append(("Interval", because(interval, reasons?.interval)))
        if let rest = rhythm?.interval { rows.append(("It asks for", "\(rest.asInterval) between two readings")) }
        rows += list("Newest", newest.map { "\($0.published?.rfc3339 ?? "no date")  \($0.title ?? "no title")" })
        rows += list("About", services.isEmpty ? [nothingFound] : services.prefix(10).map(Self.words))
        if official > 0 { rows.append(("Official", "\(official) entries hold an operator's dated updates")) }
        rows += list("Mind", warnings.map(\.message))
        rows += list("Also", others.prefix(5).map(\.self))
        let width = rows.map(\.0.count).max() ?? 0
        for (word, text) in rows {
            Output.line(word + String(repeating: " ", count: width - word.count + 2) + TerminalText.plain(text))
        }
    }

    private var whence: String {
        switch found {
        case "link": ", which \(page ?? "the page") links to"
        case "usual_place": ", where such sites keep it"
        case "known_site": ", where this site keeps it"
        default: ""
        }
    }

    private var formatName: String {
        switch format {
        case .rss090: "RSS 0.90"
        case .rss091: "RSS 0.91"
        case .rss092: "RSS 0.92"
        case .rss093: "RSS 0.93"
        case .rss094: "RSS 0.94"
        case .rss10: "RSS 1.0"
        case .rss20: "RSS 2.0"
        case .atom03: "Atom 0.3"
        case .atom10: "Atom 1.0"
        case .jsonFeed10: "JSON Feed 1.0"
        case .jsonFeed11: "JSON Feed 1.1"
        }
    }

    private var transfer: String {
        var parts = ["\(server.bytes) bytes in \(server.milliseconds) ms"]
        if let tag = server.entityTag { parts.append("ETag \(tag)") }
        if let date = server.lastModified { parts.append("Last-Modified \(date)") }
        if let seconds = server.freshSeconds { parts.append("fresh for \(seconds) s") }
        return parts.joined(separator: ", ")
    }

    private var pushing: String { hubs.joined(separator: ", ") }

    private var nothingFound: String {
        count == 0 ? "nothing yet" : "no service of the catalogue is named in these entries"
    }

    private static func words(_ match: SourceMatches.Match) -> String {
        let symptoms = match.symptoms.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { "\($0.key.rawValue) \($0.value)" }
        return "\(match.service): \(match.entries) \(match.entries == 1 ? "entry" : "entries"), "
            + "\(match.problems) of trouble" + (symptoms.isEmpty ? "" : " (\(symptoms.joined(separator: ", ")))")
    }

    private func because(_ value: String, _ reason: String?) -> String {
        reason.map { "\(value), \($0)" } ?? value
    }

    private func list(_ word: String, _ texts: [String]) -> [(String, String)] {
        texts.enumerated().map { ($0.offset == 0 ? word : "", $0.element) }
    }
}
