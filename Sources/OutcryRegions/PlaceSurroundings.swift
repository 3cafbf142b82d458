/// Looks at what stands around a name in a text. It is asked of names only, which are few.
struct PlaceSurroundings {
    private let text: PlaceText
    private let words: WordTable.View

    init(text: PlaceText, words: WordTable.View) {
        self.text = text
        self.words = words
    }

    /// What surrounds the name at a range of the folded text.
    func context(of range: Range<Int>) -> PlaceContext {
        var context: PlaceContext = []
        let kind = text.classes[range.lowerBound]
        if kind == PlaceText.unspaced {
            let before = usesOfCharacters(before: range.lowerBound)
            let after = usesOfCharacters(after: range.upperBound)
            if after.contains(.wideGoalAfter) || before.contains(.wideGoalBefore) { context.insert(.toward) }
            if after.contains(.wideAfter) || before.contains(.wideBefore) || isAlone(range) {
                context.formUnion([.capital, .preposition])
            }
            return context
        }
        if kind == PlaceText.hangul { return [.capital, .preposition] }
        if startsWithCapital(range.lowerBound) { context.insert(.capital) }
        if isAllCapitals(range), isCode(range) { context.insert(.allCapitals) }
        if opensSentence(range.lowerBound) { context.insert(.opening) }
        if isHeaded(range.upperBound) { context.insert(.headed) }
        let before = uses(before: range.lowerBound)
        let after = uses(after: range.upperBound)
        if isBehindHash(range.lowerBound) || before.contains(.before) || after.contains(.after) {
            context.insert(.preposition)
        }
        if isPartOfName(range.lowerBound, before: before, after: after) { context.insert(.name) }
        if before.contains(.toward), !isNear(range.lowerBound) { context.insert(.toward) }
        if before.union(after).contains(.airport) { context.insert(.airport) }
        return context
    }

    /// Whether a name is only a piece of a longer word, in scripts that put no spaces there.
    func isPartOfWord(_ range: Range<Int>) -> Bool {
        // Names of errors and of files are words with underscores.
        if range.lowerBound > 0, text.bytes[range.lowerBound - 1] == 0x5F { return true }
        if range.upperBound < text.bytes.count, text.bytes[range.upperBound] == 0x5F { return true }
        switch text.classes[range.lowerBound] {
        case PlaceText.unspaced: return isInsideKatakana(range)
        case PlaceText.hangul: return !isBeforeParticle(range.upperBound)
        default: return false
        }
    }

    /// Whether a name may be a code: digits, dots and letters in capitals throughout.
    func isAllCapitals(_ range: Range<Int>) -> Bool {
        let place = text.original(range)
        for index in place {
            switch text.original[index] {
            case 0x30...0x39, 0x41...0x5A, 0x2E: continue
            default: return false
            }
        }
        return true
    }

    private func startsWithCapital(_ start: Int) -> Bool {
        let index = text.original(start)
        let lead = text.original[index]
        // From Hebrew on, scripts have no capitals to miss.
        if lead < 0x80 || lead >= 0xD7 { return !(0x61...0x7A).contains(lead) }
        guard index + 1 < text.original.count else { return false }
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(text.original[index + 1] & 0x3F)
        return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }

    /// Whether letters in capitals stand out as a code: beside words in small letters, and not behind a number, where
    /// they are a unit.
    private func isCode(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index > 0, text.bytes[index - 1] == 0x20 { index -= 1 }
        if index > 0, (0x30...0x39).contains(text.bytes[index - 1]) { return false }
        let place = text.original(range)
        let from = max(0, place.lowerBound - 30)
        let around = from..<min(text.original.count, from + place.count + 60)
        return text.original.count == place.count
            || around.contains { (0x61...0x7A).contains(text.original[$0]) || text.original[$0] >= 0x80 }
    }

    private func opensSentence(_ start: Int) -> Bool {
        var index = start - 1
        while index >= 0, text.bytes[index] == 0x20 || text.bytes[index] == 0x22 { index -= 1 }
        guard index >= 0 else { return true }
        switch text.bytes[index] {
        case 0x2E, 0x21, 0x3F, 0x0A, 0x3A: return true
        default: return false
        }
    }

    private func isHeaded(_ end: Int) -> Bool {
        guard end < text.bytes.count else { return false }
        switch text.bytes[end] {
        case 0x3A, 0x2C, 0x29: return true
        case 0x20: return end + 2 < text.bytes.count && text.bytes[end + 1] == 0x2D
        default: return false
        }
    }

    private func isBehindHash(_ start: Int) -> Bool {
        start > 0 && text.bytes[start - 1] == 0x23
    }

    /// Whether a name belongs to a bank, an airline, a street: behind such a word, and “of” or the like between them.
    private func isPartOfName(_ start: Int, before: PlaceWordUse, after: PlaceWordUse) -> Bool {
        if after.contains(.namedAfter) || before.contains(.namedBefore) { return true }
        guard before.contains(.of), let first = wordStart(before: start) else { return false }
        return !uses(before: first).isDisjoint(with: [.namedBefore, .namedOf])
    }

    /// Whether “to” follows a word with which it says where something is: “close to Leeds”.
    private func isNear(_ start: Int) -> Bool {
        wordStart(before: start).map { uses(before: $0).contains(.near) } ?? false
    }

    private func wordStart(before start: Int) -> Int? {
        var first = start
        while first > 0, start - first < 2, text.classes[first - 1] == PlaceText.separator { first -= 1 }
        let end = first
        while first > 0, end - first < 24, text.classes[first - 1] == PlaceText.word { first -= 1 }
        return first < end ? first : nil
    }

    /// What the word right before a place tells.
    private func uses(before start: Int) -> PlaceWordUse {
        var end = start
        while end > 0, start - end < 2 {
            let byte = text.bytes[end - 1]
            guard byte == 0x20 || byte == 0x27 || byte == 0x28 else { break }
            end -= 1
        }
        guard end < start else { return [] }
        var first = end
        while first > 0, end - first < 24, text.classes[first - 1] == PlaceText.word { first -= 1 }
        return first < end ? uses(first..<end) : []
    }

    private func uses(after end: Int) -> PlaceWordUse {
        guard end + 1 < text.bytes.count, text.bytes[end] == 0x20 || text.bytes[end] == 0x2D else { return [] }
        var last = end + 1
        while last < text.bytes.count, last - end < 40, text.classes[last] == PlaceText.word { last += 1 }
        return last > end + 1 ? uses(end + 1..<last) : []
    }

    private func uses(_ range: Range<Int>) -> PlaceWordUse {
        var hash = NameHash()
        for index in range { hash.add(text.bytes[index]) }
        return words.uses(of: hash.value)
    }

    /// What the one to four characters right behind a name tell, of those that three bytes make, as all of the words
    /// of Chinese, Japanese and Korean are.
    private func usesOfCharacters(after end: Int) -> PlaceWordUse {
        var uses: PlaceWordUse = []
        var hash = NameHash()
        var next = end
        while next + 3 <= min(text.bytes.count, end + 12), text.bytes[next] & 0xF0 == 0xE0 {
            for offset in 0..<3 { hash.add(text.bytes[next + offset]) }
            uses.formUnion(words.uses(of: hash.value))
            next += 3
        }
        return uses
    }

    /// The same of the one or two characters right before a name.
    private func usesOfCharacters(before start: Int) -> PlaceWordUse {
        var uses: PlaceWordUse = []
        for count in [3, 6] where start >= count { uses.formUnion(self.uses(start - count..<start)) }
        return uses
    }

    private func isAlone(_ range: Range<Int>) -> Bool {
        let kind = text.classes[range.lowerBound]
        return (range.lowerBound == 0 || text.classes[range.lowerBound - 1] != kind)
            && (range.upperBound == text.bytes.count || text.classes[range.upperBound] != kind)
    }

    /// Whether syllables of Hangul behind a name are none, or what Korean puts behind a place.
    private func isBeforeParticle(_ end: Int) -> Bool {
        guard end < text.bytes.count, text.classes[end] == PlaceText.hangul else { return true }
        return usesOfCharacters(after: end).contains(.hangulAfter)
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
