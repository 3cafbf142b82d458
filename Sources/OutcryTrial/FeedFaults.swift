import OutcryFeeds
import OutcryModel

/// What must hold of every feed that is read.
struct FeedFaults {
    let limits: FeedLimits

    /// What does not hold of a feed.
    func faults(of feed: Feed) -> [String] {
        var faults = AllFaults()
        faults.unless(feed.entries.count <= limits.entries, "There are \(feed.entries.count) entries.")
        check(text: feed.title, "title of the feed", limits.textBytes, &faults)
        check(text: feed.link, "link of the feed", nil, &faults)
        for entry in feed.entries { check(entry, &faults) }
        return faults.told
    }

    private func check(_ entry: FeedEntry, _ faults: inout AllFaults) {
        check(text: entry.id, "id", limits.addressBytes, &faults)
        check(text: entry.link, "link", limits.addressBytes, &faults)
        check(text: entry.title, "title", limits.textBytes, &faults)
        check(text: entry.text, "text", limits.textBytes, &faults)
        check(text: entry.author, "author", limits.textBytes, &faults)
        for category in entry.categories { check(text: category, "category", limits.textBytes, &faults) }
        check(text: entry.replyTo, "id of what is replied to", limits.addressBytes, &faults)
        check(text: entry.repliesLink, "link to replies", limits.addressBytes, &faults)
        faults.unless(entry.title?.contains("\n") != true, "A title has two lines.")
        faults.unless((entry.replies ?? 0) >= 0, "There are \(entry.replies ?? 0) replies.")
        for date in [entry.published, entry.updated].compactMap(\.self) {
            faults.unless(Self.isPlausible(date), "A date is \(date).")
        }
        if let position = entry.position {
            let isOnEarth = Position(latitude: position.latitude, longitude: position.longitude) != nil
            faults.unless(isOnEarth, "A position is \(position).")
        }
    }

    private func check(text: String?, _ what: String, _ limit: Int?, _ faults: inout AllFaults) {
        guard let text else { return }
        faults.unless(!text.isEmpty, "The \(what) is empty.")
        if let limit { faults.unless(text.utf8.count <= limit, "The \(what) has \(text.utf8.count) bytes.") }
        // A string made of unchecked bytes shows here.
        faults.unless(String(validating: text.utf8, as: UTF8.self) != nil, "The \(what) is not UTF-8.")
        faults.unless(!text.unicodeScalars.contains("\u{0}"), "The \(what) has a NUL in it.")
    }

    /// Whether a date is of the years 1000 to 9999 and reads back from its text.
    static func isPlausible(_ date: Timestamp) -> Bool {
        date.rfc3339.utf8.prefix { $0 != UInt8(ascii: "-") }.count == 4 && Timestamp(rfc3339: date.rfc3339) == date
            && date.rfc3339.utf8.first != UInt8(ascii: "0")
    }
}
