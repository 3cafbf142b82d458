/// Writes a document of Open311 as XML 1.0; whatever the text, what comes out is well-formed.
struct Open311XML {
    private var output = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// The bytes of a document with an outermost element.
    static func bytes(_ value: Open311Value, root: String) -> [UInt8] {
        var xml = Open311XML()
        xml.element(root, value, depth: 0)
        return xml.output
    }

    private mutating func element(_ name: String, _ value: Open311Value, depth: Int) {
        let children: [(name: String, value: Open311Value)]
        switch value {
        case .text(let text): return leaf(name, text ?? "", depth)
        case .number(let number): return leaf(name, String(number), depth)
        case .flag(let flag): return leaf(name, flag ? "true" : "false", depth)
        case .fields(let fields): children = fields
        case .list(let item, let values): children = values.map { (item, $0) }
        }
        guard !children.isEmpty else { return leaf(name, "", depth) }
        indent(depth)
        output.append(contentsOf: "<\(name)>\n".utf8)
        for child in children { element(child.name, child.value, depth: depth + 1) }
        indent(depth)
        output.append(contentsOf: "</\(name)>\n".utf8)
    }

    private mutating func leaf(_ name: String, _ text: String, _ depth: Int) {
        indent(depth)
        if text.isEmpty {
            output.append(contentsOf: "<\(name)/>\n".utf8)
        } else {
            output.append(contentsOf: "<\(name)>".utf8)
            escape(text)
            output.append(contentsOf: "</\(name)>\n".utf8)
        }
    }

    private mutating func indent(_ depth: Int) {
        for _ in 0..<depth { output.append(contentsOf: "  ".utf8) }
    }

    /// Appends text with what means something to XML escaped, and without what XML cannot hold (section 2.2).
    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output.append(contentsOf: "&amp;".utf8)
            case "<": output.append(contentsOf: "&lt;".utf8)
            case ">": output.append(contentsOf: "&gt;".utf8)
            case "\r": output.append(contentsOf: "&#13;".utf8)
            case "\n", "\t": output.append(contentsOf: String(scalar).utf8)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
            default: output.append(contentsOf: String(scalar).utf8)
            }
        }
    }
}
