import OutcryModel

/// The date a line begins with, as status pages set it: mostly without a year, sometimes without a day.
struct StatusStamp {
    /// What the date leaves open.
    enum Form {
        case whole(Timestamp)
        case yearless
        case clockOnly
        /// A date in a zone whose name is not known: that it is one shows, when it was does not.
        case unreadable
    }

    let form: Form
    /// The date, ready for `FeedDate` but for what it leaves open.
    let text: [UInt8]
    /// Whether it names a zone.
    let hasZone: Bool
    /// Whether it names a zone or a half of the day, as nothing but a date does.
    let isMarked: Bool
    /// What follows it in its line.
    let rest: ArraySlice<UInt8>

    var hasDay: Bool { if case .clockOnly = form { false } else { true } }

    /// How far into a line a date may reach, in bytes and in words.
    private static let longest = 80
    private static let mostWords = 10

    /// The date at the start of a line; `nil` when it does not begin with one that tells the time of day.
    static func lead(of line: ArraySlice<UInt8>) -> StatusStamp? {
        let words = words(of: line)
        guard let clock = words.firstIndex(where: { holdsClock(line[$0]) }) else { return nil }
        // The longest beginning that is a date, so that its zone is not taken for text.
        for count in stride(from: min(words.count, clock + 5), through: clock + 1, by: -1) {
            let text = datelike(line, words.prefix(count))
            let name = name(of: line[words[count - 1]])
            if name != "uhr", fillers.contains(name) { continue }
            guard let form = form(of: text, clockComesFirst: clock == 0) else { continue }
            return stamp(form, text: text, words: words, count: count, in: line)
        }
        return nil
    }

    private static func stamp(
        _ form: Form, text: [UInt8], words: [Range<Int>], count: Int, in line: ArraySlice<UInt8>
    ) -> StatusStamp {
        let hasZone = endsInZone(text)
        let isMarked = hasZone || endsInHalf(text)
        let rest = line[words[count - 1].upperBound...].droppingSeparators
        if !hasZone, count < words.count, isForeignZone(line[words[count]]) {
            let beyond = line[words[count].upperBound...].droppingSeparators
            if beyond.isEmpty || StatusLabel.lead(of: beyond) != nil {
                return StatusStamp(form: .unreadable, text: text, hasZone: true, isMarked: true, rest: beyond)
            }
        }
        return StatusStamp(form: form, text: text, hasZone: hasZone, isMarked: isMarked, rest: rest)
    }

    private static func form(of text: [UInt8], clockComesFirst: Bool) -> Form? {
        if clockComesFirst, instant(text, year: 2024, month: 11, day: 22) != nil { return .clockOnly }
        // Two digits at the end are more likely to be of the sentence that follows than of a year.
        if hasFourDigits(text), let instant = FeedDate.read(text[...]) { return .whole(instant) }
        return instant(text, year: 2024) == nil ? nil : .yearless
    }

    /// Whether a half of the day is named last.
    private static func endsInHalf(_ text: [UInt8]) -> Bool {
        text.suffix(2).matches("am") || text.suffix(2).matches("pm")
    }

    private static func endsInZone(_ text: [UInt8]) -> Bool {
        guard let last = text.split(separator: 0x20).last else { return false }
        if last.last?.isDigit == true { return last.contains { $0 == UInt8(ascii: "+") || $0.isLetter } }
        let name = last[(last.lastIndex { !$0.isLetter }.map { $0 + 1 } ?? last.startIndex)...]
        // Of single letters only “Z” is one that feeds use.
        return name.count > 1 || name.first == UInt8(ascii: "Z") ? ZoneName.offset(name) != nil : false
    }

    /// The instant of a date without a year, in a year.
    static func instant(_ text: [UInt8], year: Int) -> Timestamp? {
        let year = Array(String(year).utf8)
        // Months that are numbers come after the year, names of months may come before it.
        if let numbered = FeedDate.read((year + [UInt8(ascii: "-")] + text)[...]) { return numbered }
        return FeedDate.read((text + [0x20] + year)[...])
    }

    /// The instant of a time of day, on a day.
    static func instant(_ text: [UInt8], year: Int, month: Int, day: Int) -> Timestamp? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return FeedDate.read((Array("\(day) \(months[(month - 1) % 12]) \(year) ".utf8) + text)[...])
    }

    // MARK: Words

    private static func words(of line: ArraySlice<UInt8>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = line.startIndex
        let end = min(line.endIndex, line.startIndex + longest)
        while index < end, words.count < mostWords {
            while index < end, line[index].isSpace { index += 1 }
            let start = index
            while index < end, !line[index].isSpace { index += 1 }
            // A word that is cut is none of a date.
            guard index < end || end == line.endIndex else { break }
            if index > start { words.append(start..<index) }
        }
        return words
    }

    /// The words as `FeedDate` takes them: without brackets, without what stands between the parts in other languages.
    private static func datelike(_ line: ArraySlice<UInt8>, _ words: ArraySlice<Range<Int>>) -> [UInt8] {
        var text: [UInt8] = []
        for (place, word) in words.enumerated() {
            let bare = bare(line[word])
            let name = name(of: line[word])
            if fillers.contains(name) || (place == 0 && openings.contains(name)) { continue }
            if !text.isEmpty { text.append(0x20) }
            text += numbered(bare)
        }
        while let last = text.last, ":-. ".utf8.contains(last) { text.removeLast() }
        return text
    }

    private static func bare(_ word: ArraySlice<UInt8>) -> [UInt8] {
        word.filter { !"()[],*|".utf8.contains($0) }
    }

    private static func name(of word: ArraySlice<UInt8>) -> String {
        String(decoding: bare(word), as: UTF8.self).lowercased()
    }

    /// “2026年11月22日” as “2026-11-22”.
    private static func numbered(_ word: [UInt8]) -> [UInt8] {
        guard word.contains(0xE5) || word.contains(0xE6) else { return word }
        return Array(
            String(decoding: word, as: UTF8.self)
                .split { $0 == "年" || $0 == "月" || $0 == "日" }.joined(separator: "-").utf8)
    }

    private static let fillers: Set<String> = [
        "at", "à", "às", "um", "uhr", "alle", "om", "kl.", "-", "–", "—", "·", "@",
    ]
    private static let openings: Set<String> = ["am", "le", "el", "il", "op", "den", "dnia", "on", "em", "posted"]

    private static func holdsClock(_ word: ArraySlice<UInt8>) -> Bool {
        word.indices.contains { index in
            word[index] == UInt8(ascii: ":") && index > word.startIndex && index + 2 < word.endIndex
                && word[index - 1].isDigit && word[index + 1].isDigit && word[index + 2].isDigit
        }
    }

    private static func hasFourDigits(_ text: [UInt8]) -> Bool {
        var run = 0
        for byte in text {
            run = byte.isDigit ? run + 1 : 0
            if run == 4 { return true }
        }
        return false
    }

    /// A word in capitals where a zone would stand.
    private static func isForeignZone(_ word: ArraySlice<UInt8>) -> Bool {
        let name = word.filter { !"()[],:-".utf8.contains($0) }
        return (2...5).contains(name.count) && name.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
