import OutcryModel

/// Dates of RFC 822 and 2822, and what is sent in their place: with the month before the day, with a clock of twelve
/// hours, as C and JavaScript print them, with zone names, with names and words of other languages.
struct MailDate {
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var clock: ClockTime?
    private var offset: Int?
    /// The half of the day, where it stands before the time of day.
    private var isAfternoon: Bool?
    /// Whether the month was told by a word that is Tuesday in other languages.
    private var monthMayBeWeekday = false
    private var expectsClock = false
    private var expectsMonth = false

    static func read(_ text: ArraySlice<UInt8>) -> Timestamp? {
        var date = MailDate()
        var cursor = DateCursor(text)
        while !cursor.isAtEnd {
            if cursor.skip(anyOf: " \t\n\r,.;") { continue }
            if cursor.skip("(") {
                // A comment, such as the weekday or the long name of the zone.
                while let byte = cursor.peek, byte != UInt8(ascii: ")") { cursor.advance() }
                _ = cursor.skip(")")
                continue
            }
            guard date.take(&cursor) else { return nil }
        }
        guard let year = date.year, let month = date.month, let day = date.day else { return nil }
        if let isAfternoon = date.isAfternoon {
            // Half a day without a time of day tells nothing that could be relied on.
            guard date.clock != nil else { return nil }
            date.clock?.apply(isAfternoon: isAfternoon)
        }
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
            // `GMT+1` is a sum; two offsets that differ are none.
            guard (offset ?? 0) == 0 || offset == shift else { return false }
            offset = shift
            return true
        }
        let word = cursor.word()
        return !word.isEmpty && take(word: word, &cursor)
    }

    // MARK: Numbers

    private mutating func number(_ cursor: inout DateCursor) -> Bool {
        if clock == nil, let time = cursor.clock() {
            clock = time
            return true
        }
        guard let number = cursor.number(1...4) else { return false }
        switch number.digits {
        case 1, 2: return short(number.value, &cursor)
        case 3 where year == nil && day != nil:
            // RFC 2822, 4.3.
            year = number.value + 1900
        case 4 where year == nil: year = number.value
        default: return false
        }
        return true
    }

    /// Takes a number of one or two digits.
    private mutating func short(_ value: Int, _ cursor: inout DateCursor) -> Bool {
        if expectsMonth || cursor.skip("月") || cursor.skip("월") {
            guard month == nil else { return false }
            expectsMonth = false
            month = value
        } else if clock == nil, let time = hours(value, &cursor) {
            clock = time
        } else if day == nil, month == nil, year == nil, let rest = cursor.monthAndYear() {
            // Where dots part the numbers, the day comes first.
            (day, month, year) = (value, rest.month, rest.year)
        } else if day == nil {
            day = value
        } else if year == nil {
            // RFC 2822, 4.3.
            year = value + (value < 50 ? 2000 : 1900)
        } else {
            return false
        }
        return true
    }

    /// The time of day that begins with an hour: `12h50`, `2 pm`, `12 Uhr`, and `12.50` where nothing else is left or it
    /// is announced.
    private func hours(_ hour: Int, _ cursor: inout DateCursor) -> ClockTime? {
        guard hour <= 24 else { return nil }
        var ahead = cursor
        let isAllElseKnown = day != nil && month != nil && year != nil
        if isAllElseKnown || expectsClock, ahead.skip("."), let minute = ahead.number(2...2)?.value,
            ahead.peek?.isDigit != true
        {
            var time = ClockTime(hour: hour, minute: minute)
            var further = ahead
            if further.skip("."), let second = further.number(2...2)?.value {
                time.second = second
                ahead = further
            }
            cursor = ahead
            return time
        }
        ahead = cursor
        ahead.skipSpaces()
        let word = ahead.word()
        if word.matches("am") || word.matches("pm") {
            cursor.skipSpaces()
            return ClockTime(hour: hour, minute: 0)
        }
        guard word.matches("h") || word.matches("uhr") else { return nil }
        ahead.skipSpaces()
        var minute = 0
        var further = ahead
        if let number = further.number(2...2), further.peek?.isDigit != true {
            minute = number.value
            _ = further.skip("m")
            ahead = further
        }
        cursor = ahead
        return ClockTime(hour: hour, minute: minute)
    }

    // MARK: Words

    private mutating func take(word: ArraySlice<UInt8>, _ cursor: inout DateCursor) -> Bool {
        if let meaning = DateWord.english(word) {
            let mayBeWeekday = word.matches("mar") && day == nil && year == nil
            return take(meaning, mayBeWeekday: mayBeWeekday)
        }
        if word.matches("am") || word.matches("pm") { return take(.half(isAfternoon: word.matches("pm"))) }
        if let isAfternoon = Self.firstLetterOfMark(word), cursor.secondLetterOfMark() {
            return take(.half(isAfternoon: isAfternoon))
        }
        // The letters of RFC 822 for zones stand behind a clock of 24 hours only; elsewhere they are words.
        let mayBeZone = word.count > 1 || isAfternoon == nil || word.matches("z")
        if clock != nil, mayBeZone, let shift = ZoneName.offset(word) {
            // A number says more than a name.
            offset = offset ?? shift
            return true
        }
        let name = String(decoding: word, as: UTF8.self)
        let isAtStart = year == nil && month == nil && day == nil && clock == nil
        if isAtStart, word.matches("th") || word.matches("t") || name.lowercased() == "thứ", skipWeekday(&cursor) {
            return true
        }
        var ahead = cursor
        ahead.skipSpaces()
        let second = ahead.word()
        if !second.isEmpty, let meaning = DateWord.meaning(of: name + " " + String(decoding: second, as: UTF8.self)) {
            cursor = ahead
            return take(meaning)
        }
        if let meaning = DateWord.meaning(of: name) { return take(meaning) }
        // A weekday, of whatever language, comes before anything else.
        return isAtStart || word.matches("t")
    }

    /// Skips the number of a weekday, which in Vietnamese has no name.
    private func skipWeekday(_ cursor: inout DateCursor) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        guard let number = ahead.number(1...2), number.digits == 1, (2...7).contains(number.value) else { return false }
        cursor = ahead
        return true
    }

    private mutating func take(_ meaning: DateWord, mayBeWeekday: Bool = false) -> Bool {
        switch meaning {
        case .month(let number):
            guard month == nil || monthMayBeWeekday else { return false }
            month = number
            monthMayBeWeekday = mayBeWeekday
            expectsMonth = false
        case .half(let isAfternoon):
            guard self.isAfternoon == nil else { return false }
            self.isAfternoon = isAfternoon
        case .beforeClock:
            guard clock == nil else { return false }
            expectsClock = true
        case .joint:
            // Behind a whole date it begins a sentence.
            return clock == nil || day == nil || month == nil || year == nil
        case .beforeMonth: expectsMonth = true
        case .filler: break
        }
        return true
    }

    /// Whether a letter may be the first of `p.m.` (`true`) or `a.m.` (`false`) in Latin or Greek letters.
    private static func firstLetterOfMark(_ word: ArraySlice<UInt8>) -> Bool? {
        if word.matches("p") || word.elementsEqual("μ".utf8) { return true }
        return word.matches("a") || word.elementsEqual("π".utf8) ? false : nil
    }
}
