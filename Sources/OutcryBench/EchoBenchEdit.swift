/// What people and programs do to a text when they post it again.
enum EchoBenchEdit: String, CaseIterable {
    case link, handle, retweet, quote, hashtag, capitals, punctuation, emoji, numbers, cut, oneWord, twoWords,
        missingWord
    case typos

    var meaning: String {
        switch self {
        case .link: "a link appended"
        case .handle: "another handle in front"
        case .retweet: "“RT @x:” in front and a link behind"
        case .quote: "two words of one's own before “RT @x:”"
        case .hashtag: "the longest word as a hashtag"
        case .capitals: "all in capitals"
        case .punctuation: "the punctuation gone, “!!!” behind"
        case .emoji: "emoji between and behind"
        case .numbers: "each digit another"
        case .cut: "cut after four fifths, with “…”"
        case .oneWord: "a word replaced (two characters without spaces)"
        case .twoWords: "two words replaced (twice two characters)"
        case .missingWord: "a word left out (two characters)"
        case .typos: "two letters swapped in one word"
        }
    }

    /// The edited text; `other` lends words, and `number` decides where.
    func edit(_ text: String, with other: String, number: Int) -> String {
        switch self {
        case .link: return text + " https://t.co/x\(number)Kd"
        case .handle: return "@some_one\(number) " + text
        case .retweet: return "RT @user\(number): \(text) https://t.co/\(number)"
        case .quote: return "omg same RT @user\(number): \(text)"
        case .capitals: return text.uppercased()
        case .punctuation: return String(text.filter { !".,!?;:…。、！？，".contains($0) }) + "!!!"
        case .emoji: return Self.units(text).joined(separator: Self.isSpaced(text) ? " 😡 " : "😡") + " 🙏"
        case .numbers: return String(text.map { $0.isASCII && $0.isNumber ? ($0 == "9" ? "1" : "9") : $0 })
        case .cut: return String(text.prefix(text.count * 4 / 5)) + "…"
        case .hashtag, .oneWord, .twoWords, .missingWord, .typos:
            var units = Self.units(text)
            change(&units, with: Self.units(other), number: number)
            return units.joined(separator: Self.isSpaced(text) ? " " : "")
        }
    }

    private func change(_ units: inout [String], with others: [String], number: Int) {
        guard units.count > 3, let longest = units.indices.max(by: { units[$0].count < units[$1].count }) else {
            return
        }
        let place = number % units.count
        let lent = others.isEmpty ? "x" : others[number % others.count]
        switch self {
        case .hashtag: units[longest] = "#" + units[longest]
        case .oneWord: units[place] = lent
        case .twoWords:
            units[place] = lent
            units[(place + units.count / 2) % units.count] = others.last ?? "y"
        case .missingWord: units.remove(at: place)
        case .typos:
            var letters = Array(units[longest])
            if letters.count > 3 { letters.swapAt(1, 2) }
            units[longest] = String(letters)
        default: break
        }
    }

    /// Words; pairs of characters where there are no spaces.
    private static func units(_ text: String) -> [String] {
        if isSpaced(text) { return text.split(separator: " ").map(String.init) }
        let characters = Array(text)
        return stride(from: 0, to: characters.count, by: 2).map {
            String(characters[$0..<min($0 + 2, characters.count)])
        }
    }

    private static func isSpaced(_ text: String) -> Bool {
        text.count { $0 == " " } * 12 > text.count
    }
}
