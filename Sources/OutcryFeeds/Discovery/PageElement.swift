/// A start tag of a page that may lead to a feed, with its attributes.
struct PageElement {
    enum Name: CaseIterable {
        case a, base, html, link, meta

        init?(_ bytes: ArraySlice<UInt8>) {
            guard let name = Self.allCases.first(where: { bytes.matches($0.text) }) else { return nil }
            self = name
        }

        private var text: StaticString {
            switch self {
            case .a: "a"
            case .base: "base"
            case .html: "html"
            case .link: "link"
            case .meta: "meta"
            }
        }
    }

    enum Attribute: CaseIterable {
        case content, href, id, name, rel, title, type

        init?(_ bytes: ArraySlice<UInt8>) {
            guard let name = Self.allCases.first(where: { bytes.matches($0.text) }) else { return nil }
            self = name
        }

        private var text: StaticString {
            switch self {
            case .content: "content"
            case .href: "href"
            case .id: "id"
            case .name: "name"
            case .rel: "rel"
            case .title: "title"
            case .type: "type"
            }
        }
    }

    /// The longest value of an attribute that is taken, in bytes: longer ones are no addresses.
    static let longestValue = 4 << 10

    let name: Name
    private(set) var values: [Attribute: String] = [:]

    init(name: Name) {
        self.name = name
    }

    /// Takes an attribute; the first of its name counts, as in browsers.
    mutating func add(_ attribute: Attribute, _ value: ArraySlice<UInt8>) {
        guard values[attribute] == nil, value.count <= Self.longestValue else { return }
        values[attribute] = Self.decoded(value)
    }

    subscript(attribute: Attribute) -> String? { values[attribute] }

    /// The tokens of `rel`, in small letters.
    var relations: [String] {
        (values[.rel] ?? "").lowercased().split { $0.isWhitespace }.map(String.init)
    }

    /// The media type without its parameters, in small letters.
    var mediaType: String? {
        let type = (values[.type] ?? "").prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        return type.isEmpty ? nil : type
    }

    /// A value with its character references resolved and the space at its ends taken away.
    private static func decoded(_ value: ArraySlice<UInt8>) -> String {
        let value = value.trimmed
        guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
        var bytes: [UInt8] = []
        value.withUnsafeBufferPointer { source in
            var index = 0
            while index < source.count {
                if source[index] == UInt8(ascii: "&"),
                    let reference = CharacterReference.read(source, at: index, inHTML: true)
                {
                    if let scalar = reference.scalar { bytes.append(scalar) }
                    index += reference.length
                } else {
                    bytes.append(source[index])
                    index += 1
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
