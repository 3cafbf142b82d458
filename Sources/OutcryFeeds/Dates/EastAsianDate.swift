import OutcryModel

/// Dates whose numbers carry their units: `2026年11月22日(日) 12時50分`, `2026년 11월 22일 오후 1:05`.
struct EastAsianDate {
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var clock: ClockTime?
    private var isAfternoon: Bool?
    private var offset: Int?

    /// The instant; `nil` when the first number is not a year with its unit.
    static func read(_ text: ArraySlice<UInt8>) -> Timestamp? {
        var cursor = DateCursor(text)
        guard cursor.number(4...4) != nil else { return nil }
        cursor.skipSpaces()
        guard cursor.skip("年") || cursor.skip("년") else { return nil }
        var date = EastAsianDate()
        cursor = DateCursor(text)
        while !cursor.isAtEnd {
            guard date.take(&cursor) else { return nil }
        }
        guard let year = date.year, let month = date.month, let day = date.day else { return nil }
        if let isAfternoon = date.isAfternoon { date.clock?.apply(isAfternoon: isAfternoon) }
        return FeedDate.instant(year: year, month: month, day: day, clock: date.clock, offset: date.offset ?? 0)
    }

    private mutating func take(_ cursor: inout DateCursor) -> Bool {
        guard let byte = cursor.peek else { return true }
        if byte.isDigit { return number(&cursor) }
        if cursor.skip(anyOf: " \t\n\r,.;()") { return true }
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
            guard clock != nil, let shift = cursor.offset() else { return false }
            offset = shift
            return true
        }
        if byte.isLetter {
            let word = cursor.word()
            if word.matches("am") || word.matches("pm") {
                isAfternoon = word.matches("pm")
                return true
            }
            guard clock != nil, let shift = ZoneName.offset(word) else { return false }
            offset = offset ?? shift
            return true
        }
        return character(&cursor)
    }

    /// A number with its unit, or a time of day.
    private mutating func number(_ cursor: inout DateCursor) -> Bool {
        if let time = cursor.clock() {
            clock = time
            return true
        }
        guard let number = cursor.number(1...4)?.value else { return false }
        cursor.skipSpaces()
        if cursor.skip("年") || cursor.skip("년") {
            year = number
        } else if cursor.skip("月") || cursor.skip("월") {
            month = number
        } else if cursor.skip("日") || cursor.skip("일") || cursor.skip("号") || cursor.skip("號") {
            day = number
        } else if cursor.skip("時") || cursor.skip("时") || cursor.skip("시") || cursor.skip("点") || cursor.skip("點") {
            clock = ClockTime(hour: number, minute: 0)
        } else if cursor.skip("分") || cursor.skip("분") {
            clock?.minute = number
        } else if cursor.skip("秒") || cursor.skip("초") {
            clock?.second = number
        } else {
            return false
        }
        return true
    }

    /// A half of the day, or a weekday, of which any character may stand there.
    private mutating func character(_ cursor: inout DateCursor) -> Bool {
        for (word, isAfternoon) in Self.halves where cursor.skip(word) {
            self.isAfternoon = isAfternoon
            return true
        }
        return Self.weekdays.contains { cursor.skip($0) }
    }

    private static let halves: [(StaticString, Bool)] = [
        ("午前", false), ("上午", false), ("오전", false), ("凌晨", false), ("早上", false), ("午後", true), ("下午", true),
        ("오후", true), ("晚上", true),
    ]
    private static let weekdays: [StaticString] = [
        "曜", "星", "期", "周", "週", "日", "一", "二", "三", "四", "五", "六", "天", "月", "火", "水", "木", "金", "土",
        "요", "일", "월", "화", "수", "목", "금", "토",
    ]
}
