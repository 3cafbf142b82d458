/// Walks over the bytes of a date.
struct DateCursor {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    var isAtEnd: Bool { index >= bytes.endIndex }

    var peek: UInt8? { isAtEnd ? nil : bytes[index] }

    /// Skips some text if it comes next.
    mutating func skip(_ text: StaticString) -> Bool {
        let end = index + text.utf8CodeUnitCount
        guard end <= bytes.endIndex, text.withUTF8Buffer({ $0.elementsEqual(bytes[index..<end]) }) else { return false }
        index = end
        return true
    }

    /// Skips the next byte if it is one of these.
    mutating func skip(anyOf characters: StaticString) -> Bool {
        guard let peek, characters.withUTF8Buffer({ $0.contains(peek) }) else { return false }
        index += 1
        return true
    }

    /// Passes over a byte.
    mutating func advance() {
        if !isAtEnd { index += 1 }
    }

    mutating func skipSpaces() {
        while let peek, peek.isSpace { index += 1 }
    }

    /// A number with the given least and most digits, and how many it had.
    mutating func number(_ digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
        let start = index
        var value = 0
        while let peek, peek.isDigit, index - start < digits.upperBound {
            value = value * 10 + Int(peek - 0x30)
            index += 1
        }
        guard digits.contains(index - start) else {
            index = start
            return nil
        }
        return (value, index - start)
    }

    /// A run of letters.
    mutating func word() -> ArraySlice<UInt8> {
        let start = index
        while let peek, peek.isLetter || peek >= 0x80 { index += 1 }
        return bytes[start..<index]
    }

    /// A time such as `8:05`, `08:05:09` or `08:05:09.25`.
    mutating func clock() -> ClockTime? {
        let start = index
        guard let hour = number(1...2), skip(":"), let minute = number(2...2) else {
            index = start
            return nil
        }
        var time = ClockTime(hour: hour.value, minute: minute.value)
        guard skip(":") else { return time }
        guard let second = number(1...2) else { return nil }
        time.second = second.value
        if skip(anyOf: ".,") {
            guard let fraction = fraction() else { return nil }
            time.milliseconds = fraction
        }
        return time
    }

    private mutating func fraction() -> Int? {
        guard let digits = number(1...3) else { return nil }
        while let peek, peek.isDigit { index += 1 }
        return digits.value * (digits.digits == 1 ? 100 : digits.digits == 2 ? 10 : 1)
    }

    /// What is left of a day that dots part from its month and year: `.11.2026` or `. 11. 2026`.
    mutating func monthAndYear() -> (month: Int, year: Int)? {
        var ahead = self
        guard ahead.skip(".") else { return nil }
        ahead.skipSpaces()
        guard let month = ahead.number(1...2)?.value, ahead.skip(".") else { return nil }
        ahead.skipSpaces()
        guard let year = ahead.number(4...4)?.value, ahead.peek?.isDigit != true else { return nil }
        self = ahead
        return (month, year)
    }

    /// The mark of a clock of twelve hours in letters with dots: `a.m.`, `p. m.`, `μ.μ.`; the cursor stands behind the
    /// first letter.
    mutating func secondLetterOfMark() -> Bool {
        var ahead = self
        _ = ahead.skip(".")
        ahead.skipSpaces()
        let second = ahead.word()
        guard second.matches("m") || second.elementsEqual("μ".utf8) else { return false }
        _ = ahead.skip(".")
        self = ahead
        return true
    }

    /// An offset such as `+01:00`, `-0500` or `+2`, in minutes.
    mutating func offset() -> Int? {
        guard let sign = peek, skip(anyOf: "+-"), let hours = number(1...2) else { return nil }
        let hasColon = skip(":")
        let minutes = number(hasColon ? 1...2 : 2...2)?.value ?? 0
        guard minutes < 60 else { return nil }
        return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours.value * 60 + minutes)
    }
}
