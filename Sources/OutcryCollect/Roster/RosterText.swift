import OutcryModel

/// A roster as the text of its file.
struct RosterText {
    private static let heading = """
        # The sources that this instance reads beside those of the catalogue, and the sources it leaves alone.
        #
        # `outcry source` writes this file, and you may edit it: the fields of a source are those of the catalogue, and
        # comments above a source stay with it. A running service notices a change within seconds; `outcry source list`
        # says what is wrong with it. Addresses may hold passwords: let nobody else read this file.


        """

    let text: String

    init(_ roster: Roster) {
        var text = Self.heading
        text += roster.own.isEmpty ? "sources: []\n" : "sources:\n"
        for entry in roster.own { text += Self.item(entry) }
        text += roster.paused.isEmpty ? "paused: []\n" : "paused:\n"
        for id in roster.paused { text += "  - \(Self.quoted(id.rawValue))\n" }
        self.text = text
    }

    private static func item(_ entry: OwnSource) -> String {
        let source = entry.source
        var lines = entry.comments.map { "  " + $0 }
        lines.append("  - id: \(source.id)")
        lines.append("    kind: \(source.kind.rawValue)")
        lines.append("    url: \(quoted(source.url ?? ""))")
        // In quotes: `no` is Norwegian, and a slug or a region may be all digits.
        if let service = source.service { lines.append("    service: \(quoted(service.rawValue))") }
        if let language = source.language { lines.append("    language: \(quoted(language))") }
        if let region = source.region { lines.append("    region: \(quoted(region.rawValue))") }
        lines.append("    interval: \(source.interval.asInterval)")
        if let added = entry.added { lines.append("    added: \(added.rfc3339)") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// A text in double quotes, as YAML and JSON both read it.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\x" + (digits.count == 1 ? "0" : "") + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension Duration {
    /// As an interval of the catalogue, such as `90s`, `10m` or `2h`.
    public var asInterval: String {
        let seconds = components.seconds
        if seconds.isMultiple(of: 3600), seconds > 0 { return "\(seconds / 3600)h" }
        return seconds.isMultiple(of: 60) && seconds > 0 ? "\(seconds / 60)m" : "\(seconds)s"
    }

    /// Reads an interval such as `90s`, `10m` or `2h`, from a minute to a day.
    public init?(interval text: String) {
        guard let interval = CatalogueText.interval(text) else { return nil }
        self = interval
    }
}
