import OutcryModel

/// What the title, the categories and the addresses of an entry tell of its updates.
struct StatusClues {
    /// The label in the title, before or behind its words, or among the categories.
    let label: StatusLabel?
    /// Whether the page is one of those that say in sentences what others say in labels.
    let speaksInSentences: Bool
    /// The stage that a severity in the title implies: whoever tells of one acknowledges a fault.
    let impliedStage: OfficialStage?
    /// What is affected, where the title or the address says so and nothing else does.
    let components: [String]

    init(_ entry: FeedEntry, lines: [ArraySlice<UInt8>]) {
        let title = Array((entry.title ?? "").utf8.prefix(500))[...]
        label =
            Self.label(inTitle: title) ?? entry.categories.lazy.compactMap { StatusLabel(Array($0.utf8)[...]) }.first
        let severity = Self.severity(of: title)
        let isActive = title.prefix(9).matches("active - ")
        impliedStage = severity?.isFault == true || isActive ? .investigating : nil
        let addresses = [entry.id, entry.link ?? ""].map { Array($0.lowercased().utf8.prefix(500)) }
        let isAzure = isActive || addresses.contains { $0.holds("azure") } || Self.begins(lines, ["impact statement:"])
        let isAmazon = severity != nil || addresses.contains { $0.holds("aws.amazon.com") }
        speaksInSentences =
            isAzure || isAmazon || Self.begins(lines, ["incident began at ", "affected products:"])
        if isAmazon {
            components = [entry.id, entry.link ?? ""].lazy.compactMap(Self.fragment).first.map { [$0] } ?? []
        } else if isAzure {
            components = Self.firstPart(of: title)
        } else {
            components = []
        }
    }

    /// Whether a line begins as the pages of a provider set it.
    private static func begins(_ lines: [ArraySlice<UInt8>], _ openings: [StaticString]) -> Bool {
        lines.prefix(60).contains { line in
            openings.contains { line.prefix($0.utf8CodeUnitCount).matches($0) }
        }
    }

    private static func label(inTitle title: ArraySlice<UInt8>) -> StatusLabel? {
        if let (label, rest) = StatusLabel.lead(of: title), rest.first != UInt8(ascii: "(") { return label }
        // AWS sets the severity before the label: “Service disruption: [RESOLVED] …”.
        if let colon = title.firstIndex(of: UInt8(ascii: ":")), title[colon...].dropFirst().trimmed.first == 0x5B,
            let (label, _) = StatusLabel.lead(of: title[colon...].dropFirst().trimmed)
        {
            return label
        }
        return StatusLabel.tail(of: title)?.label
    }

    /// The severity that AWS sets before a title, and whether it is of a fault.
    private static func severity(of title: ArraySlice<UInt8>) -> (name: StaticString, isFault: Bool)? {
        let severities: [(name: StaticString, isFault: Bool)] = [
            ("service disruption", true), ("service degradation", true), ("service impact", true),
            ("performance issues", true), ("informational message", false), ("service is operating normally", false),
        ]
        guard let colon = title.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        return severities.first { title[..<colon].matches($0.name) }
    }

    /// “ec2-us-east-1” of `https://status.aws.amazon.com/#ec2-us-east-1_1700000000`.
    private static func fragment(of address: String) -> String? {
        let bytes = Array(address.utf8)
        guard let hash = bytes.lastIndex(of: UInt8(ascii: "#")), let end = bytes.lastIndex(of: UInt8(ascii: "_")),
            hash + 1 < end, end - hash <= AffectedComponents.mostCharacters
        else { return nil }
        return String(decoding: bytes[(hash + 1)..<end], as: UTF8.self)
    }

    /// “Storage” of “Storage - West Europe - Mitigated” and of “Active - Storage - West Europe”.
    private static func firstPart(of title: ArraySlice<UInt8>) -> [String] {
        var rest = title
        for index in title.indices where title[index...].starts(with: Array(" - ".utf8)) {
            guard index >= rest.startIndex else { continue }
            let part = rest[..<index].trimmed
            rest = title[(index + 3)...]
            if part.matches("active") || StatusLabel(part) != nil { continue }
            return AffectedComponents.names(in: part)
        }
        return rest.startIndex == title.startIndex ? [] : AffectedComponents.names(in: rest)
    }
}
