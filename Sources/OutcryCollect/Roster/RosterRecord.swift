import OutcryModel
import Yams

/// The file `sources.yaml` as it is read.
struct RosterRecord {
    enum Key: String, FieldKey {
        case sources, paused

        static let subject = "the file of sources"
        static let required: [Key] = []
    }

    let roster: Roster

    /// Reads the text of the file; what is wrong with it is noted.
    init?(_ text: String, path: String, catalogue: Catalogue, reader: inout NodeReader) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isBlank = lines.allSatisfy { line in
            let start = line.drop { $0.isWhitespace }
            return start.isEmpty || start.hasPrefix("#")
        }
        if isBlank {
            roster = Roster()
            return
        }
        guard let root = CatalogueFile(path: path, name: "sources", text: text).root(reader: &reader),
            let fields = reader.fields(root, keys: Key.self)
        else { return nil }
        let records = Self.list(fields[.sources], as: "sources", reader: &reader).compactMap {
            OwnRecord($0, lines: lines, reader: &reader)
        }
        Self.check(records, with: catalogue, reader: &reader)
        var paused: [Source.ID] = []
        for item in Self.list(fields[.paused], as: "paused", reader: &reader) {
            guard let text = reader.text(item, as: "paused") else { continue }
            let id = Roster.fullID(text)
            // A source that has left the catalogue does no harm here; an own one that is not there is a slip.
            if id.rawValue.hasPrefix(Roster.owner + "/"), !records.contains(where: { $0.entry.source.id == id }) {
                let near = NearMiss.nearest(to: id.rawValue, among: records.map(\.entry.source.id.rawValue))
                let hint = near.map { "; did you mean “\($0)”?" } ?? ""
                reader.note("no source of this file is called “\(id)”\(hint)", at: item)
            } else if !paused.contains(id) {
                paused.append(id)
            }
        }
        roster = Roster(own: records.map(\.entry), paused: paused)
    }

    /// A list; a key with nothing behind it is an empty one.
    private static func list(_ node: Node?, as name: String, reader: inout NodeReader) -> [Node] {
        if let node, node.scalar != nil, Resolver.default.resolveTag(of: node) == .null { return [] }
        return reader.items(node, as: name)
    }

    /// What must hold between the sources, and between them and the catalogue.
    private static func check(_ records: [OwnRecord], with catalogue: Catalogue, reader: inout NodeReader) {
        var ids = Set(catalogue.sources.map(\.id))
        var addresses: [String: Source.ID] = [:]
        for record in records {
            let source = record.entry.source
            if !ids.insert(source.id).inserted {
                reader.note("source id “\(source.id)” comes twice; expected each id once", at: record.node)
            }
            let key = SourceAddress.key(of: source.url ?? "")
            if let other = addresses[key] {
                reader.note("“\(source.id)” has the address of “\(other)”; expected each once", at: record.node)
            }
            addresses[key] = addresses[key] ?? source.id
            if let fault = SourceCheck.fault(ofService: source.service, with: catalogue) {
                reader.note(fault, at: record.node)
            }
        }
    }
}
