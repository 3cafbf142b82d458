/// 64 bits that are written as sixteen hexadecimal digits, since many readers of JSON cannot hold such numbers.
public protocol HexadecimalBits: RawRepresentable<UInt64>, Hashable, Sendable, Codable, CustomStringConvertible {
    /// Takes the bits as they are.
    init(rawValue: UInt64)
}

extension HexadecimalBits {
    /// Sixteen hexadecimal digits.
    public var description: String {
        let digits = String(rawValue, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

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
