import OutcryModel
import Yams

/// An own source as `sources.yaml` describes it.
struct OwnRecord {
    enum Key: String, FieldKey {
        case id, kind, url, service, language, region, interval, added

        static let subject = "a source"
        static let required: [Key] = [.id, .kind, .url]
    }

    let entry: OwnSource
    let node: Node

    /// Reads a source; `nil` when something it cannot do without is missing or wrong.
    init?(_ node: Node, lines: [Substring], reader: inout NodeReader) {
        guard let fields = reader.fields(node, keys: Key.self) else { return nil }
        let id = Self.id(fields[.id], reader: &reader)
        let kind = fields[.kind].flatMap { kind in
            reader.text(kind, as: "kind").flatMap { reader.word($0, at: kind, as: "kind", among: SourceRecord.kinds) }
        }
        let url = Self.address(fields[.url], reader: &reader)
        let service = reader.slug(fields[.service], as: "service").map { Service.ID($0) }
        let language = reader.language(fields[.language])
        let region = reader.region(fields[.region])
        let interval = reader.interval(fields[.interval])
        let added = Self.instant(fields[.added], reader: &reader)
        guard let id, let kind, let url else { return nil }
        var entry = OwnSource(
            Source(
                id: id, kind: kind, url: url, service: service, language: language, region: region,
                interval: interval ?? SourceRecord.usualInterval(of: kind)),
            added: added)
        entry.comments = Self.comments(above: node.mark?.line, in: lines)
        self.entry = entry
        self.node = node
    }

    private static func id(_ node: Node?, reader: inout NodeReader) -> Source.ID? {
        guard let node, let text = reader.text(node, as: "id") else { return nil }
        let id = Roster.fullID(text)
        if let fault = SourceCheck.fault(ofID: id.rawValue) {
            reader.note(fault, at: node)
            return nil
        }
        return id
    }

    /// An address, which other than in the catalogue may hold credentials.
    private static func address(_ node: Node?, reader: inout NodeReader) -> String? {
        guard let node, let text = reader.text(node, as: "url") else { return nil }
        if let fault = SourceAddress.fault(of: text) {
            reader.note(fault, at: node)
            return nil
        }
        return text
    }

    private static func instant(_ node: Node?, reader: inout NodeReader) -> Timestamp? {
        guard let node else { return nil }
        guard let instant = node.scalar.flatMap({ Timestamp(rfc3339: $0.string) }) else {
            reader.note("“added” is no instant; expected one such as 2026-11-22T12:50:00Z", at: node)
            return nil
        }
        return instant
    }

    /// The lines of comment right above a line.
    private static func comments(above line: Int?, in lines: [Substring]) -> [String] {
        guard let line, (1...lines.count).contains(line) else { return [] }
        let above = lines[..<(line - 1)].reversed().map { $0.drop { $0 == " " || $0 == "\t" } }
        return above.prefix { $0.hasPrefix("#") }.reversed().map(String.init)
    }
}
