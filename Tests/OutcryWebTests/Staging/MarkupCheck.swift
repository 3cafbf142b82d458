/// Finds what is wrong with the HTML of a page: tags that do not match, attributes without quotes, ids that come twice,
/// bare ampersands, and whatever the content policy would block.
struct MarkupCheck {
    private(set) var faults: [String] = []
    private var open: [String] = []
    private var ids: Set<String> = []
    private(set) var labelled: Set<String> = []
    private(set) var controls: [String] = []

    private static let voids: Set<String> = ["meta", "link", "input", "br", "img", "hr"]

    /// Checks a whole document.
    init(_ html: String) {
        var rest = html[...]
        if !rest.hasPrefix("<!DOCTYPE html>") { faults.append("no doctype") }
        rest = rest.drop { $0 != ">" }.dropFirst()
        while let start = rest.firstIndex(of: "<") {
            text(rest[..<start])
            guard let end = rest[start...].firstIndex(of: ">") else {
                faults.append("a tag never ends")
                return
            }
            tag(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        text(rest)
        if !open.isEmpty { faults.append("left open: \(open)") }
        for control in controls where !labelled.contains(control) { faults.append("no label for \(control)") }
    }

    private mutating func text(_ text: Substring) {
        if text.contains(">") { faults.append("a bare > in “\(text.prefix(40))”") }
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let name = part.prefix { $0 != ";" }
            if name.count > 8 || name.count == part.count { faults.append("a bare & before “\(part.prefix(20))”") }
        }
    }

    private mutating func tag(_ tag: Substring) {
        if tag.first == "/" {
            let name = String(tag.dropFirst())
            if open.popLast() != name { faults.append("</\(name)> does not match") }
            return
        }
        let isClosed = tag.last == "/"
        let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
        if name == "script" || name == "style" { faults.append("<\(name)>") }
        attributes(tag.dropFirst(name.count), of: name)
        if !isClosed, !Self.voids.contains(name) { open.append(name) }
    }

    private mutating func attributes(_ text: Substring, of tag: String) {
        var rest = text
        var seen: [String: String] = [:]
        while let start = rest.firstIndex(where: { !$0.isWhitespace && $0 != "/" }) {
            rest = rest[start...]
            let name = String(rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" })
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else {
                seen[name] = ""
                continue
            }
            rest = rest.dropFirst()
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
                faults.append("\(name) of <\(tag)> is not quoted")
                return
            }
            seen[name] = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
        }
        for (name, value) in seen {
            if name.hasPrefix("on") || name == "style" { faults.append("\(name) on <\(tag)>") }
            if name == "href", value.lowercased().hasPrefix("javascript:") { faults.append("a javascript: link") }
            if name == "id", !ids.insert(value).inserted { faults.append("id \(value) twice") }
        }
        if tag == "label", let target = seen["for"] { labelled.insert(target) }
        let isControl = tag == "select" || tag == "textarea" || (tag == "input" && seen["type"] == "search")
        if isControl { controls.append(seen["id"] ?? "a <\(tag)> without an id") }
    }
}
