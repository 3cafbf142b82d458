import Foundation

/// The documents that are read: generated ones, the same every time, or those of a folder.
struct FeedsBenchCorpus {
    let name: String
    private(set) var documents: [[UInt8]]

    /// The documents in XML.
    var xml: Self { only { $0 != UInt8(ascii: "{") } }

    /// The documents in JSON.
    var json: Self { only { $0 == UInt8(ascii: "{") } }

    var bytes: Int { documents.reduce(0) { $0 + $1.count } }

    var largest: [UInt8]? { documents.max { $0.count < $1.count } }

    private func only(_ first: (UInt8) -> Bool) -> Self {
        var same = self
        same.documents.removeAll { document in
            !first(document.prefix(64).first { $0 > 0x20 && $0 < 0x80 } ?? 0)
        }
        return same
    }

    /// Feeds of half a megabyte to three, each dialect in several languages.
    static func large() -> Self {
        var prose = FeedsBenchProse(seed: 1)
        var documents: [[UInt8]] = []
        let writers: [FeedsBenchWriter] = [
            .rssCharacterData, .rssEscaped, .atomEscaped, .statusHistory, .atomXHTML, .rssCharacterData, .rssEscaped,
            .atomEscaped, .rssCharacterData, .rdf,
        ]
        for (place, writer) in writers.enumerated() {
            let text = writer.document(
                host: "large\(place).example", entries: prose.number(250...900),
                language: FeedsBenchProse.languages[place], blocks: 2...12, prose: &prose)
            documents.append(Array(text.utf8))
        }
        return Self(name: "large", documents: documents)
    }

    /// Feeds of some kilobytes, some of which are broken in the ways feeds are broken.
    static func small() -> Self {
        var prose = FeedsBenchProse(seed: 2)
        let documents = (0..<600).map { place in
            let language = prose.pick(FeedsBenchProse.languages)
            let text = prose.pick(FeedsBenchWriter.allCases).document(
                host: "small\(place).example", entries: prose.number(3...25), language: language, blocks: 1...6,
                prose: &prose)
            return place % 8 == 0 ? broken(text, by: place / 8) : Array(text.utf8)
        }
        return Self(name: "small", documents: documents)
    }

    /// Feeds in JSON Feed.
    static func jsonFeeds() -> Self {
        var prose = FeedsBenchProse(seed: 3)
        let documents = (0..<40).map { place in
            let language = prose.pick(FeedsBenchProse.languages)
            let items = (1...prose.number(10...60)).map { number in
                let entry = FeedsBenchEntry(
                    number: number, host: "json.example", language: language, blocks: 1...6, prose: &prose)
                return """
                    {"id":"\(number)","url":"\(entry.link)","title":"\(entry.title)",\
                    "date_published":"\(entry.instant)","content_html":"\(quoted(entry.html))"}
                    """
            }
            let head = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"\(place)\",\"items\":["
            return Array((head + items.joined(separator: ",") + "]}").utf8)
        }
        return Self(name: "json", documents: documents)
    }

    /// All files of a folder and its folders that may be feeds.
    static func folder(_ path: String) -> Self {
        let root = URL(fileURLWithPath: path)
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        let kinds = ["xml", "rss", "atom", "rdf", "json"]
        let found = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { kinds.contains($0.pathExtension) }
        let documents = found.sorted { $0.path < $1.path }.compactMap { try? [UInt8](Data(contentsOf: $0)) }
        return Self(name: "corpus", documents: documents.filter { !$0.isEmpty })
    }

    private static func broken(_ text: String, by way: Int) -> [UInt8] {
        switch way % 6 {
        case 0: return Array(text.replacing("<title>", with: "<title>Q & A ").utf8)
        case 1: return Array(text.replacing("<title>", with: "<title>&nbsp;&mdash; ").utf8)
        case 2:
            let labelled = text.replacing("UTF-8", with: "ISO-8859-1")
            return labelled.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
        case 3: return Array(text.utf8.drop { $0 != UInt8(ascii: "\n") })
        case 4: return Array(text.replacing("</link>", with: "\u{1}</link>").utf8)
        default: return Array(text.utf8.dropLast(text.utf8.count / 5))
        }
    }

    private static func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
