import OutcryModel

/// What a rule says, without its parts: small, so that many share a line of memory, and reading it touches no reference.
struct RuleSense: Sendable {
    let tag: Tag
    /// The tag as a number below 128, different for different tags.
    let code: UInt8
    /// The tag as the model knows it.
    let number: UInt8
    private let smallWeight: UInt8
    let isGeneral: Bool
    let isCause: Bool
    /// The number of its family: rules of one family count once.
    let family: UInt16
    /// What the model is told of the family.
    let mark: UInt32

    /// How strongly it speaks.
    var weight: Int { Int(smallWeight) }

    init(_ rule: LanguageRules.Rule, of families: [RuleFamily]) {
        let family = families[Int(rule.family)]
        self.family = rule.family
        tag = family.tag
        code = family.code
        number = UInt8(family.tag.number)
        smallWeight = rule.weight
        isGeneral = family.isGeneral
        isCause = family.isCause
        mark = family.mark
    }

    private init(_ other: RuleSense, tag: Tag) {
        self.tag = tag
        code = tag.code
        number = UInt8(tag.number)
        smallWeight = other.smallWeight
        family = other.family
        isGeneral = other.isGeneral
        isCause = other.isCause
        mark = other.mark
    }

    /// The same for another tag.
    func tagged(_ tag: Tag) -> RuleSense { RuleSense(self, tag: tag) }
}
