extension Timestamp {
    /// Reads an RFC 3339 date-time, such as `2026-11-22T12:50:00.250+01:00`.
    ///
    /// Fractions beyond milliseconds are cut. A second of 60 is read as 59, as RFC 3339 leaves leap
    /// seconds to the reader. Returns `nil` for anything else, a date without an offset included, and for an instant
    /// that falls outside the years 0000 to 9999 in UTC, which could not be written again.
    public init?(rfc3339 text: some StringProtocol) {
        var reader = DigitReader(text.utf8)
        guard let year = reader.number(digits: 4), reader.skip("-"),
            let month = reader.number(digits: 2), reader.skip("-"),
            let day = reader.number(digits: 2),
            reader.skip("T") || reader.skip("t") || reader.skip(" "),
            let hour = reader.number(digits: 2), reader.skip(":"),
            let minute = reader.number(digits: 2), reader.skip(":"),
            let second = reader.number(digits: 2)
        else { return nil }
        let fraction = reader.skip(".") ? reader.fractionInMilliseconds() : 0
        guard let fraction, let offset = reader.offsetInMinutes(), reader.isAtEnd else { return nil }
        guard (1...12).contains(month), (1...CivilDate.days(in: month, of: year)).contains(day),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
        let seconds = days * 86_400 + hour * 3600 + (minute - offset) * 60 + min(second, 59)
        guard Self.writableSeconds.contains(seconds) else { return nil }
        self.init(milliseconds: Int64(seconds) * 1000 + Int64(fraction))
    }

    /// From 0000-01-01T00:00:00Z to 9999-12-31T23:59:59Z, in seconds since the epoch.
    private static let writableSeconds = -62_167_219_200..<253_402_300_800

    /// The instant as RFC 3339 in UTC; milliseconds are written only when there are any.
    public var rfc3339: String {
        let date = CivilDate(daysSinceEpoch: Int((seconds - seconds.floorModulo(86_400)) / 86_400))
        let clock = Int(seconds.floorModulo(86_400))
        let fraction = Int(milliseconds.floorModulo(1000))
        var text = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
        text += "T\(padded(clock / 3600, 2)):\(padded(clock / 60 % 60, 2)):\(padded(clock % 60, 2))"
        if fraction != 0 { text += ".\(padded(fraction, 3))" }
        return text + "Z"
    }
}

extension Timestamp: CustomStringConvertible {
    /// The instant as RFC 3339 in UTC.
    public var description: String { rfc3339 }
}

extension Timestamp: Codable {
    /// Reads an RFC 3339 string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Timestamp(rfc3339: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is not an RFC 3339 date-time such as 2026-11-22T12:50:00Z")
        }
        self = instant
    }

    /// Writes an RFC 3339 string in UTC.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rfc3339)
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Walks over ASCII digits and separators.
private struct DigitReader<Bytes: Collection> where Bytes.Element == UInt8 {
    private var rest: Bytes.SubSequence

    init(_ bytes: Bytes) {
        rest = bytes[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, UInt32(byte) == character.value else { return false }
        rest = rest.dropFirst()
        return true
    }

    mutating func digit() -> Int? {
        guard let byte = rest.first, byte >= 0x30, byte <= 0x39 else { return nil }
        rest = rest.dropFirst()
        return Int(byte - 0x30)
    }

    mutating func number(digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    mutating func fractionInMilliseconds() -> Int? {
        guard var value = digit() else { return nil }
        var digits = 1
        while let next = digit() {
            if digits < 3 { value = value * 10 + next }
            digits = min(digits + 1, 3)
        }
        while digits < 3 {
            value *= 10
            digits += 1
        }
        return value
    }

    mutating func offsetInMinutes() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let sign = skip("+") ? 1 : (skip("-") ? -1 : 0)
        guard sign != 0, let hours = number(digits: 2), skip(":"), let minutes = number(digits: 2),
            hours < 24, minutes < 60
        else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
