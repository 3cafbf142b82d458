import OutcryRegions

/// Finds the rules of one language whose parts a message has, in order and within reach.
///
/// A class, so that a reading holds all of it by one reference; nothing in it changes.
final class RuleMatcher: Sendable {
    /// A rule whose first part is found: what must come after.
    private struct Plan: Sendable {
        /// Where the parts after the first begin in `parts`, and how many they are.
        let rest: Int32
        let restCount: UInt16
        /// The set of the first of them.
        let next: UInt16
    }

    /// The phrases by where their records are; of those that may be something within a word a tree of their own.
    private let words: PhraseTree
    private let insides: PhraseTree
    private let records: PhraseRecords
    /// The record of the name of any service.
    private let service: Int32
    /// The plans of all rules, and the number of the first in the lexicon.
    private let plans: [Plan]
    private let firstRule: Int
    private let parts: [LanguageRules.Part]

    /// The matcher of a language whose rules have the numbers from `first` on.
    init(_ rules: LanguageRules, firstRule: Int, families: [RuleFamily]) {
        parts = rules.parts
        var plans: [Plan] = []
        var plansOfSet = [[Int]](repeating: [], count: rules.setCount)
        var isLater = [Bool](repeating: false, count: rules.setCount)
        var part = 0
        for (number, rule) in rules.rules.enumerated() {
            let rest = rules.parts[part + 1..<part + Int(rule.parts)]
            plansOfSet[Int(rules.parts[part].set)].append(number)
            for part in rest { isLater[Int(part.set)] = true }
            plans.append(
                Plan(rest: Int32(part + 1), restCount: UInt16(rest.count), next: rest.first?.set ?? 0))
            part += Int(rule.parts)
        }
        self.plans = plans
        self.firstRule = firstRule
        var records = PhraseRecords()
        func add(_ uses: some Sequence<LanguageRules.Use>) {
            var (voids, others, sets): ([LanguageRules.Use], [LanguageRules.Use], [LanguageRules.Use]) = ([], [], [])
            for use in uses {
                for plan in plansOfSet[Int(use.set)] {
                    if families[Int(rules.rules[plan].family)].tag == .void {
                        voids.append(use.of(plan))
                    } else {
                        others.append(use.of(plan))
                    }
                }
                if isLater[Int(use.set)] { sets.append(use) }
            }
            records.append(voids: voids, plans: others, sets: sets)
        }
        var places: [Int32] = []
        var insides = PhraseList()
        var insidePlaces: [Int32] = []
        var first = 0
        for phrase in 0..<rules.phrases.count {
            let uses = rules.uses[first..<Int(rules.useEnds[phrase])]
            first = uses.endIndex
            places.append(Int32(records.count))
            if uses.contains(where: { !$0.atStart }) {
                insides.append(rules.phrases[phrase])
                insidePlaces.append(Int32(records.count))
            }
            add(uses)
        }
        service = Int32(records.count)
        add(rules.serviceSets.map { LanguageRules.Use(set: Int($0), atStart: false, atEnd: false) })
        words = PhraseTree(rules.phrases, values: places)
        self.insides = PhraseTree(insides, values: insidePlaces)
        self.records = records
    }

    /// Adds the matches in a text in which services are named at `names`, by where they begin; `hits` is room to work in.
    func addMatches(
        _ text: TextBytes, _ starts: TextStarts, names: [ServiceFinder.Mention], hits: inout [Hit],
        to matches: inout [RuleMatch]
    ) {
        hits.removeAll(keepingCapacity: true)
        starts.withPlaces { words, insides in
            search(self.words, text, words, begins: true, into: &hits)
            search(self.insides, text, insides, begins: false, into: &hits)
        }
        for (number, name) in names.enumerated() where number == 0 || names[number - 1].range != name.range {
            hits.append(
                Hit(
                    start: Int32(name.range.lowerBound), end: Int32(name.range.upperBound), record: service,
                    begins: true, ends: true))
        }
        guard !hits.isEmpty else { return }
        Hit.sort(&hits)
        records.withReader { records in
            if hits.contains(where: { records.mayVoid($0.record) }) {
                var voids: [RuleMatch] = []
                find(hits, records, text, voids: true, into: &voids)
                Self.remove(within: voids, from: &hits)
            }
            find(hits, records, text, voids: false, into: &matches)
        }
    }

    /// Takes away the hits within some matches; both are in the order of where they begin.
    private static func remove(within matches: [RuleMatch], from hits: inout [Hit]) {
        var next = 0
        var end = 0
        hits.removeAll { hit in
            while next < matches.count, matches[next].range.lowerBound <= hit.start {
                end = max(end, matches[next].range.upperBound)
                next += 1
            }
            return hit.end <= end
        }
    }

    @inline(__always)
    private func search(
        _ tree: PhraseTree, _ text: TextBytes, _ starts: UnsafeBufferPointer<Int32>, begins: Bool,
        into hits: inout [Hit]
    ) {
        tree.search(text.bytes, from: starts) { found in
            hits.append(
                Hit(
                    start: found.start, end: found.end, record: found.value, begins: begins,
                    ends: text.isEnd(Int(found.end))))
        }
    }

    /// Adds the matches of the rules that make words mean nothing, or of all others.
    private func find(
        _ hits: [Hit], _ records: PhraseRecords.Reader, _ text: TextBytes, voids: Bool,
        into matches: inout [RuleMatch]
    ) {
        hits.withUnsafeBufferPointer { hits in
            plans.withUnsafeBufferPointer { plans in
                withUnsafeTemporaryAllocation(of: PhraseRecords.Bits.self, capacity: hits.count) { later in
                    // The sets that hits behind each may be in.
                    var bits = PhraseRecords.Bits()
                    for index in hits.indices.reversed() {
                        later[index] = bits
                        bits.formUnion(records.bits(hits[index].record))
                    }
                    for index in hits.indices {
                        let hit = hits[index]
                        var (place, last) = records.plans(hit.record, voids: voids)
                        while place < last {
                            let use = records[place]
                            place &+= 1
                            guard use.holds(begins: hit.begins, ends: hit.ends) else { continue }
                            let plan = plans[Int(use.set)]
                            var end = hit.end
                            if plan.restCount > 0 {
                                guard later[index].has(plan.next),
                                    let rest = self.end(of: plan, from: index, hits, records, text)
                                else { continue }
                                end = rest
                            }
                            matches.append(RuleMatch(rule: firstRule &+ Int(use.set), range: hit.start..<end))
                        }
                    }
                }
            }
        }
    }

    /// Where the last part of a rule ends whose first part is the hit at `first`; each part takes the nearest hit.
    @inline(__always)
    private func end(
        of plan: Plan, from first: Int, _ hits: UnsafeBufferPointer<Hit>, _ records: PhraseRecords.Reader,
        _ text: TextBytes
    ) -> Int? {
        var end = hits[first].end
        var index = first + 1
        for number in 0..<Int(plan.restCount) {
            let part = parts[Int(plan.rest) + number]
            var next: Int?
            while index < hits.count, hits[index].start - end <= Int(part.reach) * 4 {
                let hit = hits[index]
                if hit.start >= end, records.bits(hit.record).has(part.set), isIn(part.set, hit, records),
                    isWithin(Int(part.reach), from: end, to: hit.start, text)
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

    /// Whether what was found is in a set.
    @inline(__always)
    private func isIn(_ set: UInt16, _ hit: Hit, _ records: PhraseRecords.Reader) -> Bool {
        var (place, last) = records.sets(hit.record)
        while place < last {
            let use = records[place]
            place &+= 1
            if use.set == set, use.holds(begins: hit.begins, ends: hit.ends) { return true }
        }
        return false
    }

    /// Whether what stands between is one piece of a sentence of so many characters at most.
    private func isWithin(_ reach: Int, from start: Int, to end: Int, _ text: TextBytes) -> Bool {
        var characters = 0
        for index in start..<end {
            if text.isCharacter(index) { characters += 1 }
            if characters > reach || text.endsSentence(at: index) { return false }
        }
        return true
    }
}
