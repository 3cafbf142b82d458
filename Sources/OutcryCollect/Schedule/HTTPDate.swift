import OutcryModel

/// Reads the dates of HTTP header fields in their three forms (RFC 9110, section 5.6.7):
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
enum HTTPDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The instant, or `nil` when the text is none of the forms.
    static func instant(_ text: String) -> Timestamp? {
        let words = text.utf8.split { byte in
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
        }
        var numbers: [Int] = []
        var month: Int?
        var clock: Int?
        for word in words {
            let word = String(Substring(word))
            if let number = Int(word), number >= 0 {
                numbers.append(number)
            } else if let place = months.firstIndex(of: word.lowercased()) {
                month = place + 1
            } else if let seconds = secondsOfDay(word) {
                clock = seconds
            }
        }
        guard numbers.count == 2, let month, let clock else { return nil }
        let year = numbers[1] < 70 ? numbers[1] + 2000 : numbers[1] < 100 ? numbers[1] + 1900 : numbers[1]
        guard (1970...9999).contains(year), (1...CivilDate.days(in: month, of: year)).contains(numbers[0]) else {
            return nil
        }
        let days = CivilDate(year: year, month: month, day: numbers[0]).daysSinceEpoch
        return Timestamp(seconds: Int64(days) * 86_400 + Int64(clock))
    }

    private static func secondsOfDay(_ word: String) -> Int? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
            (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
        else { return nil }
        return hour * 3600 + minute * 60 + min(second, 59)
    }
}
