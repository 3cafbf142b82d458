/// A shape of paths, such as `/r/{name}/*`: literal parts, parts that are taken up by name, and `*` for whatever
/// follows.
struct PathPattern: ExpressibleByStringLiteral {
    private let parts: [Substring]
    private let isOpen: Bool

    init(stringLiteral text: StaticString) {
        let all = text.description.split(separator: "/")
        isOpen = all.last == "*"
        parts = isOpen ? all.dropLast() : all
    }

    /// What the named parts of a path are; `nil` when it has another shape.
    func match(_ segments: [String]) -> [String: String]? {
        guard isOpen ? segments.count >= parts.count : segments.count == parts.count else { return nil }
        var values: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            guard let open = part.firstIndex(of: "{") else {
                guard part == segment else { return nil }
                continue
            }
            let prefix = part[..<open]
            guard segment.hasPrefix(prefix), segment.count > prefix.count else { return nil }
            values[String(part[open...].dropFirst().dropLast())] = String(segment.dropFirst(prefix.count))
        }
        return values
    }

    /// A path with its named parts filled in.
    static func fill(_ template: String, with values: [String: String]) -> String {
        values.reduce(template) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
