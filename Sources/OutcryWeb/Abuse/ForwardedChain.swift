import HTTPTypes

/// The way of a request through proxies, as their header fields tell it, read from the end: who is nearest has written
/// last, and what stands further left may have been written by anybody.
struct ForwardedChain {
    /// One hop: its address, or `nil` where it is hidden or cannot be read.
    typealias Hop = IPAddress?

    /// How many hops are looked at; nobody has as many proxies.
    private static let longest = 32

    /// The hops, the nearest first.
    let hops: [Hop]

    /// The hops of `X-Forwarded-For`: addresses parted by commas.
    init(forwardedFor fields: [String]) {
        hops = Self.elements(of: fields).map { IPAddress(node: $0) }
    }

    /// The hops of `Forwarded` (RFC 7239, section 4).
    init(forwarded fields: [String]) {
        hops = Self.elements(of: fields).map { Self.node(of: $0) }
    }

    /// The elements of all fields together, the last first, without the space around them.
    private static func elements(of fields: [String]) -> [Substring] {
        var elements: [Substring] = []
        for field in fields.reversed() {
            var rest = field[...]
            while elements.count < longest {
                guard let comma = rest.lastIndex(of: ",") else {
                    elements.append(trimmed(rest))
                    break
                }
                elements.append(trimmed(rest[rest.index(after: comma)...]))
                rest = rest[..<comma]
            }
        }
        return elements
    }

    /// The address that an element of `Forwarded` gives for whom the request came from. A comma or semicolon within
    /// quotation marks parts the text as well, which leaves halves that nobody can read; no address has one.
    private static func node(of element: Substring) -> Hop {
        var found: Hop = nil
        var isFound = false
        for pair in element.split(separator: ";", omittingEmptySubsequences: true) {
            let pair = trimmed(pair)
            guard let equals = pair.firstIndex(of: "=") else { return nil }
            var value = pair[pair.index(after: equals)...]
            if value.utf8.first == UInt8(ascii: "\"") {
                guard value.utf8.count >= 2, value.utf8.last == UInt8(ascii: "\"") else { return nil }
                value = value.dropFirst().dropLast()
            }
            guard !value.utf8.contains(UInt8(ascii: "\"")), !value.utf8.contains(UInt8(ascii: "\\")) else { return nil }
            guard pair[..<equals].lowercased() == "for" else { continue }
            // Said twice, it says nothing.
            guard !isFound else { return nil }
            found = IPAddress(node: value)
            isFound = true
        }
        return found
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }

    /// The first hop that is no trusted proxy; the last one where all are. `nil` where a hop that matters is hidden or
    /// cannot be read, or there is none.
    func client(trusting trusted: [AddressBlock]) -> IPAddress? {
        var last: IPAddress?
        for hop in hops {
            guard let hop else { return nil }
            guard trusted.contains(where: { $0.contains(hop) }) else { return hop }
            last = hop
        }
        return last
    }
}
