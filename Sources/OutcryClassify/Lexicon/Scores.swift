import OutcryModel

/// How strongly the matched rules speak for each tag, and which spoke loudest.
struct Scores {
    /// What speaks for one tag.
    struct Voice {
        /// The tag, by its code and by the number that the model knows it by.
        let code: UInt8
        let number: Int
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

    /// The tags that something speaks for, in the order of the first word; there are few.
    private(set) var voices: [Voice] = []
    /// The families that spoke, by number, and what the model is told of each.
    private(set) var families: [(number: UInt16, mark: UInt32)] = []
    /// Which codes have a voice.
    private var spoken: (UInt64, UInt64) = (0, 0)

    init(_ matches: [RuleMatch], senses: [RuleSense], retag: (RuleSense) -> RuleSense) {
        guard !matches.isEmpty else { return }
        voices.reserveCapacity(8)
        families.reserveCapacity(min(matches.count, 16))
        for match in matches {
            let sense = senses[match.rule]
            guard !families.contains(where: { $0.number == sense.family }) else { continue }
            families.append((sense.family, sense.mark))
            add(retag(sense), match)
        }
    }

    private mutating func add(_ sense: RuleSense, _ match: RuleMatch) {
        let known = hasSpoken(sense.code) ? voices.firstIndex { $0.code == sense.code } : nil
        let place = known ?? voices.count
        if known == nil {
            voices.append(Voice(code: sense.code, number: Int(sense.number), match: match, heaviest: sense.weight))
            if sense.code < 64 { spoken.0 |= 1 << UInt64(sense.code) } else { spoken.1 |= 1 << UInt64(sense.code - 64) }
        }
        if sense.isGeneral {
            voices[place].general = max(voices[place].general, sense.weight)
        } else {
            voices[place].specific += sense.weight
        }
        if sense.weight > voices[place].heaviest {
            voices[place].heaviest = sense.weight
            voices[place].match = match
        }
    }

    private func hasSpoken(_ code: UInt8) -> Bool {
        (code < 64 ? spoken.0 >> UInt64(code) : spoken.1 >> UInt64(code - 64)) & 1 != 0
    }

    /// Whether anything speaks for an impact.
    var speaksOfImpacts: Bool { spoken.0 & Self.impacts.0 | spoken.1 & Self.impacts.1 != 0 }

    /// The codes of all impacts.
    private static let impacts = Impact.allCases.reduce(into: (0, 0) as (UInt64, UInt64)) { bits, impact in
        let code = Tag.impact(impact).code
        if code < 64 { bits.0 |= 1 << UInt64(code) } else { bits.1 |= 1 << UInt64(code - 64) }
    }

    /// The weight of a tag; 0 when nothing speaks for it.
    subscript(tag: Tag) -> Int { voice(for: tag)?.weight ?? 0 }

    /// What speaks for a tag.
    func voice(for tag: Tag) -> Voice? {
        let code = tag.code
        return hasSpoken(code) ? voices.first { $0.code == code } : nil
    }
}
