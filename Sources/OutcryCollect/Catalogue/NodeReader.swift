import Yams

/// Reads the nodes of one catalogue file and notes what is wrong with them, each with its line.
struct NodeReader {
    let file: String
    private(set) var problems: [CatalogueProblem] = []

    init(file: String) {
        self.file = file
    }

    mutating func note(_ message: String, at node: Node) {
        note(message, line: node.mark?.line)
    }

    mutating func note(_ message: String, line: Int?) {
        problems.append(CatalogueProblem(file: file, line: line, message: message))
    }

    func located<Value>(_ value: Value, at node: Node) -> Located<Value> {
        Located(value: value, file: file, line: node.mark?.line)
    }

    /// The values of a mapping by key; `nil` when it is no mapping. Unknown and missing keys are noted.
    mutating func fields<Key: FieldKey>(_ node: Node, keys: Key.Type) -> [Key: Node]? {
        guard let mapping = node.mapping else {
            note("\(Key.subject) is \(form(of: node)); expected a mapping with \(list(Key.allCases))", at: node)
            return nil
        }
        var values: [Key: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? form(of: key)
            if let known = Key(rawValue: name) {
                values[known] = value
            } else {
                note(unknown("key", name, among: Key.allCases.map(\.rawValue)), at: key)
            }
        }
        for key in Key.required where values[key] == nil {
            note("missing key “\(key.rawValue)”; \(Key.subject) needs \(list(Key.required))", at: node)
        }
        return values
    }

    /// A text, as YAML resolves it; a number or a truth value must be put in quotes to be one.
    mutating func text(_ node: Node, as name: String) -> String? {
        guard let scalar = node.scalar, Resolver.default.resolveTag(of: node) == .str else {
            let hint = node.scalar == nil || form(of: node) == "empty" ? "" : "; put it in quotes"
            note("“\(name)” is \(form(of: node)); expected text\(hint)", at: node)
            return nil
        }
        guard !scalar.string.isEmpty, scalar.string.first?.isWhitespace == false,
            scalar.string.last?.isWhitespace == false
        else {
            note("“\(name)” is empty or has space at its ends; expected text", at: node)
            return nil
        }
        return scalar.string
    }

    /// The items of a list.
    mutating func items(_ node: Node?, as name: String) -> [Node] {
        guard let node else { return [] }
        guard let sequence = node.sequence else {
            note("“\(name)” is \(form(of: node)); expected a list", at: node)
            return []
        }
        return Array(sequence)
    }

    /// The texts of a list with their nodes, each once.
    mutating func texts(_ node: Node?, as name: String) -> [(text: String, node: Node)] {
        var seen: Set<String> = []
        var found: [(text: String, node: Node)] = []
        for item in items(node, as: name) {
            guard let text = text(item, as: name) else { continue }
            if seen.insert(text).inserted {
                found.append((text, item))
            } else {
                note("“\(text)” comes twice in “\(name)”; expected it once", at: item)
            }
        }
        return found
    }

    /// A word of a closed vocabulary.
    mutating func word<Word: RawRepresentable<String>>(
        _ text: String, at node: Node, as name: String, among words: [Word]
    ) -> Word? {
        if let word = words.first(where: { $0.rawValue == text }) { return word }
        note(unknown(name, text, among: words.map(\.rawValue)), at: node)
        return nil
    }

    private func unknown(_ what: String, _ found: String, among known: [String]) -> String {
        let hint = NearMiss.nearest(to: found, among: known).map { "; did you mean “\($0)”?" } ?? ""
        return "unknown \(what) “\(found)”; expected one of \(known.joined(separator: ", "))\(hint)"
    }

    private func list<Key: FieldKey>(_ keys: some Collection<Key>) -> String {
        keys.map(\.rawValue).joined(separator: ", ")
    }

    private func form(of node: Node) -> String {
        if node.mapping != nil { return "a mapping" }
        if node.sequence != nil { return "a list" }
        switch Resolver.default.resolveTag(of: node) {
        case .null: return "empty"
        case .int, .float: return "a number"
        case .bool: return "a truth value"
        case .timestamp: return "a date"
        case .str: return "text"
        default: return "no plain text"
        }
    }
}
