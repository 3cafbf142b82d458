/// The name of one thing of a kind, such as a service's slug or a region's code.
///
/// The phantom type keeps the kinds apart: a `Service.ID` is never taken for a `Region.ID`.
public struct Identifier<Subject>: RawRepresentable, Hashable, Sendable {
    /// The identifier as it stands in files, addresses and answers.
    public let rawValue: String

    /// Takes the text as it is; what is valid is decided where it enters (catalogue, endpoint).
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes the text as it is; what is valid is decided where it enters (catalogue, endpoint).
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// Makes an identifier of a literal.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

extension Identifier: CustomStringConvertible {
    /// The identifier itself.
    public var description: String { rawValue }
}

extension Identifier: Comparable {
    /// Orders by the bytes of the UTF-8 form, alike on every machine.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

extension Identifier: Codable {
    /// Reads a plain string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes a plain string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Identifier: CodingKeyRepresentable {
    /// The identifier as a key, so that dictionaries by identifier are JSON objects.
    public var codingKey: any CodingKey { IdentifierKey(stringValue: rawValue) }

    /// Reads the identifier back from a key.
    public init?<Key: CodingKey>(codingKey: Key) {
        self.init(codingKey.stringValue)
    }
}

private struct IdentifierKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}
