/// Writes XML; whatever the text, what comes out is well-formed.
struct XMLText {
    private var output: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    private var depth = 0

    /// What has been written.
    var string: String { String(decoding: output, as: UTF8.self) }

    /// An element with others in it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout XMLText) -> Void
    ) {
        startTag(name, attributes)
        output.append(contentsOf: ">\n".utf8)
        depth += 1
        content(&self)
        depth -= 1
        indent()
        output.append(contentsOf: "</\(name)>\n".utf8)
    }

    /// An element with text in it, or with none.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = "") {
        startTag(name, attributes)
        if text.isEmpty {
            output.append(contentsOf: "/>\n".utf8)
        } else {
            output.append(UInt8(ascii: ">"))
            escape(text)
            output.append(contentsOf: "</\(name)>\n".utf8)
        }
    }

    /// An element with the attributes that have a value, and with what `content` writes in it, which may be nothing.
    mutating func element(
        _ name: String, attributes: [(name: String, value: String?)], _ content: (inout XMLText) -> Void
    ) {
        startTag(name, [:])
        for case (let key, let value?) in attributes { attribute(key, value) }
        let start = output.count
        output.append(contentsOf: ">\n".utf8)
        depth += 1
        let inside = output.count
        content(&self)
        depth -= 1
        if output.count == inside {
            output.removeSubrange(start...)
            output.append(contentsOf: "/>\n".utf8)
        } else {
            indent()
            output.append(contentsOf: "</\(name)>\n".utf8)
        }
    }

    private mutating func startTag(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        indent()
        output.append(contentsOf: "<\(name)".utf8)
        for (key, value) in attributes { attribute(key, value) }
    }

    private mutating func attribute(_ key: String, _ value: String) {
        output.append(contentsOf: " \(key)=\"".utf8)
        escape(value)
        output.append(UInt8(ascii: "\""))
    }

    private mutating func indent() {
        for _ in 0..<depth { output.append(contentsOf: "  ".utf8) }
    }

    /// Appends text with what means something to XML escaped, and without what XML cannot hold at all.
    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output.append(contentsOf: "&amp;".utf8)
            case "<": output.append(contentsOf: "&lt;".utf8)
            case ">": output.append(contentsOf: "&gt;".utf8)
            case "\"": output.append(contentsOf: "&quot;".utf8)
            case "\r": output.append(contentsOf: "&#13;".utf8)
            case "\n", "\t": output.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
            default: output.append(scalar)
            }
        }
    }
}
