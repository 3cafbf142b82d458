/// What rules of one name say: they count once.
struct RuleFamily: Sendable {
    /// The tag as the lexicon writes it, and the name with its language, such as `no_connectivity en/no-signal`.
    let head: String
    /// What they speak for.
    let tag: Tag
    /// The tag as a number below 128, different for different tags.
    let code: UInt8
    /// The name with its language.
    let name: String
    /// Whether they only say that the whole is down, as rules do whose name ends in `/down`.
    let isGeneral: Bool
    let isCause: Bool
    /// What the model is told when one of them speaks. It stays when other families come and go.
    let mark: UInt32

    /// The family with a head; `nil` when that names no tag.
    init?(head: String) {
        let words = head[...].split(at: UInt8(ascii: " "))
        guard words.count == 2, let tag = Tag(words[0]) else { return nil }
        self.head = head
        self.tag = tag
        code = tag.code
        name = String(words[1])
        isGeneral = name.hasSuffix("/down")
        if case .cause = tag { isCause = true } else { isCause = false }
        let hash = head.utf8.reduce(5381) { hash, byte in (hash &* 33 ^ Int(byte)) & 0xFF_FFFF_FFFF }
        mark = Features.mark(.family, hash)
    }
}
