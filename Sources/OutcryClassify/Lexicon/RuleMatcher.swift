import OutcryRegions

/// Finds the rules whose parts a message has, in order and within reach.
///
/// A class, so that a reading holds all of it by one reference; nothing in it changes.
final class RuleMatcher: Sendable {
    /// A rule without what matching does not need.
    private struct Plan: Sendable {
        let rule: Int32
        let language: Int16
        /// How many parts come after the first, and where they begin in `parts`.
        let restCount: Int16
        let rest: Int32
        /// Which bit a message has whose hits may hold the part after the first.
        let needs: UInt32
    }

    /// The plans of a kind, by the set of their first part.
    private struct Plans: Sendable {
        var plans: [Plan] = []
        /// Those of set `s` are from `first[s]` to `first[s + 1]`.
        var first: [Int32] = [0]

        init(_ bySet: [[Plan]]) {
            for list in bySet {
                plans += list
                first.append(Int32(plans.count))
            }
        }
    }

    private let parts: [Rule.Part]
    private let voids: Plans
    private let others: Plans

    init(lexicon: Lexicon) {
        var parts: [Rule.Part] = []
        var voids = [[Plan]](repeating: [], count: lexicon.sets.count)
        var others = voids
        for (number, rule) in lexicon.rules.enumerated() where rule.tag != .language {
            let plan = Plan(
                rule: Int32(number), language: Int16(rule.language), restCount: Int16(rule.parts.count - 1),
                rest: Int32(parts.count), needs: rule.parts.count > 1 ? Self.bit(of: rule.parts[1].set) : 0)
            parts += rule.parts.dropFirst()
            if rule.tag == .void {
                voids[rule.parts[0].set].append(plan)
            } else {
                others[rule.parts[0].set].append(plan)
            }
        }
        self.parts = parts
        self.voids = Plans(voids)
        self.others = Plans(others)
    }

    /// The matches of the rules written in `languages`, by where they begin.
    func matches(_ hits: [Hit], in text: FoldedText, languages: LanguageSet) -> [RuleMatch] {
        let empty = find(voids, hits, in: text, languages: languages)
        guard !empty.isEmpty else { return find(others, hits, in: text, languages: languages) }
        let speaking = hits.filter { hit in
            !empty.contains { $0.range.lowerBound <= Int(hit.start) && Int(hit.end) <= $0.range.upperBound }
        }
        return find(others, speaking, in: text, languages: languages)
    }

    /// Sets share 256 bits: one that is not there rules a set out.
    private static func bit(of set: Int) -> UInt32 { UInt32(truncatingIfNeeded: set &* 0x9E37_79B1 >> 12) & 255 }

    private func find(_ plans: Plans, _ hits: [Hit], in text: FoldedText, languages: LanguageSet) -> [RuleMatch] {
        var found: [RuleMatch] = []
        hits.withUnsafeBufferPointer { hits in
            plans.first.withUnsafeBufferPointer { first in
                guard hits.contains(where: { first[Int($0.set)] < first[Int($0.set) + 1] }) else { return }
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 4) { present in
                    present.initialize(repeating: 0)
                    for hit in hits {
                        let bit = Self.bit(of: Int(hit.set))
                        present[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
                    }
                    plans.plans.withUnsafeBufferPointer { plans in
                        for index in hits.indices {
                            let hit = hits[index]
                            for number in Int(first[Int(hit.set)])..<Int(first[Int(hit.set) + 1]) {
                                let plan = plans[number]
                                guard languages.contains(Int(plan.language)),
                                    plan.restCount == 0
                                        || present[Int(plan.needs >> 6)] >> UInt64(plan.needs & 63) & 1 != 0,
                                    let end = end(of: plan, from: index, hits, text)
                                else { continue }
                                found.append(RuleMatch(rule: Int(plan.rule), range: Int(hit.start)..<end))
                            }
                        }
                    }
                }
            }
        }
        return found
    }

    /// Where the last part of a rule ends whose first part is the hit at `first`; each part takes the nearest hit.
    @inline(__always)
    private func end(of plan: Plan, from first: Int, _ hits: UnsafeBufferPointer<Hit>, _ text: FoldedText) -> Int? {
        var end = Int(hits[first].end)
        var index = first + 1
        for number in 0..<Int(plan.restCount) {
            let part = parts[Int(plan.rest) + number]
            var next: Int?
            while index < hits.count, Int(hits[index].start) - end <= part.reach.rawValue * 4 {
                if Int(hits[index].set) == part.set, Int(hits[index].start) >= end,
                    isWithin(part.reach, from: end, to: Int(hits[index].start), text)
                {
                    next = index
                    break
                }
                index += 1
            }
            guard let next else { return nil }
            end = Int(hits[next].end)
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
