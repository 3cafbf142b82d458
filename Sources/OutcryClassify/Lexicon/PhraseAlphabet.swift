/// Which of 64 symbols stands for each byte of some phrases.
///
/// Bytes that begin a character and bytes that go on with one never lead on from the same place, so both kinds share the
/// symbols. Where too many different bytes begin characters, the highest take three symbols each. The order of phrases
/// stays the same.
struct PhraseAlphabet: Sendable {
    /// Stands for a byte that is in no phrase, and for one of three symbols.
    static let none: UInt8 = 255
    static let three: UInt8 = 254
    /// The first of three symbols.
    static let escape: UInt8 = 63

    /// The symbols by byte.
    private(set) var symbols = [UInt8](repeating: none, count: 256)

    init(_ phrases: PhraseList) {
        for byte in phrases.bytes { symbols[Int(byte)] = 0 }
        let leading = symbols.indices.filter { $0 & 0xC0 != 0x80 && symbols[$0] == 0 }
        for (number, byte) in leading.enumerated() {
            let isDirect = leading.count <= 64 || number < Int(Self.escape)
            symbols[byte] = isDirect ? UInt8(number) : Self.three
        }
        for byte in 0x80..<0xC0 where symbols[byte] == 0 { symbols[byte] = UInt8(byte & 0x3F) }
    }

    /// The phrases in symbols.
    func encoded(_ phrases: PhraseList) -> PhraseList {
        var list = PhraseList()
        list.reserve(phrases.count, bytes: phrases.bytes.count + 64)
        guard symbols.contains(Self.three) else {
            for number in 0..<phrases.count { list.append(phrases[number].lazy.map { symbols[Int($0)] }) }
            return list
        }
        for number in 0..<phrases.count {
            list.append(
                phrases[number].flatMap { byte in
                    symbols[Int(byte)] == Self.three
                        ? [Self.escape, byte >> 6, byte & 0x3F] : [symbols[Int(byte)]]
                })
        }
        return list
    }
}
