import OutcryModel

/// Numbers, times and lists as a reader of English expects them.
enum English {
    /// A whole number with commas between thousands.
    static func number(_ number: Int) -> String {
        var digits = Array(String(number.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }

    /// A number that need not be whole: one decimal under 10, none above.
    static func number(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return "countless" }
        guard abs(number) < 9.95 else { return self.number(Int(number.rounded())) }
        let tenths = Int((number * 10).rounded())
        let text =
            tenths % 10 == 0 ? String(tenths.magnitude / 10) : "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
        return tenths < 0 ? "-" + text : text
    }

    /// A number of things, with the right form of the noun.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(self.number(number)) \(number == 1 ? one : many)"
    }

    /// Items as they are read aloud: “A”, “A and B”, “A, B and C”.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// A length of time: “45 min”, “1 h 30 min”, “2 days 3 h”.
    static func duration(minutes: Int) -> String {
        let minutes = max(0, minutes)
        if minutes == 0 { return "under 1 min" }
        let parts =
            minutes < 24 * 60
            ? [(minutes / 60, "h"), (minutes % 60, "min")]
            : [(minutes / 1440, minutes / 1440 == 1 ? "day" : "days"), (minutes % 1440 / 60, "h")]
        return parts.filter { $0.0 > 0 }.map { "\(number($0.0)) \($0.1)" }.joined(separator: " ")
    }

    /// A share in percent, never rounded to none or all.
    static func percent(_ share: Double) -> String {
        guard share > 0 else { return "0%" }
        if share < 0.005 { return "under 1%" }
        if share > 0.995, share < 1 { return "over 99%" }
        return "\(Int((min(share, 1) * 100).rounded()))%"
    }

    /// How a number compares with the usual one: “2.4 times the usual number”.
    static func times(_ ratio: Double) -> String {
        switch ratio {
        case ..<0.95: "fewer than usual"
        case ..<1.05: "about the usual number"
        case 1.95..<2.05: "twice the usual number"
        case 1000...: "over 1,000 times the usual number"
        default: "\(number(ratio)) times the usual number"
        }
    }

    /// A number rounded to two digits, down or up, so that an interval stays as wide as it is sure.
    static func rounded(_ number: Int, up: Bool) -> Int {
        var step = 1
        while number.magnitude / UInt(step) >= 100 { step *= 10 }
        let down = number - number % step
        let (next, overflow) = down.addingReportingOverflow(step)
        return up && down < number && !overflow ? next : down
    }

    /// A region's name as it stands after “in”.
    static func place(_ name: String) -> String {
        let articled = ["United ", "Republic of ", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives"]
        let takesArticle =
            articled.contains { name.hasPrefix($0) } || name.hasSuffix(" Islands") || name.hasSuffix(" Republic")
            || name.hasSuffix(" Federation")
        return takesArticle ? "the " + name : name
    }
}
