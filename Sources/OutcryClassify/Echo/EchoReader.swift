import OutcryRegions

/// Reads the words of a folded text, and gives the hashes of words and pairs.
struct EchoReader {
    private(set) var letters = 0
    var hashes: SmallestHashes
    /// The hashes of the word or character before, and of the one before that.
    private var last: UInt32 = 0
    private var lastButOne: UInt32 = 0

    init(into hashes: SmallestHashes) {
        self.hashes = hashes
    }

    mutating func read(_ text: FoldedText) {
        text.bytes.withUnsafeBufferPointer { bytes in
            text.classes.withUnsafeBufferPointer { classes in
                read(Letters(bytes: bytes, classes: classes))
            }
        }
    }

    private mutating func read(_ text: Letters) {
        var index = 0
        while index < text.count {
            switch text.classes[index] {
            case Letters.word: index = readWord(text, index)
            case Letters.separator:
                index = text.bytes[index] == UInt8(ascii: "@") ? text.handleEnd(index) : index + 1
            default:
                let end = text.characterEnd(index)
                var hash = Self.start
                for next in index..<end { hash = (hash ^ UInt32(text.bytes[next])) &* Self.factor }
                take(character: hash)
                index = end
            }
        }
    }

    /// Reads one word, or the link it begins, and returns where that ends.
    private mutating func readWord(_ text: Letters, _ start: Int) -> Int {
        var hash = Self.start
        var count = 0
        var index = start
        while index < text.count {
            guard text.classes[index] == Letters.word else {
                // An apostrophe within a word is passed over, as people leave it out.
                guard text.isApostrophe(index) else { break }
                index += 1
                continue
            }
            repeat {
                let byte = text.bytes[index]
                // Numbers are times, prices and counts, which are the first to be changed.
                if byte &- UInt8(ascii: "0") >= 10 {
                    hash = (hash ^ UInt32(byte)) &* Self.factor
                    count &+= byte & 0xC0 == 0x80 ? 0 : 1
                }
                index &+= 1
            } while index < text.count && text.classes[index] == Letters.word
        }
        if let end = text.linkEnd(start, index) { return end }
        if count > 0, !text.isCredit(start, index) { take(word: hash, letters: count) }
        return index
    }

    private mutating func take(word: UInt32, letters count: Int) {
        letters += count
        hashes.insert(Self.mixed(word) & ~1)
        if last != 0 { hashes.insert(Self.mixed(last &* 31 &+ word) | 1) }
        (lastButOne, last) = (last, word)
    }

    private mutating func take(character: UInt32) {
        letters += 3
        let pair = last &* 31 &+ character
        if last != 0 { hashes.insert(Self.mixed(pair) & ~1) }
        if lastButOne != 0 { hashes.insert(Self.mixed(lastButOne &* 961 &+ pair) | 1) }
        (lastButOne, last) = (last, character)
    }

    private static let start: UInt32 = 0x811C_9DC5
    private static let factor: UInt32 = 0x0100_0193

    /// Spreads the bits of a hash (the finisher of MurmurHash3).
    private static func mixed(_ hash: UInt32) -> UInt32 {
        var bits = hash
        bits = (bits ^ (bits >> 16)) &* 0x85EB_CA6B
        bits = (bits ^ (bits >> 13)) &* 0xC2B2_AE35
        return bits ^ (bits >> 16)
    }
}
