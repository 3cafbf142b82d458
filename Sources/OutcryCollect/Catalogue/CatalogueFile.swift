import Yams

/// One file of the catalogue, as text.
struct CatalogueFile {
    let path: String
    /// The name without its ending.
    let name: String
    let text: String

    /// The root of its YAML document; `nil` when its syntax is wrong, which is noted.
    func root(reader: inout NodeReader) -> Node? {
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            reader.note("is empty; expected a mapping of keys to values, such as “name: GitHub”", line: nil)
        } catch let error as YamlError {
            note(error, reader: &reader)
        } catch {
            reader.note("not valid YAML: \(error)", line: nil)
        }
        return nil
    }

    private func note(_ error: YamlError, reader: inout NodeReader) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let words = context.map { "\(problem), \($0.text)" } ?? problem
            reader.note("not valid YAML: \(words)", line: mark.line)
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "“\($0)”" }.joined(separator: ", ")
            reader.note("key \(names) comes twice; expected each key once", line: context.mark.line)
        case .reader(let problem, let offset, _, _):
            let line = offset.map { 1 + text.prefix($0).count(where: \.isNewline) }
            reader.note("not valid YAML: \(problem)", line: line)
        default:
            reader.note("not valid YAML: \(error)", line: nil)
        }
    }
}
