/// Reads `Link` header fields: `<https://hub.example/>; rel="hub", <https://example.org/feed>; rel="self"` (RFC 8288,
/// section 3).
struct LinkField {
    /// The targets of each relation, by its name in lower case, in the order given.
    private(set) var targets: [String: [String]] = [:]

    /// Reads the fields of one answer; what is not of the form is passed over.
    init(_ fields: [String]) {
        for field in fields {
            var rest = Array(field.utf8)[...]
            while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
                rest = rest[rest.index(after: start)...]
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
                let target = String(decoding: rest[..<end], as: UTF8.self).trimmed
                rest = rest[rest.index(after: end)...]
                for relation in Self.relations(in: &rest) {
                    targets[relation, default: []].append(target)
                }
            }
        }
    }

    /// The relations among the parameters of one link; leaves `rest` behind the comma that ends it.
    private static func relations(in rest: inout ArraySlice<UInt8>) -> [String] {
        var found: [String]?
        while let byte = rest.popFirst(), byte != UInt8(ascii: ",") {
            guard byte == UInt8(ascii: ";") else { continue }
            let name = token(in: &rest, until: [UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ",")])
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst()
            let value = value(in: &rest)
            // Of several the first counts.
            guard name == "rel", found == nil else { continue }
            found = value.split(separator: " ").map(String.init)
        }
        return found ?? []
    }

    private static func value(in rest: inout ArraySlice<UInt8>) -> String {
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard rest.first == UInt8(ascii: "\"") else {
            return token(in: &rest, until: [UInt8(ascii: ";"), UInt8(ascii: ",")])
        }
        rest = rest.dropFirst()
        var text: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
                text.append(byte)
                continue
            }
            text.append(next)
        }
        return String(decoding: text, as: UTF8.self).lowercased()
    }

    private static func token(in rest: inout ArraySlice<UInt8>, until ends: [UInt8]) -> String {
        let token = rest.prefix { !ends.contains($0) }
        rest = rest[token.endIndex...]
        return String(decoding: token, as: UTF8.self).trimmed.lowercased()
    }
}
