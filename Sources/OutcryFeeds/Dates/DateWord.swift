/// What a word in a date means.
enum DateWord: Equatable {
    case month(Int)
    /// It tells the day of the week, or what the number before it counts: nothing that is needed.
    case filler
    /// It joins two parts.
    case joint
    /// What follows is a time of day, in which a dot may stand for the colon.
    case beforeClock
    /// What follows is the number of a month.
    case beforeMonth
    /// The half of the day, on a clock of twelve hours.
    case half(isAfternoon: Bool)

    /// The meaning of an English month or weekday, which most dates are made of, without any table.
    static func english(_ word: ArraySlice<UInt8>) -> DateWord? {
        guard word.count >= 3 else { return nil }
        let start = word.startIndex
        let key =
            UInt32(word[start].lowercased) << 16 | UInt32(word[start + 1].lowercased) << 8
            | UInt32(word[start + 2].lowercased)
        guard let place = abbreviations.firstIndex(of: key) else { return nil }
        guard word.count == 3 || word.matches(names[place]) else { return nil }
        return place < 12 ? .month(place + 1) : .filler
    }

    private static let names: [StaticString] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    ]

    /// The first three letters of each name.
    private static let abbreviations: [UInt32] = names.map { name in
        name.withUTF8Buffer { UInt32($0[0]) << 16 | UInt32($0[1]) << 8 | UInt32($0[2]) }
    }

    /// The meaning of a word in any of the languages; two words are parted by a space.
    static func meaning(of word: String) -> DateWord? {
        table[word.lowercased()]
    }

    private static let table: [String: DateWord] = {
        var table: [String: DateWord] = [:]
        func enter(_ row: some StringProtocol, _ meaning: DateWord) {
            for name in row.split(whereSeparator: \.isWhitespace) {
                table[name.split(separator: "_").joined(separator: " ")] = meaning
            }
        }
        enter(joining, .joint)
        enter(trailing, .filler)
        enter(announcing, .beforeClock)
        enter("tháng thg", .beforeMonth)
        for row in WeekdayNames.rows { enter(row, .filler) }
        for row in MonthNames.rows.dropFirst() {
            for (place, names) in row.split(separator: "|").enumerated() { enter(names, .month(place + 1)) }
        }
        enter(MonthNames.rows[0], .month(9))
        enter("am 午前 上午 오전 凌晨 早上 öö πμ ص صباحا صباحًا पूर्वाह्न पू", .half(isAfternoon: false))
        enter("pm 午後 下午 오후 晚上 ös μμ م مساء مساءً अपराह्न अ", .half(isAfternoon: true))
        return table
    }()

    /// What stands between the parts.
    private static let joining = """
        st nd rd th the of on t de del di du le la les al las los der den d dne dnia e ngày ngay lúc vào ב
        """

    /// What stands behind a number.
    private static let trailing = """
        er года год г р року рік r roku rok uhr hrs hours hour hodin hod uur óra годин
        """

    /// What announces the time of day.
    private static let announcing = """
        at um kl klo klockan klokken kello pukul jam à às as alle ore ora orele om o godz godzina v ve в о об saat στις \
        الساعة a las
        """
}
