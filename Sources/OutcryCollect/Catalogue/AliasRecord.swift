import OutcryModel
import Yams

/// A name of a service as a catalogue file describes it: plain text, or a mapping with context rules.
struct AliasRecord {
    enum Key: String, FieldKey {
        case text, requires, excludes

        static let subject = "an alias with rules"
        static let required: [Key] = [.text]
    }

    let alias: Located<Alias>

    /// Reads a list of names. The canonical name comes first, with its own rules if the list gives it any.
    static func list(_ node: Node?, name: Located<String>?, reader: inout NodeReader) -> [AliasRecord] {
        var records: [AliasRecord] = []
        var seen: Set<String> = []
        for item in reader.items(node, as: "aliases") {
            guard let record = AliasRecord(item, reader: &reader) else { continue }
            let text = record.alias.value.text
            guard seen.insert(CatalogueText.folded(text)).inserted else {
                reader.note("alias “\(text)” comes twice; expected it once, as case and accents do not count", at: item)
                continue
            }
            records.append(record)
        }
        guard let name else { return records }
        let canonical = CatalogueText.folded(name.value)
        if let index = records.firstIndex(where: { CatalogueText.folded($0.alias.value.text) == canonical }) {
            records.insert(records.remove(at: index), at: 0)
        } else {
            let alias = Located(value: Alias(name.value), file: name.file, line: name.line)
            records.insert(AliasRecord(alias: alias), at: 0)
        }
        return records
    }

    private init(alias: Located<Alias>) {
        self.alias = alias
    }

    private init?(_ node: Node, reader: inout NodeReader) {
        guard node.scalar == nil else {
            guard let text = reader.text(node, as: "alias") else { return nil }
            alias = reader.located(Alias(text), at: node)
            return
        }
        guard let fields = reader.fields(node, keys: Key.self) else { return nil }
        let requires = reader.texts(fields[.requires], as: "requires").map(\.text)
        let excludes = reader.texts(fields[.excludes], as: "excludes")
        guard let textNode = fields[.text], let text = reader.text(textNode, as: "text") else { return nil }
        let name = CatalogueText.folded(text)
        for phrase in excludes {
            let folded = CatalogueText.folded(phrase.text)
            if folded == name || !folded.contains(name) {
                reader.note(
                    "“\(phrase.text)” in “excludes”; expected a longer phrase with “\(text)” in it", at: phrase.node)
            }
        }
        alias = reader.located(Alias(text, requires: requires, excludes: excludes.map(\.text)), at: textNode)
    }
}
