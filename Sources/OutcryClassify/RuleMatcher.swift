import OutcryRegions

/// Finds the rules whose parts a message has, in order and within reach.
struct RuleMatcher {
    /// A rule without what matching does not need.
    private struct Plan: Sendable {
        let rule: Int
        let language: Int
        /// The parts after the first, as a range of `parts`.
        let rest: Range<Int>
    }

    private let parts: [Rule.Part]
    private let voids: [[Plan]]
    private let others: [[Plan]]

    init(lexicon: Lexicon) {
        var parts: [Rule.Part] = []
        var voids = [[Plan]](repeating: [], count: lexicon.sets.count)
        var others = voids
        for (number, rule) in lexicon.rules.enumerated() where rule.tag != .language {
            let rest = parts.count..<parts.count + rule.parts.count - 1
            parts += rule.parts.dropFirst()
            let plan = Plan(rule: number, language: rule.language, rest: rest)
            if rule.tag == .void {
                voids[rule.parts[0].set].append(plan)
            } else {
                others[rule.parts[0].set].append(plan)
            }
        }
        self.parts = parts
        self.voids = voids
        self.others = others
    }

    /// The matches of the rules written in `languages`, by where they begin.
    func matches(_ hits: [Hit], in text: FoldedText, languages: [Bool]) -> [RuleMatch] {
        let empty = find(voids, hits, in: text, languages: languages)
        let speaking =
            empty.isEmpty
            ? hits
            : hits.filter { hit in
                !empty.contains { $0.range.lowerBound <= hit.start && hit.end <= $0.range.upperBound }
            }
        return find(others, speaking, in: text, languages: languages)
    }

    private func find(
        _ plans: [[Plan]], _ hits: [Hit], in text: FoldedText, languages: [Bool]
    ) -> [RuleMatch] {
        var found: [RuleMatch] = []
        for index in hits.indices {
            for plan in plans[hits[index].set] where languages[plan.language] {
                if let end = end(of: plan, from: index, hits, text) {
                    found.append(RuleMatch(rule: plan.rule, range: hits[index].start..<end))
                }
            }
        }
        return found
    }

    /// Where the last part of a rule ends whose first part is the hit at `first`; each part takes the nearest hit.
    private func end(of plan: Plan, from first: Int, _ hits: [Hit], _ text: FoldedText) -> Int? {
        var end = hits[first].end
        var index = first + 1
        for number in plan.rest {
            let part = parts[number]
            var next: Int?
            while index < hits.count, hits[index].start - end <= part.reach.rawValue * 4 {
                if hits[index].set == part.set, hits[index].start >= end,
                    isWithin(part.reach, from: end, to: hits[index].start, text)
                {
                    next = index
                    break
                }
                index += 1
            }
            guard let next else { return nil }
            end = hits[next].end
            index = next + 1
        }
        return end
    }

    private func isWithin(_ reach: Rule.Reach, from start: Int, to end: Int, _ text: FoldedText) -> Bool {
        var characters = 0
        for index in start..<end {
            let byte = text.bytes[index]
            if byte & 0xC0 != 0x80 { characters += 1 }
            if characters > reach.rawValue || text.endsSentence(at: index) { return false }
        }
        return true
    }
}
