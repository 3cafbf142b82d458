import OutcryModel
import OutcryRegions
import Synchronization

/// Finds regions by their names. The names are folded when they are first searched, as that takes a moment.
final class RegionSearch: Sendable {
    private struct Name {
        let folded: [UInt8]
        let region: Region
    }

    private let tree: RegionTree
    private let names = Mutex<[Name]?>(nil)

    init(_ tree: RegionTree) {
        self.tree = tree
    }

    /// The regions whose name or code is the words, then those whose name begins with them, then those whose name has them
    /// further on, of each those with most people first; where there is none, the country whose name is nearest.
    func regions(words: String, level: RegionLevel?, within: Region.ID?) -> [Region] {
        let wanted = Array(NameIndex<Region>.fold(words).utf8)
        var found: [(rank: Int, region: Region)] = []
        for name in folded() {
            let code = name.region.id.rawValue.utf8
            let rank: Int
            if name.folded == wanted || code.elementsEqual(words.utf8) {
                rank = 0
            } else if name.folded.starts(with: wanted) {
                rank = 1
            } else if Self.holds(name.folded, wanted) {
                rank = 2
            } else {
                continue
            }
            if isMeant(name.region, level, within) { found.append((rank, name.region)) }
        }
        guard found.isEmpty else {
            return found.sorted { left, right in
                let (first, second) = (left.region, right.region)
                if left.rank != right.rank { return left.rank < right.rank }
                if first.population != second.population { return (first.population ?? 0) > (second.population ?? 0) }
                return first.id < second.id
            }.map(\.region)
        }
        let countries = folded().filter { $0.region.level == .country }.map { ($0.region.name, $0.region) }
        return [NameIndex(countries).nearest(to: words)].compactMap { $0 }.filter { isMeant($0, level, within) }
    }

    private func isMeant(_ region: Region, _ level: RegionLevel?, _ within: Region.ID?) -> Bool {
        (level == nil || region.level == level) && within.map { tree.contains($0, region.id) } ?? true
    }

    private func folded() -> [Name] {
        names.withLock { names in
            if let names { return names }
            let made = tree.ids.compactMap { tree[$0] }.map {
                Name(folded: Array(NameIndex<Region>.fold($0.name).utf8), region: $0)
            }
            names = made
            return made
        }
    }

    private static func holds(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, text.count >= wanted.count else { return false }
        for start in 0...(text.count - wanted.count) where text[start] == first {
            if text[start..<start + wanted.count].elementsEqual(wanted) { return true }
        }
        return false
    }
}
