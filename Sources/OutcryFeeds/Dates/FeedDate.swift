import OutcryModel

/// Reads the dates of feeds: RFC 3339, W3CDTF and ISO 8601, RFC 822 and what is sent in its place in any of the languages
/// of feeds, seconds since the epoch.
///
/// What is not surely a date gives none: a wrong time is worse for an outage than no time.
enum FeedDate {
    /// The instant some text tells; a date without a time is its midnight, without an offset it is in UTC.
    static func read(_ text: ArraySlice<UInt8>) -> Timestamp? {
        let text = text.trimmed
        guard (4...160).contains(text.count) else { return nil }
        if text.contains(where: { $0 >= 0x80 }) {
            let plain = DateText.plain(text)[...].trimmed
            return ISO8601Date.read(plain) ?? EastAsianDate.read(plain) ?? MailDate.read(plain)
        }
        return ISO8601Date.read(text) ?? MailDate.read(text) ?? epoch(text)
    }

    /// Seconds (ten digits, with or without a fraction) or milliseconds (thirteen) since the epoch.
    private static func epoch(_ text: ArraySlice<UInt8>) -> Timestamp? {
        var digits = text
        if let dot = text.firstIndex(of: UInt8(ascii: ".")), text[(dot + 1)...].allSatisfy(\.isDigit) {
            digits = text[..<dot]
            guard digits.count == 10 else { return nil }
        }
        guard digits.count == 10 || digits.count == 13, digits.allSatisfy(\.isDigit), let first = digits.first,
            first != UInt8(ascii: "0")
        else { return nil }
        let number = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        return digits.count == 10 ? Timestamp(seconds: number) : Timestamp(milliseconds: number)
    }

    /// From 1000-01-01T00:00:00Z to 9999-12-31T23:59:59Z, in seconds since the epoch.
    private static let writableSeconds: Range<Int64> = -30_610_224_000..<253_402_300_800

    /// The instant of checked parts; `nil` when a part is out of range.
    static func instant(
        year: Int, month: Int, day: Int, clock: ClockTime?, offset: Int
    ) -> Timestamp? {
        guard (1000...9999).contains(year), (1...12).contains(month),
            (1...CivilDate.days(in: month, of: year)).contains(day), (-12 * 60...14 * 60).contains(offset)
        else { return nil }
        let days = Int64(CivilDate(year: year, month: month, day: day).daysSinceEpoch)
        let time = clock ?? ClockTime(hour: 0, minute: 0)
        guard time.isValid else { return nil }
        let seconds = days * 86_400 + Int64(time.secondsOfDay) - Int64(offset * 60)
        // The offset may lead out of the years that can be written.
        guard Self.writableSeconds.contains(seconds) else { return nil }
        return Timestamp(milliseconds: seconds * 1000 + Int64(time.milliseconds))
    }
}
