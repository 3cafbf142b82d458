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
    private var denials: [(form: Denial, range: Range<Int>)] = []

    init(_ matches: [RuleMatch], senses: [RuleSense], in text: TextBytes) {
        self.text = text
        for match in matches {
            guard case .denial(let form) = senses[match.rule].tag else { continue }
            denials.append((form, match.range))
        }
    }

    /// The matches that state something: without the causes that are denied, and without what else speaks for the same
    /// cause right beside the words that are.
    func stated(_ matches: [RuleMatch], senses: [RuleSense]) -> [RuleMatch] {
        guard !denials.isEmpty else { return matches }
        let denied = matches.filter { senses[$0.rule].isCause && denies($0.range) }
        guard !denied.isEmpty else { return matches }
        return matches.filter { match in
            !senses[match.rule].isCause
                || !denied.contains { other in
                    senses[other.rule].tag == senses[match.rule].tag
                        && match.range.lowerBound <= other.range.upperBound + Self.itemReach
                        && other.range.lowerBound <= match.range.upperBound + Self.itemReach
                }
        }
    }

    /// Whether what stands at `range` is denied.
    func denies(_ range: Range<Int>) -> Bool {
        denials.contains { denial in
            switch denial.form {
            case .ahead: isDenied(range, from: denial.range, within: Self.reach)
            case .close: isDenied(range, from: denial.range, within: Self.closeReach)
            case .behind, .next:
                // The last letter of the one may be the first of the other where no space parts words.
                denial.range.lowerBound > range.lowerBound && denial.range.upperBound > range.upperBound
                    && isOneClause(
                        range.upperBound..<max(range.upperBound, denial.range.lowerBound),
                        within: denial.form == .next ? Self.nextReach : Self.reach)
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
        return !denials.contains { other in
            guard gap.lowerBound <= other.range.lowerBound, other.range.upperBound <= gap.upperBound else {
                return false
            }
            if other.form == .turn { return true }
            return other.form == .anew && comma.map { $0 < other.range.lowerBound } == true
        }
    }
}
