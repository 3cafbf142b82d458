import OutcryModel

/// Numbers and spans of time as pages write them.
enum Figures {
    /// A whole number with commas between the thousands.
    static func count(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
    }

    /// A part of a total as far as it may be shown. One that is withheld need not be small itself: another may follow
    /// from it.
    static func shown(_ number: Int?) -> String {
        number.map(count) ?? "not shown"
    }

    /// What is usual: a whole number from ten on, else one digit after the point, and none where it is nought.
    static func usual(_ number: Double) -> String {
        number >= 10 ? count(Int(number.rounded())) : tenths(number)
    }

    /// How many times as many, such as `6.8×`.
    static func ratio(_ number: Double) -> String {
        (number >= 10 ? count(Int(min(number, 1e9).rounded())) : tenths(number)) + "×"
    }

    /// Minutes as days, hours and minutes, the two largest that are not nought.
    static func span(minutes: Int) -> String {
        let parts = [(minutes / 1440, "d"), (minutes / 60 % 24, "h"), (minutes % 60, "min")]
        let told = parts.filter { $0.0 > 0 }.prefix(2).map { "\($0.0) \($0.1)" }
        return told.isEmpty ? "under 1 min" : told.joined(separator: " ")
    }

    /// A share of a whole as a whole percentage.
    static func percent(_ share: Double) -> String {
        "\(Int((share * 100).rounded())) %"
    }

    /// A number for an SVG attribute: two digits after the point at most.
    static func coordinate(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let text = "\(hundredths / 100)"
        let rest = abs(hundredths % 100)
        let sign = hundredths < 0 && hundredths > -100 ? "-" : ""
        return rest == 0 ? text : "\(sign)\(text).\(WallClock.padded(rest))"
    }

    private static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
