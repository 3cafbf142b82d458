import OutcryModel

/// Dates of RFC 822 and 2822, and what is sent in their place: with the month before the day, with a clock of twelve
/// hours, as C and JavaScript print them, with zone names, or with a weekday in another language.
struct MailDate {
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var clock: ClockTime?
    private var offset: Int?

    static func read(_ text: ArraySlice<UInt8>) -> Timestamp? {
        var date = MailDate()
        var cursor = DateCursor(text)
        while !cursor.isAtEnd {
            if cursor.skip(anyOf: " \t\n\r,.;") { continue }
            if cursor.peek == UInt8(ascii: "(") { break }
            guard date.take(&cursor) else { return nil }
        }
        guard let year = date.year, let month = date.month, let day = date.day else { return nil }
        return FeedDate.instant(year: year, month: month, day: day, clock: date.clock, offset: date.offset ?? 0)
    }

    /// Takes one part; `false` when it has no place in a date.
    private mutating func take(_ cursor: inout DateCursor) -> Bool {
        guard let byte = cursor.peek else { return true }
        if byte.isDigit { return number(&cursor) }
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
            // Between the parts of `02-Oct-2026` a hyphen is no sign.
            guard clock != nil else { return cursor.skip("-") }
            guard let shift = cursor.offset() else { return false }
            offset = shift + (offset ?? 0)
            return true
        }
        let word = cursor.word()
        return !word.isEmpty && take(word: word)
    }

    private mutating func number(_ cursor: inout DateCursor) -> Bool {
        if clock == nil, let time = cursor.clock() {
            clock = time
            return true
        }
        guard let number = cursor.number(1...4) else { return false }
        switch number.digits {
        case 1, 2:
            if day == nil {
                day = number.value
            } else if year == nil {
                // RFC 2822, 4.3.
                year = number.value + (number.value < 50 ? 2000 : 1900)
            } else {
                return false
            }
        case 4 where year == nil: year = number.value
        default: return false
        }
        return true
    }

    private mutating func take(word: ArraySlice<UInt8>) -> Bool {
        if month == nil, let number = Self.month(word) {
            month = number
        } else if word.matches("am") || word.matches("pm") {
            clock?.apply(isAfternoon: word.matches("pm"))
            return clock != nil
        } else if clock != nil, offset == nil {
            guard let shift = ZoneName.offset(word) else { return false }
            offset = shift
        } else if word.matches("st") || word.matches("nd") || word.matches("rd") || word.matches("th")
            || word.matches("at") || word.matches("t")
        {
            return true
        } else {
            // A weekday, of whatever language, comes before anything else.
            return year == nil && month == nil && day == nil
        }
        return true
    }

    private static let months: [StaticString] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let longMonths: [StaticString] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static func month(_ word: ArraySlice<UInt8>) -> Int? {
        let index =
            months.firstIndex { word.matches($0) } ?? longMonths.firstIndex { word.matches($0) }
            ?? (word.matches("sept") ? 8 : nil)
        return index.map { $0 + 1 }
    }
}
