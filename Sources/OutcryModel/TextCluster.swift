/// The name of a set of texts that are near copies of one another: 64 bits made of the words of the first of them, alike
/// on every machine.
public struct TextCluster: RawRepresentable, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt64

    /// Takes the bits as they are.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }
}

extension TextCluster: CustomStringConvertible {
    /// Sixteen hexadecimal digits.
    public var description: String {
        let digits = String(rawValue, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension TextCluster: Codable {
    /// Reads hexadecimal digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard text.first?.isHexDigit == true, let bits = UInt64(text, radix: 16) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not hexadecimal")
        }
        self.init(rawValue: bits)
    }

    /// Writes sixteen hexadecimal digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
