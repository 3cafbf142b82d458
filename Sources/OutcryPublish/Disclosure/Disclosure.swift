public import OutcryModel

/// Which numbers of people may be published, so that none points at too few, not even as the difference of others.
///
/// One rule: people are told in whole steps of ``threshold``, rounded down, and under one step not at all. Sums and
/// differences of such numbers are multiples of the step again, whatever regions, symptoms, windows or documents they come
/// from, so that none of them is ever a number of one to four people. Where a total is made of smaller parts of time, the
/// parts are those of `CountGrid`, each rounded by itself; what is asked for in between is widened to whole parts.
///
/// A part shorter than a quarter of an hour is told in steps twice as long. Quarters of an hour are fifteen minutes, and
/// fifteen remainders of four add up to a multiple of five: the quarter would tell that each of its minutes had four.
public struct Disclosure: Sendable {
    /// The least number of distinct reporters that is published, and the step in which more are told.
    public let threshold: Int
    /// What stands on a page in place of a number that is withheld.
    public var words: String { "under \(threshold)" }
    /// The same at the beginning of a sentence.
    public var openingWords: String { "Under \(threshold)" }
    /// The note that explains numbers and ``words`` below a table or a chart.
    public var note: String { "People are counted in whole multiples of \(threshold); fewer are not shown." }

    init(threshold: Int = 5) {
        precondition(threshold > 0, "a threshold of nobody withholds nothing")
        self.threshold = threshold
    }

    /// A number of people as it is told, such as the reporters of a service in the last hour; `nil` when it is withheld.
    public func shown(_ count: Int) -> Int? {
        let told = count / threshold * threshold
        return told > 0 ? told : nil
    }

    /// A number of people made of parts of time, each of which is told by itself; `nil` when nothing of it is told.
    public func shown(parts: [Int]) -> Int? {
        let told = parts.reduce(0) { $0 + (shown($1) ?? 0) }
        return told > 0 ? told : nil
    }

    /// The largest number that parts may have of which this much is told.
    public func most(_ shown: Int?, inParts parts: Int) -> Int {
        (shown ?? 0) + parts * (threshold - 1)
    }

    /// The number that decided something, exactly: a decision could not be checked otherwise. `nil` under the threshold.
    public func evidence(_ count: Int) -> Int? {
        count < threshold ? nil : count
    }

    /// The number of reporters of each region of a scope, in the scope's order; `nil` where it is withheld.
    public func shown(_ scope: Scope) -> [Int?] {
        scope.regions.map { shown($0.observed) }
    }

    /// The number of reporters of each bucket of a series of buckets of so many minutes, in its order; `nil` where it is
    /// withheld.
    public func shown(_ series: [SeriesPoint], bucket: Int) -> [Int?] {
        let rule = bucket < CountGrid.quarter ? Disclosure(threshold: 2 * threshold) : self
        return series.map { rule.shown(parts: $0.parts) }
    }

    /// The number of reporters who name each mark, such as a symptom, of all reporters; marks withheld are not in it.
    public func shown<Mark: Hashable>(_ marks: [Mark: Int], of total: Int) -> [Mark: Int] {
        total < threshold ? [:] : marks.compactMapValues(shown)
    }

    /// The words for a number on a page: the number itself, or ``words``.
    public func text(_ shown: Int?) -> String {
        shown.map(English.number) ?? words
    }
}
