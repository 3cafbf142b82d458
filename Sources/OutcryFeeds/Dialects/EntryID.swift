import OutcryModel

/// Ids for entries that come without one.
enum EntryID {
    /// A hash of link and title, or without a link of what else the entry says, the same whenever it says the same.
    ///
    /// The link alone would not do: the items of some feeds all lead to the same page.
    static func substitute(for entry: FeedEntry) -> String {
        if let link = entry.link { return hash(of: [FeedEntry.address(withoutTokensOf: link), entry.title]) }
        return hash(of: [entry.title, entry.title == nil ? entry.text : nil, entry.published.map(\.rfc3339)])
    }

    /// Tells entries apart that have the same id but are not the same.
    ///
    /// The oldest keeps the id to itself, since it was there first and its key must stay; exact repetitions share a key,
    /// so that they count once.
    static func tellApart(_ entries: inout [FeedEntry]) {
        // Almost no feed has two alike, and to see that costs less than to sort them.
        var seen: Set<String> = []
        seen.reserveCapacity(entries.count)
        guard entries.contains(where: { !seen.insert($0.key).inserted }) else { return }
        var places: [String: [Int]] = [:]
        for (place, entry) in entries.enumerated() { places[entry.key, default: []].append(place) }
        for group in places.values where group.count > 1 {
            // Feeds have the newest first.
            let oldest = group.reversed().min { left, right in
                guard let first = time(of: entries[left]), let second = time(of: entries[right]) else { return false }
                return first < second
            }
            guard let oldest else { continue }
            var texts: [String: Set<String?>] = [:]
            for place in group { texts[face(of: entries[place]), default: []].insert(entries[place].text) }
            for place in group where place != oldest {
                // The text may be edited later, so that it counts only where nothing else differs.
                let needsText = (texts[face(of: entries[place])]?.count ?? 0) > 1
                let own = face(of: entries[place], withText: needsText)
                if own != face(of: entries[oldest], withText: needsText) { entries[place].distinction = own }
            }
        }
    }

    private static func time(of entry: FeedEntry) -> Timestamp? { entry.published ?? entry.updated }

    /// A hash of what an entry shows.
    private static func face(of entry: FeedEntry, withText: Bool = false) -> String {
        let link = entry.link.map { FeedEntry.address(withoutTokensOf: $0) }
        return hash(of: [link, entry.title, entry.published?.rfc3339, withText ? entry.text : nil])
    }

    /// A hash of some texts, the same for the same ones.
    static func hash(of parts: [String?]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            // FNV-1a; a byte that UTF-8 never has keeps the parts apart.
            for byte in part.map({ Array($0.utf8) }) ?? [] { mix(byte, into: &hash) }
            mix(0xFF, into: &hash)
        }
        let digits = String(hash, radix: 16)
        return "hash:" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func mix(_ byte: UInt8, into hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
