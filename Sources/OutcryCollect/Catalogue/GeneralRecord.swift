import OutcryModel
import Yams

/// A file of sources that are about no service in particular.
struct GeneralRecord {
    enum Key: String, FieldKey {
        case sources

        static let subject = "a file of sources"
        static let required: [Key] = [.sources]
    }

    let sources: [SourceRecord]

    /// Reads the root of the file.
    init?(_ root: Node, fileName: String, reader: inout NodeReader) {
        guard let fields = reader.fields(root, keys: Key.self) else { return nil }
        if !CatalogueText.isSlug(fileName) {
            reader.note(
                "“\(fileName)” is no file name; expected lower-case letters, digits and single hyphens", at: root)
        }
        sources = SourceRecord.list(fields[.sources], owner: fileName, service: nil, reader: &reader)
    }
}
