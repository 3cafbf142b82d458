/// Looks at what stands around a name in a text. It is asked of names only, which are few.
struct PlaceSurroundings {
    private let text: FoldedText
    private let original: String.UTF8View

    init(text: FoldedText, original: String) {
        self.text = text
        self.original = original.utf8
    }

    /// What surrounds the name at a range of the folded text.
    func context(of range: Range<Int>) -> PlaceContext {
        var context: PlaceContext = []
        let kind = text.classes[range.lowerBound]
        if kind == FoldedText.ByteClass.unspaced.rawValue {
            if isWideGoal(range) { context.insert(.toward) }
            if isBesideWideWord(range) { context.formUnion([.capital, .preposition]) }
            return context
        }
        if kind == FoldedText.ByteClass.hangul.rawValue { return [.capital, .preposition] }
        if startsWithCapital(range) { context.insert(.capital) }
        if isAllCapitals(range), isCode(range) { context.insert(.allCapitals) }
        if opensSentence(range.lowerBound) { context.insert(.opening) }
        if isHeaded(range.upperBound) { context.insert(.headed) }
        let before = word(before: range.lowerBound)
        let after = word(after: range.upperBound)
        if isBehindHash(range.lowerBound) || before.map(PlaceWords.before.contains) ?? false
            || after.map(PlaceWords.after.contains) ?? false
        {
            context.insert(.preposition)
        }
        if isPartOfName(range.lowerBound, before: before, after: after) { context.insert(.name) }
        if before.map(PlaceWords.toward.contains) ?? false, !isNear(range.lowerBound) { context.insert(.toward) }
        if before.map(PlaceWords.airport.contains) ?? false || after.map(PlaceWords.airport.contains) ?? false {
            context.insert(.airport)
        }
        return context
    }

    /// Whether a name is only a piece of a longer word, in scripts that put no spaces there.
    func isPartOfWord(_ range: Range<Int>) -> Bool {
        let kind = text.classes[range.lowerBound]
        // Names of errors and of files are words with underscores.
        if range.lowerBound > 0, text.bytes[range.lowerBound - 1] == 0x5F { return true }
        if range.upperBound < text.bytes.count, text.bytes[range.upperBound] == 0x5F { return true }
        if kind == FoldedText.ByteClass.unspaced.rawValue { return isInsideKatakana(range) }
        if kind == FoldedText.ByteClass.hangul.rawValue { return !isBeforeParticle(range.upperBound) }
        return false
    }

    private func startsWithCapital(_ range: Range<Int>) -> Bool {
        let place = text.original(range)
        let start = original.index(original.startIndex, offsetBy: place.lowerBound)
        let lead = original[start]
        // From Hebrew on, scripts have no capitals to miss.
        if lead < 0x80 || lead >= 0xD7 { return !(0x61...0x7A).contains(lead) }
        guard let scalar = Substring(original[start...].prefix(4)).unicodeScalars.first else { return false }
        return scalar.properties.isUppercase
    }

    private func isAllCapitals(_ range: Range<Int>) -> Bool {
        let place = text.original(range)
        let start = original.index(original.startIndex, offsetBy: place.lowerBound)
        return original[start...].prefix(place.count).allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2E
        }
    }

    /// Whether letters in capitals stand out as a code: beside words in small letters, and not behind a number, where
    /// they are a unit.
    private func isCode(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index > 0, text.bytes[index - 1] == 0x20 { index -= 1 }
        if index > 0, (0x30...0x39).contains(text.bytes[index - 1]) { return false }
        let place = text.original(range)
        let from = original.index(original.startIndex, offsetBy: max(0, place.lowerBound - 30))
        let around = original[from...].prefix(place.count + 60)
        return original.count == place.count || around.contains { (0x61...0x7A).contains($0) || $0 >= 0x80 }
    }

    private func opensSentence(_ start: Int) -> Bool {
        var index = start - 1
        while index >= 0, text.bytes[index] == 0x20 || text.bytes[index] == 0x22 { index -= 1 }
        return index < 0 || [0x2E, 0x21, 0x3F, 0x0A, 0x3A].contains(text.bytes[index])
    }

    private func isHeaded(_ end: Int) -> Bool {
        guard end < text.bytes.count else { return false }
        if [0x3A, 0x2C, 0x29].contains(text.bytes[end]) { return true }
        return end + 2 < text.bytes.count && text.bytes[end] == 0x20 && text.bytes[end + 1] == 0x2D
    }

    private func isBehindHash(_ start: Int) -> Bool {
        start > 0 && text.bytes[start - 1] == 0x23
    }

    /// Whether a name belongs to a bank, an airline, a street: behind such a word, and “of” or the like between them.
    private func isPartOfName(_ start: Int, before: UInt64?, after: UInt64?) -> Bool {
        if let after, PlaceWords.namedAfter.contains(after) { return true }
        guard let before else { return false }
        if PlaceWords.namedBefore.contains(before) { return true }
        guard PlaceWords.of.contains(before), let first = wordStart(before: start) else { return false }
        return word(before: first).map { PlaceWords.namedBefore.contains($0) || PlaceWords.namedOf.contains($0) }
            ?? false
    }

    /// Whether “to” follows a word with which it says where something is: “close to Leeds”.
    private func isNear(_ start: Int) -> Bool {
        guard let first = wordStart(before: start), let word = word(before: first) else { return false }
        return PlaceWords.near.contains(word)
    }

    private func wordStart(before start: Int) -> Int? {
        var first = start
        while first > 0, start - first < 2, text.classes[first - 1] == FoldedText.ByteClass.separator.rawValue {
            first -= 1
        }
        let end = first
        while first > 0, end - first < 24, text.classes[first - 1] == FoldedText.ByteClass.word.rawValue { first -= 1 }
        return first < end ? first : nil
    }

    private func isWideGoal(_ range: Range<Int>) -> Bool {
        PlaceWords.wideGoalAfter.contains { text.bytes[range.upperBound...].starts(with: $0) }
            || PlaceWords.wideGoalBefore.contains { word in
                range.lowerBound >= word.count
                    && text.bytes[range.lowerBound - word.count..<range.lowerBound].elementsEqual(word)
            }
    }

    /// The hash of the word right before a place, or of the first of two such as in “cerca de”.
    private func word(before start: Int) -> UInt64? {
        var end = start
        while end > 0, start - end < 2, [0x20, 0x27, 0x28].contains(text.bytes[end - 1]) { end -= 1 }
        guard end < start else { return nil }
        var first = end
        while first > 0, end - first < 24, text.classes[first - 1] == FoldedText.ByteClass.word.rawValue { first -= 1 }
        guard first < end else { return nil }
        return GazetteerTable.Hash(text.bytes[first..<end]).value
    }

    private func word(after end: Int) -> UInt64? {
        guard end + 1 < text.bytes.count, text.bytes[end] == 0x20 || text.bytes[end] == 0x2D else { return nil }
        var last = end + 1
        while last < text.bytes.count, last - end < 40, text.classes[last] == FoldedText.ByteClass.word.rawValue {
            last += 1
        }
        guard last > end + 1 else { return nil }
        return GazetteerTable.Hash(text.bytes[end + 1..<last]).value
    }

    private func isBesideWideWord(_ range: Range<Int>) -> Bool {
        let isAlone =
            (range.lowerBound == 0 || text.classes[range.lowerBound - 1] != text.classes[range.lowerBound])
            && (range.upperBound == text.bytes.count
                || text.classes[range.upperBound] != text.classes[range.lowerBound])
        guard !isAlone else { return true }
        return PlaceWords.wideAfter.contains { text.bytes[range.upperBound...].starts(with: $0) }
            || PlaceWords.wideBefore.contains { word in
                range.lowerBound >= word.count
                    && text.bytes[range.lowerBound - word.count..<range.lowerBound].elementsEqual(word)
            }
    }

    /// Whether syllables of Hangul behind a name are none, or what Korean puts behind a place.
    private func isBeforeParticle(_ end: Int) -> Bool {
        guard end < text.bytes.count, text.classes[end] == FoldedText.ByteClass.hangul.rawValue else { return true }
        return PlaceWords.hangulAfter.contains { text.bytes[end...].starts(with: $0) }
    }

    /// Katakana writes every foreign word, so that a short name is often part of another word.
    private func isInsideKatakana(_ range: Range<Int>) -> Bool {
        guard isKatakana(at: range.lowerBound) else { return false }
        return isKatakana(at: range.lowerBound - 3) || isKatakana(at: range.upperBound)
    }

    private func isKatakana(at index: Int) -> Bool {
        guard index >= 0, index + 2 < text.bytes.count, text.bytes[index] == 0xE3 else { return false }
        let second = text.bytes[index + 1]
        return second == 0x83 || (second == 0x82 && text.bytes[index + 2] >= 0xA0)
    }
}
