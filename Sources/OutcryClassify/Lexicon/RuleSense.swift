import OutcryModel

/// What a rule says, without its parts: small, so that reading it touches no reference.
struct RuleSense: Sendable {
    let tag: Tag
    /// The tag as a number below 128, different for different tags.
    let code: UInt8
    let weight: Int
    /// The number of its family: rules of one family count once.
    let family: Int
    let isGeneral: Bool
    let isCause: Bool

    init(_ rule: LanguageRules.Rule, of families: [RuleFamily]) {
        family = Int(rule.family)
        tag = families[family].tag
        code = families[family].code
        weight = Int(rule.weight)
        isGeneral = families[family].isGeneral
        isCause = families[family].isCause
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
