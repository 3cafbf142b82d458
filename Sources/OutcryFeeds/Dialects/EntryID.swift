import OutcryModel

/// Ids for entries that come without one.
enum EntryID {
    /// The link, else a hash of what the entry says, the same whenever it says the same.
    static func substitute(for entry: FeedEntry) -> String {
        if let link = entry.link { return link }
        return hash(of: [entry.title, entry.title == nil ? entry.text : nil, entry.published.map(\.rfc3339)])
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
