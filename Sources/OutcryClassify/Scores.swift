import OutcryModel

/// How strongly the matched rules speak for each tag, and which spoke loudest.
struct Scores {
    /// What speaks for one tag.
    struct Voice {
        /// The match of the heaviest rule, the first of equals.
        var match: RuleMatch
        /// The weight of that rule.
        var heaviest: Int
        /// The sum of the weights of different rules that say more than that the whole is down.
        var specific = 0
        /// The weight of the heaviest rule that says only that: such rules overlap, and do not add up.
        var general = 0

        /// How strongly it speaks.
        var weight: Int { specific + general }
    }

    private var voices: [Tag: Voice] = [:]

    init(_ matches: [RuleMatch], lexicon: Lexicon, retag: (Rule) -> Tag) {
        var counted = [Bool](repeating: false, count: lexicon.families.count)
        for match in matches {
            let rule = lexicon.rules[match.rule]
            let tag = retag(rule)
            guard !counted[rule.family] else { continue }
            counted[rule.family] = true
            var voice = voices[tag] ?? Voice(match: match, heaviest: rule.weight)
            if rule.isGeneral {
                voice.general = max(voice.general, rule.weight)
            } else {
                voice.specific += rule.weight
            }
            if rule.weight > voice.heaviest {
                voice.heaviest = rule.weight
                voice.match = match
            }
            voices[tag] = voice
        }
    }

    /// The weight of a tag; 0 when nothing speaks for it.
    subscript(tag: Tag) -> Int { voices[tag]?.weight ?? 0 }

    /// What speaks for a tag.
    func voice(for tag: Tag) -> Voice? { voices[tag] }

    /// Takes a tag out.
    mutating func remove(_ tag: Tag) {
        voices[tag] = nil
    }
}
