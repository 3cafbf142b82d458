import OutcryModel

/// Reads the dates of feeds: RFC 3339 and W3CDTF, RFC 822 and what is sent in its place, seconds since the epoch.
///
/// What is not surely a date gives none: a wrong time is worse for an outage than no time.
enum FeedDate {
    /// The instant some text tells; a date without a time is its midnight, without an offset it is in UTC.
    static func read(_ text: ArraySlice<UInt8>) -> Timestamp? {
        let text = text.trimmed
        guard (4...100).contains(text.count) else { return nil }
        return ISO8601Date.read(text) ?? MailDate.read(text) ?? epoch(text)
    }

    /// Seconds (ten digits) or milliseconds (thirteen) since the epoch.
    private static func epoch(_ text: ArraySlice<UInt8>) -> Timestamp? {
        guard text.count == 10 || text.count == 13, text.allSatisfy(\.isDigit), let first = text.first,
            first != UInt8(ascii: "0")
        else { return nil }
        let number = text.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        return text.count == 10 ? Timestamp(seconds: number) : Timestamp(milliseconds: number)
    }

    /// The instant of checked parts; `nil` when a part is out of range.
    static func instant(
        year: Int, month: Int, day: Int, clock: ClockTime?, offset: Int
    ) -> Timestamp? {
        guard (1000...9999).contains(year), (1...12).contains(month),
            (1...CivilDate.days(in: month, of: year)).contains(day), abs(offset) <= 14 * 60
        else { return nil }
        let days = Int64(CivilDate(year: year, month: month, day: day).daysSinceEpoch)
        let time = clock ?? ClockTime(hour: 0, minute: 0)
        guard time.isValid else { return nil }
        let seconds = days * 86_400 + Int64(time.secondsOfDay) - Int64(offset * 60)
        return Timestamp(milliseconds: seconds * 1000 + Int64(time.milliseconds))
    }
}
