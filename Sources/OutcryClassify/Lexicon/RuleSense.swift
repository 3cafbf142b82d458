import OutcryModel

/// What a rule says, without its name and parts: small, so that reading it touches no reference.
struct RuleSense: Sendable {
    let tag: Tag
    /// The tag as a number below 128, different for different tags.
    let code: UInt8
    let weight: Int
    /// The number of its name: rules of one name count once.
    let family: Int
    let isGeneral: Bool
    let isCause: Bool

    init(_ rule: Rule) {
        tag = rule.tag
        code = rule.tag.code
        weight = rule.weight
        family = rule.family
        isGeneral = rule.isGeneral
        if case .cause = rule.tag { isCause = true } else { isCause = false }
    }

    private init(_ other: RuleSense, tag: Tag) {
        self.tag = tag
        code = tag.code
        weight = other.weight
        family = other.family
        isGeneral = other.isGeneral
        isCause = other.isCause
    }

    /// The same for another tag.
    func tagged(_ tag: Tag) -> RuleSense { RuleSense(self, tag: tag) }
}
