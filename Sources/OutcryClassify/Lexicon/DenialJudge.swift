import OutcryRegions

/// Tells whether a cause that words name is denied or doubted by the words around it.
///
/// “This was not a cyberattack” names one and states none; nor does “We do not know whether a DDoS attack is involved”.
struct DenialJudge {
    /// How far a denial reaches, in bytes of folded text.
    private static let reach = 110
    /// How far a word reaches that denies only what stands right behind it.
    private static let closeReach = 2
    /// The same for one behind it: an ending may stand between.
    private static let nextReach = 8
    /// How long an item of a list may be: “ruled out a power cut, a fibre cut and an attack”.
    private static let itemReach = 26

    private let text: TextBytes
    private let denials: NearRanges<Denial>

    init(_ matches: [RuleMatch], senses: [RuleSense], in text: TextBytes) {
        self.text = text
        var denials: [(Denial, Range<Int>)] = []
        for match in matches {
            if case .denial(let form) = senses[match.rule].tag { denials.append((form, match.range)) }
        }
        self.denials = NearRanges(denials)
    }

    /// The matches that state something: without the causes that are denied, and without what else speaks for the same
    /// cause right beside the words that are.
    func stated(_ matches: [RuleMatch], senses: [RuleSense]) -> [RuleMatch] {
        guard !denials.isEmpty else { return matches }
        let denied = NearRanges(
            matches.filter { senses[$0.rule].isCause && denies($0.range) }.map { (senses[$0.rule].code, $0.range) })
        guard !denied.isEmpty else { return matches }
        return matches.filter { match in
            let sense = senses[match.rule]
            return !sense.isCause
                || !denied.contains(near: match.range, within: Self.itemReach) { code, _ in code == sense.code }
        }
    }

    /// Whether what stands at `range` is denied.
    func denies(_ range: Range<Int>) -> Bool {
        denials.contains(near: range, within: Self.reach) { form, denial in
            switch form {
            case .ahead: isDenied(range, from: denial, within: Self.reach)
            case .close: isDenied(range, from: denial, within: Self.closeReach)
            case .behind, .next:
                // The last letter of the one may be the first of the other where no space parts words.
                denial.lowerBound > range.lowerBound && denial.upperBound > range.upperBound
                    && isOneClause(
                        range.upperBound..<max(range.upperBound, denial.lowerBound),
                        within: form == .next ? Self.nextReach : Self.reach)
            case .turn, .anew: false
            }
        }
    }

    private func isDenied(_ range: Range<Int>, from denial: Range<Int>, within reach: Int) -> Bool {
        // A rule of several parts may reach around a denial; one that begins with the word needs it for what it says.
        guard denial.lowerBound != range.lowerBound, denial.upperBound < range.upperBound else { return false }
        return isOneClause(denial.upperBound..<max(denial.upperBound, range.lowerBound), within: reach)
    }

    /// Whether nothing between a denial and a cause begins another statement.
    private func isOneClause(_ gap: Range<Int>, within reach: Int) -> Bool {
        guard gap.count <= reach else { return false }
        var comma: Int?
        for index in gap {
            if text.endsSentence(at: index) || text.bytes[index] == UInt8(ascii: ";") { return false }
            guard text.bytes[index] == UInt8(ascii: ",") else { continue }
            if let comma, index - comma > Self.itemReach { return false }
            comma = index
        }
        if let comma, gap.upperBound - comma > Self.itemReach { return false }
        return !denials.contains(near: gap, within: 0) { form, other in
            guard gap.lowerBound <= other.lowerBound, other.upperBound <= gap.upperBound else { return false }
            return form == .turn || (form == .anew && comma.map { $0 < other.lowerBound } == true)
        }
    }
}
