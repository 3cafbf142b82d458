/// The identifier of a report: a UUID of version 7 (RFC 9562, section 5.7), so that ids sort by time.
public struct ReportID: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// Makes an id for a report made at `time`; the other 74 bits come from `random`.
    public init(at time: Timestamp, using random: inout some RandomNumberGenerator) {
        let millis = UInt64(truncatingIfNeeded: max(0, time.milliseconds)) & 0xFFFF_FFFF_FFFF
        high = millis << 16 | 0x7000 | (random.next() & 0x0FFF)
        low = 0x8000_0000_0000_0000 | (random.next() & 0x3FFF_FFFF_FFFF_FFFF)
    }

    /// Makes an id for a report made at `time` with the system's random bits.
    public init(at time: Timestamp) {
        var random = SystemRandomNumberGenerator()
        self.init(at: time, using: &random)
    }

    /// Reads the canonical text form; `nil` unless it is a UUID of version 7 in it.
    public init?(_ text: some StringProtocol) {
        var digits: [UInt8] = []
        for (index, byte) in text.utf8.enumerated() {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == 0x2D else { return nil }
                continue
            }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            digits.append(UInt8(digit))
        }
        guard digits.count == 32, digits[12] == 7, digits[16] & 0b1100 == 0b1000 else { return nil }
        high = digits[..<16].reduce(0) { $0 << 4 | UInt64($1) }
        low = digits[16...].reduce(0) { $0 << 4 | UInt64($1) }
    }

    /// An id of these bits; `nil` unless they are a UUID of version 7.
    package init?(high: UInt64, low: UInt64) {
        guard high >> 12 & 0xF == 7, low >> 62 == 0b10 else { return nil }
        self.high = high
        self.low = low
    }

    /// Its bits, the first to come first.
    package var bits: (high: UInt64, low: UInt64) { (high, low) }

    /// When the report was made, from the id itself.
    public var time: Timestamp {
        Timestamp(milliseconds: Int64(high >> 16))
    }
}

extension ReportID: CustomStringConvertible {
    /// The canonical text form, in lower case.
    public var description: String {
        // Asked for with every report that comes in: written straight into the string.
        String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for half in [high, low] {
                for shift in stride(from: UInt64(60), through: 0, by: -4) {
                    if place == 8 || place == 13 || place == 18 || place == 23 {
                        text[place] = UInt8(ascii: "-")
                        place += 1
                    }
                    let digit = UInt8(half >> shift & 0xF)
                    text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                    place += 1
                }
            }
            return place
        }
    }
}

extension ReportID: Comparable {
    /// Orders by time, then by the random bits.
    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension ReportID: Codable {
    /// Reads the canonical text form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = ReportID(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is not a UUID of version 7")
        }
        self = id
    }

    /// Writes the canonical text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
