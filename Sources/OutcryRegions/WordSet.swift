/// A few words, looked up by their hash.
struct WordSet: Sendable {
    private var slots = [UInt64](repeating: 0, count: 1024)

    /// The words between spaces.
    init(_ words: String) {
        for word in PlaceWords.list(words) {
            let hash = GazetteerTable.Hash(word).value
            var slot = Int(hash & 1023)
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & 1023 }
            slots[slot] = hash
        }
    }

    /// Whether the word of a hash is here.
    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(hash & 1023)
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & 1023
        }
        return false
    }
}
