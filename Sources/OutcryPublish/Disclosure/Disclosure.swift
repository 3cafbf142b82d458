public import OutcryModel
import OutcryRegions

/// Which numbers may be published, so that none points at too few people.
///
/// Two rules hold within every document.
/// *Primary*: a count under ``threshold`` is withheld. Zero counts as under it, so that a number withheld never tells
/// nobody from somebody.
/// *Complementary*: where counts are parts of a total, as many more are withheld as it takes until the total minus the
/// visible parts is never one under it and never settles what a withheld part is. Totals are taken as known, even where the
/// document does not carry them, since another may. Which further part goes is decided by what is published anyway
/// (state, usual number, name), never by the counts: otherwise the choice itself would tell about them.
///
/// What this does not hide is the difference between two documents whose windows or buckets overlap without agreeing.
public struct Disclosure: Sendable {
    /// The least number of distinct reporters that is published.
    public let threshold: Int
    /// What stands on a page in place of a number that is withheld.
    public var words: String { "under \(threshold)" }
    /// The same at the beginning of a sentence.
    public var openingWords: String { "Under \(threshold)" }
    /// The note that explains ``words`` below a table or a chart.
    public var note: String { "Numbers under \(threshold) are not shown, nor numbers from which they would follow." }

    private let regions: RegionTree
    private let root: Region.ID

    init(regions: RegionTree, threshold: Int = 5) {
        precondition(threshold > 0, "a threshold of nobody withholds nothing")
        self.threshold = threshold
        self.regions = regions
        root = regions.root
    }

    /// A count that stands alone, such as the reporters of a service in the last hour; `nil` when it is withheld.
    public func shown(_ count: Int) -> Int? {
        count < threshold ? nil : count
    }

    /// The number of reporters of each region of a scope, in the scope's order; `nil` where it is withheld.
    ///
    /// Siblings protect one another: the parts of every region above that has enough of them, up to the world.
    public func shown(_ scope: Scope) -> [Int?] {
        var parts: [Region.ID: [Int]] = [:]
        for (index, region) in scope.regions.enumerated() {
            let path = [region.region] + regions.ancestors(of: region.region)
            for node in path.last == root ? path : path + [root] {
                parts[node, default: []].append(index)
            }
        }
        let depths = parts.keys.map { (depth: regions.ancestors(of: $0).count, id: $0) }
        let inward = depths.sorted { $0.depth == $1.depth ? $0.id < $1.id : $0.depth > $1.depth }
        // An id the tree does not know has no ancestors either; the root must still come last.
        let groups = inward.filter { $0.id != root } + inward.filter { $0.id == root }
        var withholding = Withholding(
            counts: scope.regions.map(\.observed), threshold: threshold,
            order: scope.regions.indices.sorted { left, right in
                let (first, second) = (scope.regions[left], scope.regions[right])
                if first.state != second.state { return worth(of: first) < worth(of: second) }
                return first.expected == second.expected
                    ? first.region < second.region : first.expected < second.expected
            })
        for group in groups { withholding.settle(parts[group.id] ?? []) }
        return withholding.shown
    }

    /// How much a reader would miss a region's number. The state is published, so it may decide.
    private func worth(of region: RegionScope) -> Int {
        switch region.state {
        case .notEnoughData: 0
        case .notAffected: 1
        case .affected: 2
        }
    }

    /// The number of reporters of each bucket of a series, in its order; `nil` where it is withheld.
    ///
    /// The same rule holds for one region and for the service as a whole.
    public func shown(_ series: [SeriesPoint]) -> [Int?] {
        var withholding = Withholding(
            counts: series.map(\.observed), threshold: threshold,
            order: series.indices.sorted { left, right in
                let (first, second) = (series[left].expected ?? 0, series[right].expected ?? 0)
                return first == second ? left < right : first < second
            })
        withholding.settle(Array(series.indices))
        return withholding.shown
    }

    /// The number of reporters through each kind of source, of all reporters; kinds withheld are not in it.
    public func shown(_ sources: [SourceKind: Int], of total: Int) -> [SourceKind: Int] {
        // The kinds of most use to a reader come first here and go last.
        let kinds: [SourceKind] = [.submission, .forum, .social, .status, .news, .import]
        let counts = kinds.map { sources[$0] ?? 0 }
        var withholding = Withholding(counts: counts, threshold: threshold, order: counts.indices.reversed())
        withholding.settle(Array(counts.indices), rest: max(0, total - counts.reduce(0, +)))
        var shown: [SourceKind: Int] = [:]
        for (kind, count) in zip(kinds, withholding.shown) where total >= threshold { shown[kind] = count }
        return shown
    }

    /// The number of reporters who name each mark, such as a symptom, of all reporters; marks withheld are not in it.
    ///
    /// One reporter may name several marks, so they are no parts of a total. What does follow from a mark and the total
    /// is how many did *not* name it, and that must not be a number under the threshold either.
    public func shown<Mark: Hashable>(_ marks: [Mark: Int], of total: Int) -> [Mark: Int] {
        marks.filter { _, count in
            let others = total - count
            return total >= threshold && count >= threshold && (others <= 0 || others >= threshold)
        }
    }

    /// The words for a number on a page: the number itself, or ``words``.
    public func text(_ shown: Int?) -> String {
        shown.map(English.number) ?? words
    }
}
