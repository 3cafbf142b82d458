import OutcryModel

/// Dates that begin with the year: RFC 3339, W3CDTF, ISO 8601 with its basic, week and ordinal forms, and what is near to
/// them, such as `2026/1/9 14:33:00` and `2026. 1. 9. PM 2:33`.
enum ISO8601Date {
    static func read(_ text: ArraySlice<UInt8>) -> Timestamp? {
        var cursor = DateCursor(text)
        guard let year = cursor.number(4...4)?.value, let day = day(of: year, &cursor) else { return nil }
        guard !cursor.isAtEnd else {
            return FeedDate.instant(year: day.year, month: day.month, day: day.day, clock: nil, offset: 0)
        }
        guard let (clock, offset) = time(&cursor, isBasic: text.count == 14) else { return nil }
        return FeedDate.instant(year: day.year, month: day.month, day: day.day, clock: clock, offset: offset)
    }

    // MARK: The day

    private static func day(of year: Int, _ cursor: inout DateCursor) -> CivilDate? {
        let separator = cursor.peek
        if cursor.skip(anyOf: "-/.") {
            if separator == UInt8(ascii: "-") {
                if cursor.skip(anyOf: "Ww") { return week(of: year, hasHyphens: true, &cursor) }
                if let day = ordinal(of: year, &cursor) { return day }
            }
            return monthAndDay(of: year, &cursor)
        }
        if cursor.skip(anyOf: "Ww") { return week(of: year, hasHyphens: false, &cursor) }
        if let day = ordinal(of: year, &cursor) { return day }
        guard let month = cursor.number(2...2) else {
            return cursor.isAtEnd ? CivilDate(year: year, month: 1, day: 1) : nil
        }
        guard let day = cursor.number(2...2) else { return nil }
        return CivilDate(year: year, month: month.value, day: day.value)
    }

    private static func monthAndDay(of year: Int, _ cursor: inout DateCursor) -> CivilDate? {
        cursor.skipSpaces()
        guard let month = cursor.number(1...2)?.value else { return nil }
        guard cursor.skip(anyOf: "-/.") else { return CivilDate(year: year, month: month, day: 1) }
        cursor.skipSpaces()
        guard let day = cursor.number(1...2)?.value else { return nil }
        _ = cursor.skip(".")
        return CivilDate(year: year, month: month, day: day)
    }

    /// The day with a number of three digits in its year.
    private static func ordinal(of year: Int, _ cursor: inout DateCursor) -> CivilDate? {
        var ahead = cursor
        guard let number = ahead.number(3...3)?.value, ahead.peek?.isDigit != true else { return nil }
        let isLeap = CivilDate.days(in: 2, of: year) == 29
        guard (1...(isLeap ? 366 : 365)).contains(number) else { return nil }
        cursor = ahead
        return CivilDate(daysSinceEpoch: CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + number - 1)
    }

    /// A day of a week, Monday 1 to Sunday 7; the first week is the one with the 4th of January.
    private static func week(of year: Int, hasHyphens: Bool, _ cursor: inout DateCursor) -> CivilDate? {
        guard let week = cursor.number(2...2)?.value, (1...53).contains(week) else { return nil }
        var weekday = 1
        if !hasHyphens || cursor.skip("-"), let number = cursor.number(1...1) { weekday = number.value }
        guard (1...7).contains(weekday) else { return nil }
        let fourth = CivilDate(year: year, month: 1, day: 4)
        let firstMonday = fourth.daysSinceEpoch - fourth.weekday
        let day = CivilDate(daysSinceEpoch: firstMonday + (week - 1) * 7 + weekday - 1)
        // Most years have no week 53.
        let thursday = CivilDate(daysSinceEpoch: firstMonday + (week - 1) * 7 + 3)
        guard thursday.year == year else { return nil }
        return day
    }

    // MARK: The time

    private static func time(_ cursor: inout DateCursor, isBasic: Bool) -> (ClockTime, offset: Int)? {
        // Fourteen digits in a row are a moment as databases write it.
        guard cursor.skip(anyOf: "Tt ,") || isBasic else { return nil }
        cursor.skipSpaces()
        var isAfternoon = half(&cursor)
        guard var clock = cursor.clock() ?? basicClock(&cursor) else { return nil }
        cursor.skipSpaces()
        if isAfternoon == nil { isAfternoon = half(&cursor) }
        if let isAfternoon { clock.apply(isAfternoon: isAfternoon) }
        guard let offset = zone(&cursor) else { return nil }
        return (clock, offset)
    }

    private static func basicClock(_ cursor: inout DateCursor) -> ClockTime? {
        guard let hour = cursor.number(2...2) else { return nil }
        var time = ClockTime(hour: hour.value, minute: cursor.number(2...2)?.value ?? 0)
        time.second = cursor.number(2...2)?.value ?? 0
        return time
    }

    /// The half of the day, before the time of day or behind it.
    private static func half(_ cursor: inout DateCursor) -> Bool? {
        guard let byte = cursor.peek, byte.isLetter || byte >= 0x80 else { return nil }
        var ahead = cursor
        let word = ahead.word()
        if word.matches("am") || word.matches("pm") {
            cursor = ahead
            cursor.skipSpaces()
            return word.matches("pm")
        }
        let isFirstLetter = word.matches("a") || word.matches("p")
        if isFirstLetter, ahead.secondLetterOfMark() {
            cursor = ahead
            return word.matches("p")
        }
        guard byte >= 0x80,
            case .half(let isAfternoon) = DateWord.meaning(of: String(decoding: word, as: UTF8.self))
        else { return nil }
        cursor = ahead
        cursor.skipSpaces()
        return isAfternoon
    }

    /// What is left: nothing, `Z`, an offset or the name of a zone, and the region that Java puts behind them.
    private static func zone(_ cursor: inout DateCursor) -> Int? {
        cursor.skipSpaces()
        if cursor.isAtEnd { return 0 }
        var offset: Int?
        if cursor.peek?.isLetter == true {
            offset = ZoneName.offset(cursor.word())
            if offset == 0, cursor.peek == UInt8(ascii: "+") || cursor.peek == UInt8(ascii: "-") {
                offset = cursor.offset()
            }
        } else {
            offset = cursor.offset()
        }
        cursor.skipSpaces()
        let isFollowedByName = cursor.peek == UInt8(ascii: "[") || cursor.peek == UInt8(ascii: "(")
        return cursor.isAtEnd || isFollowedByName ? offset : nil
    }
}
