import OutcryModel

/// Reads when a feed says to be published: `ttl`, `skipHours` and `skipDays` of RSS 2.0, `sy:update*` of RSS 1.0.
struct RhythmReader {
    private let document: XMLDocument
    private var timeToLive: Duration?
    private var period: Duration?
    private var frequency: Int?
    private var skipHours: Set<Int> = []
    private var skipDays: Set<Int> = []

    init(_ document: XMLDocument) {
        self.document = document
    }

    /// What was said; `nil` when nothing was. Of two intervals the longer one is what is asked for.
    var rhythm: PublishingRhythm? {
        let share = period ?? (frequency == nil ? nil : .seconds(86_400))
        let update = share.map { $0 / max(1, frequency ?? 1) }
        let interval = [timeToLive, update].compactMap(\.self).max()
        guard interval != nil || !skipHours.isEmpty || !skipDays.isEmpty else { return nil }
        return PublishingRhythm(interval: interval, skipHours: skipHours, skipDays: skipDays)
    }

    /// Takes an element of the head of a feed.
    mutating func take(_ node: Int) {
        let tree = document.tree
        switch (tree.nodes[node].space, tree.nodes[node].tag) {
        case (.none, .ttl), (.rss, .ttl):
            if let minutes = number(node), minutes > 0 { timeToLive = timeToLive ?? .seconds(minutes * 60) }
        case (.none, .skiphours), (.rss, .skiphours):
            // Userland counted the hours from 1 to 24, Netscape from 0 to 23.
            for hour in parts(.hour, of: node) {
                if let number = Self.number(hour), number <= 24 { skipHours.insert(number % 24) }
            }
        case (.none, .skipdays), (.rss, .skipdays):
            for day in parts(.day, of: node) {
                if let number = Self.day(day) { skipDays.insert(number) }
            }
        case (.syndication, .updateperiod): period = period ?? Self.period(tree.content(of: node).trimmed)
        case (.syndication, .updatefrequency): frequency = frequency ?? number(node)
        default: break
        }
    }

    private func parts(_ tag: Tag, of node: Int) -> [ArraySlice<UInt8>] {
        let tree = document.tree
        return tree.children(of: node).filter { tree.nodes[$0].tag == tag }.map { tree.content(of: $0).trimmed }
    }

    private func number(_ node: Int) -> Int? {
        Self.number(document.tree.content(of: node).trimmed)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...7).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Sunday 0 to Saturday 6.
    private static func day(_ name: ArraySlice<UInt8>) -> Int? {
        let days: [StaticString] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
        return days.firstIndex { name.prefix(3).matches($0) }
    }

    private static func period(_ name: ArraySlice<UInt8>) -> Duration? {
        if name.matches("hourly") { return .seconds(3600) }
        if name.matches("daily") { return .seconds(86_400) }
        if name.matches("weekly") { return .seconds(7 * 86_400) }
        if name.matches("monthly") { return .seconds(30 * 86_400) }
        if name.matches("yearly") { return .seconds(365 * 86_400) }
        return nil
    }
}
