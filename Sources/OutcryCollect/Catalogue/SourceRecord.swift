import OutcryModel
import Yams

/// A source as a catalogue file describes it.
struct SourceRecord {
    enum Key: String, FieldKey {
        case id, kind, url, language, region, interval

        static let subject = "a source"
        static let required: [Key] = [.id, .kind, .url]
    }

    /// The kinds a catalogue may name; submissions and imports are not fetched.
    static let kinds: [SourceKind] = [.forum, .social, .status, .news]

    let source: Source
    let url: Located<String>

    /// Reads a list of sources, whose ids start with `owner`.
    static func list(
        _ node: Node?, owner: String, service: Service.ID?, reader: inout NodeReader
    ) -> [SourceRecord] {
        var seen: Set<Source.ID> = []
        var records: [SourceRecord] = []
        for item in reader.items(node, as: "sources") {
            guard let record = SourceRecord(item, owner: owner, service: service, reader: &reader) else { continue }
            guard seen.insert(record.source.id).inserted else {
                reader.note("source id “\(record.source.id)” comes twice; expected each id once", at: item)
                continue
            }
            records.append(record)
        }
        return records
    }

    private init?(_ node: Node, owner: String, service: Service.ID?, reader: inout NodeReader) {
        guard let fields = reader.fields(node, keys: Key.self) else { return nil }
        let id = reader.slug(fields[.id], as: "id")
        let kind = fields[.kind].flatMap { kind in
            reader.text(kind, as: "kind").flatMap { reader.word($0, at: kind, as: "kind", among: Self.kinds) }
        }
        let url = reader.address(fields[.url], as: "url")
        let language = reader.language(fields[.language])
        let region = reader.region(fields[.region])
        let interval = reader.interval(fields[.interval])
        guard let id, let kind, let url, let urlNode = fields[.url] else { return nil }
        source = Source(
            id: Source.ID("\(owner)/\(id)"), kind: kind, url: url, service: service, language: language,
            region: region, interval: interval ?? Self.usualInterval(of: kind))
        self.url = reader.located(url, at: urlNode)
    }

    /// Status pages are asked often, as their word decides what is official; the rest is spared.
    static func usualInterval(of kind: SourceKind) -> Duration {
        kind == .status ? .seconds(120) : .seconds(600)
    }
}
