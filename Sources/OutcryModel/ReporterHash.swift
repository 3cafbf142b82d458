/// Tells reporters apart within a day: the first 64 bits of a hash under a key that is destroyed with the day.
public struct ReporterHash: RawRepresentable, Hashable, Sendable {
    /// The bits of the hash.
    public let rawValue: UInt64

    /// Takes the bits of a keyed hash.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }
}

extension ReporterHash: CustomStringConvertible {
    /// Sixteen hexadecimal digits.
    public var description: String {
        let digits = String(rawValue, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension ReporterHash: Codable {
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
