import OutcryRegions

/// Finds the rules of one language whose parts a message has, in order and within reach.
///
/// A class, so that a reading holds all of it by one reference; nothing in it changes.
final class RuleMatcher: Sendable {
    /// A rule whose first part is found: what must come after.
    private struct Plan: Sendable {
        /// Where the parts after the first begin in `parts`, and how many they are.
        let rest: Int32
        let restCount: Int32
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
        var next: [UInt16?] = []
        var isLater = [Bool](repeating: false, count: rules.setCount)
        var part = 0
        for (number, rule) in rules.rules.enumerated() {
            let rest = rules.parts[part + 1..<part + Int(rule.parts)]
            plansOfSet[Int(rules.parts[part].set)].append(number)
            for part in rest { isLater[Int(part.set)] = true }
            plans.append(Plan(rest: Int32(part + 1), restCount: Int32(rest.count)))
            next.append(rest.first?.set)
            part += Int(rule.parts)
        }
        self.plans = plans
        self.firstRule = firstRule
        var records = PhraseRecords()
        func add(_ uses: some Sequence<LanguageRules.Use>) {
            var (voids, others): ([PhraseRecords.Plan], [PhraseRecords.Plan]) = ([], [])
            var sets: [LanguageRules.Use] = []
            for use in uses {
                for number in plansOfSet[Int(use.set)] {
                    let plan = PhraseRecords.Plan(use: use.of(number), next: next[number])
                    if families[Int(rules.rules[number].family)].tag == .void {
                        voids.append(plan)
                    } else {
                        others.append(plan)
                    }
                }
                if isLater[Int(use.set)] { sets.append(use) }
            }
            sets.sort { $0.set < $1.set }
            records.append(voids: voids, plans: others, sets: sets)
        }
        var places: [Int32] = []
        var needEnd: [Bool] = []
        var insidesNeedEnd: [Bool] = []
        var insides = PhraseList()
        var insidePlaces: [Int32] = []
        var first = 0
        for phrase in 0..<rules.phrases.count {
            let uses = rules.uses[first..<Int(rules.useEnds[phrase])]
            first = uses.endIndex
            places.append(Int32(records.count))
            needEnd.append(uses.allSatisfy(\.atEnd))
            if uses.contains(where: { !$0.atStart }) {
                insides.append(rules.phrases[phrase])
                insidePlaces.append(Int32(records.count))
                insidesNeedEnd.append(uses.allSatisfy { $0.atStart || $0.atEnd })
            }
            add(uses)
        }
        service = Int32(records.count)
        add(rules.serviceSets.map { LanguageRules.Use(set: Int($0), atStart: false, atEnd: false) })
        words = PhraseTree(rules.phrases, values: places, needEnd: needEnd)
        self.insides = PhraseTree(insides, values: insidePlaces, needEnd: insidesNeedEnd)
        self.records = records
    }

    /// Adds the matches in a text in which services are named at `names`, by where they begin; `hits` is room to work in.
    func addMatches(
        _ text: TextBytes, _ starts: TextStarts, names: [ServiceFinder.Mention], hits: inout Pile<Hit>,
        to matches: inout Pile<RuleMatch>
    ) {
        hits.removeAll()
        words.search(text, from: starts) { hits.append(Hit($0, begins: true)) }
        insides.searchInsides(text) { hits.append(Hit($0, begins: false)) }
        for (number, name) in names.enumerated() where number == 0 || names[number - 1].range != name.range {
            hits.append(
                Hit(
                    start: Int32(name.range.lowerBound), end: Int32(name.range.upperBound), record: service,
                    begins: true, ends: true))
        }
        guard !hits.isEmpty else { return }
        Hit.sort(hits.all)
        records.withReader { records in
            if hits.all.contains(where: { records.mayVoid($0.record) }) {
                Pile<RuleMatch>.with { voids in
                    find(hits.all, records, text, starts, voids: true, into: &voids)
                    Self.remove(within: voids.all, from: &hits)
                }
            }
            find(hits.all, records, text, starts, voids: false, into: &matches)
        }
    }

    /// Takes away the hits within some matches; both are in the order of where they begin.
    private static func remove(within matches: UnsafeMutableBufferPointer<RuleMatch>, from hits: inout Pile<Hit>) {
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

    /// The sets that a hit may be in, and those that hits behind it may be in.
    private struct SetsInReach {
        let own: PhraseRecords.Bits
        let later: PhraseRecords.Bits
    }

    /// Adds the matches of the rules that make words mean nothing, or of all others.
    private func find(
        _ hits: UnsafeMutableBufferPointer<Hit>, _ records: PhraseRecords.Reader, _ text: TextBytes,
        _ starts: TextStarts, voids: Bool, into matches: inout Pile<RuleMatch>
    ) {
        plans.withUnsafeBufferPointer { plans in
            parts.withUnsafeBufferPointer { parts in
                withUnsafeTemporaryAllocation(of: SetsInReach.self, capacity: hits.count) { sets in
                    var later = PhraseRecords.Bits()
                    for index in hits.indices.reversed() {
                        let own = records.bits(hits[index].record)
                        sets[index] = SetsInReach(own: own, later: later)
                        later.formUnion(own)
                    }
                    for index in hits.indices {
                        let hit = hits[index]
                        var (first, count) = records.plans(hit.record, voids: voids)
                        while count > 0 {
                            // Most plans come to nothing, and are ruled out without a branch.
                            var open = records.open(first, min(count, 64), hit, later: sets[index].later)
                            while open != 0 {
                                let rule = Int(records.plan(first, open.trailingZeroBitCount).set)
                                open &= open &- 1
                                let plan = plans[rule]
                                let rest = UnsafeBufferPointer(
                                    start: parts.baseAddress.map { $0 + Int(plan.rest) }, count: Int(plan.restCount))
                                guard let end = end(of: rest, from: index, hits, sets, records, text, starts) else {
                                    continue
                                }
                                matches.append(RuleMatch(rule: firstRule &+ rule, range: hit.start..<end))
                            }
                            first = records.next(first, 64)
                            count &-= 64
                        }
                    }
                }
            }
        }
    }

    /// Where the last part of a rule ends whose first part is the hit at `first`, with the parts in `rest` to come; each
    /// takes the nearest hit.
    @inline(__always)
    private func end(
        of rest: UnsafeBufferPointer<LanguageRules.Part>, from first: Int, _ hits: UnsafeMutableBufferPointer<Hit>,
        _ sets: UnsafeMutableBufferPointer<SetsInReach>, _ records: PhraseRecords.Reader, _ text: TextBytes,
        _ starts: TextStarts
    ) -> Int? {
        var end = hits[first].end
        var index = first + 1
        for part in rest {
            var next: Int?
            while index < hits.count, hits[index].start - end <= Int(part.reach) * 4 {
                let hit = hits[index]
                if hit.start >= end, sets[index].own.has(part.set), isIn(part.set, hit, records),
                    isWithin(Int(part.reach), end..<hit.start, text, starts)
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

    /// Whether what was found is in a set; a record names its sets in order.
    @inline(__always)
    private func isIn(_ set: UInt16, _ hit: Hit, _ records: PhraseRecords.Reader) -> Bool {
        var (place, last) = records.sets(hit.record)
        while place < last {
            let use = records[place]
            place &+= 1
            guard use.set >= set else { continue }
            guard use.set == set else { return false }
            if use.holds(begins: hit.begins, ends: hit.ends) { return true }
        }
        return false
    }

    /// Whether what stands between is one piece of a sentence of so many characters at most.
    private func isWithin(_ reach: Int, _ gap: Range<Int>, _ text: TextBytes, _ starts: TextStarts) -> Bool {
        if gap.count > reach, text.bytes[gap].reduce(0, { $0 &+ ($1 & 0xC0 != 0x80 ? 1 : 0) }) > reach { return false }
        // What ends a sentence is a sign, and stands among the places where words and signs begin.
        var (low, high) = (0, starts.words.count)
        while low < high {
            let middle = (low &+ high) / 2
            if starts.words[middle] < gap.lowerBound { low = middle &+ 1 } else { high = middle }
        }
        while low < starts.words.count, starts.words[low] < gap.upperBound {
            if text.endsSentence(at: Int(starts.words[low])) { return false }
            low &+= 1
        }
        return true
    }
}
