import OutcryModel

/// Dates that begin with the year: RFC 3339, W3CDTF, the basic form of ISO 8601, and `2026/1/9 14:33:00`.
enum ISO8601Date {
    static func read(_ text: ArraySlice<UInt8>) -> Timestamp? {
        var cursor = DateCursor(text)
        guard let year = cursor.number(4...4)?.value else { return nil }
        var month = 1
        var day = 1
        if cursor.skip(anyOf: "-/") {
            guard let number = cursor.number(1...2) else { return nil }
            month = number.value
            if cursor.skip(anyOf: "-/") {
                guard let number = cursor.number(1...2) else { return nil }
                day = number.value
            }
        } else if let number = cursor.number(2...2) {
            month = number.value
            guard let number = cursor.number(2...2) else { return nil }
            day = number.value
        }
        guard !cursor.isAtEnd else {
            return FeedDate.instant(year: year, month: month, day: day, clock: nil, offset: 0)
        }
        guard cursor.skip(anyOf: "Tt ") else { return nil }
        cursor.skipSpaces()
        guard let clock = cursor.clock() ?? basicClock(&cursor), let offset = zone(&cursor) else { return nil }
        return FeedDate.instant(year: year, month: month, day: day, clock: clock, offset: offset)
    }

    private static func basicClock(_ cursor: inout DateCursor) -> ClockTime? {
        guard let hour = cursor.number(2...2) else { return nil }
        var time = ClockTime(hour: hour.value, minute: cursor.number(2...2)?.value ?? 0)
        time.second = cursor.number(2...2)?.value ?? 0
        return time
    }

    /// What is left: nothing, `Z`, an offset or the name of a zone.
    private static func zone(_ cursor: inout DateCursor) -> Int? {
        cursor.skipSpaces()
        if cursor.isAtEnd { return 0 }
        if cursor.peek?.isLetter == true {
            let offset = ZoneName.offset(cursor.word())
            return cursor.isAtEnd ? offset : nil
        }
        let offset = cursor.offset()
        return cursor.isAtEnd ? offset : nil
    }
}
