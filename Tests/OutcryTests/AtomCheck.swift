import Foundation
import FoundationXML

/// What RFC 4287 demands of a feed, checked on the bytes with an XML reader that is not ours.
final class AtomCheck: NSObject, XMLParserDelegate {
    private var path: [String] = []
    private var counts: [[String: Int]] = []
    private var texts: [String] = []
    private var ids: Set<String> = []
    private(set) var faults: [String] = []

    static func faults(of feed: Data) -> [String] {
        let check = AtomCheck()
        let parser = XMLParser(data: feed)
        parser.shouldProcessNamespaces = true
        parser.delegate = check
        if !parser.parse() { check.faults.append("not well-formed: \(String(describing: parser.parserError))") }
        return check.faults
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if namespaceURI != "http://www.w3.org/2005/Atom" { faults.append("\(name) is not in Atom's namespace") }
        if path.isEmpty, name != "feed" { faults.append("the root is \(name)") }
        if !counts.isEmpty { counts[counts.count - 1][name, default: 0] += 1 }
        if name == "link", attributes["href"] == nil { faults.append("a link without href") }
        path.append(name)
        counts.append([:])
        texts.append("")
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if !texts.isEmpty { texts[texts.count - 1] += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        let children = counts.removeLast()
        let text = texts.removeLast()
        path.removeLast()
        switch name {
        case "feed", "entry":
            for needed in ["id", "title", "updated"] where children[needed] != 1 {
                faults.append("\(name) has \(children[needed] ?? 0) of \(needed)")
            }
            if name == "entry", children["content"] == nil, children["link"] == nil {
                faults.append("an entry with neither content nor link")
            }
        case "id":
            if text.isEmpty || !text.contains(":") { faults.append("“\(text)” is no IRI") }
            if !ids.insert(text).inserted { faults.append("the id \(text) comes twice") }
        case "updated", "published":
            if ISO8601DateFormatter().date(from: text) == nil { faults.append("“\(text)” is no date") }
        default: break
        }
    }
}
