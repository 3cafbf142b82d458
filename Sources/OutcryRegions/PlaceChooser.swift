import OutcryModel

/// Chooses what each name in a text means: by what stands beside it, by the other places named, by size.
struct PlaceChooser {
    private let tree: RegionTree
    private let table: GazetteerTable
    private let text: FoldedText
    private let hits: [PlaceFinder.Hit]

    init(tree: RegionTree, table: GazetteerTable, text: FoldedText, hits: [PlaceFinder.Hit]) {
        self.tree = tree
        self.table = table
        self.text = text
        self.hits = hits
    }

    /// One mention for each name that means a place here.
    func mentions() -> [PlaceMention] {
        let sure = hits.filter { $0.entries.count == 1 && $0.entries[0].mark == .plain }
            .map { table.places[Int($0.entries[0].place)] }
        var mentions: [PlaceMention] = []
        for (number, hit) in hits.enumerated() {
            let candidates = hit.entries.map { table.places[Int($0.place)] }
            let code = partCode(after: hit.range.upperBound)
            let beside = number + 1 < hits.count && isBeside(hit, hits[number + 1]) ? hits[number + 1] : nil
            var chosen: Region.ID?
            if let code { chosen = largest(candidates.filter { tree.contains(code.part, $0) }) }
            if chosen == nil, let beside {
                let outer = beside.entries.map { table.places[Int($0.place)] }
                chosen = largest(
                    candidates.filter { inner in outer.contains { $0 != inner && tree.contains($0, inner) } })
            }
            if chosen == nil, hit.entries.contains(where: { $0.mark != .neverAlone }) {
                let free = hit.entries.filter { $0.mark != .neverAlone }.map { table.places[Int($0.place)] }
                let others = sure.filter { !free.contains($0) }
                chosen =
                    largest(free.filter { inner in others.contains { tree.contains($0, inner) } })
                    ?? largest(free.filter { inner in others.contains { country(of: $0) == country(of: inner) } })
                    ?? largest(free)
            }
            guard let chosen else { continue }
            let isCodeNext = code.map { tree.contains($0.part, chosen) } ?? false
            let end = isCodeNext ? code?.end ?? hit.range.upperBound : hit.range.upperBound
            mentions.append(
                PlaceMention(
                    region: chosen, range: text.original(hit.range.lowerBound..<end),
                    isDemonym: hit.entries.allSatisfy { $0.mark == .demonym }))
        }
        return mentions
    }

    private func country(of region: Region.ID) -> Region.ID? {
        tree.ancestor(of: region, at: .country)
    }

    /// Whether only a comma or a space is between two names.
    private func isBeside(_ left: PlaceFinder.Hit, _ right: PlaceFinder.Hit) -> Bool {
        let gap = right.range.lowerBound - left.range.upperBound
        return (0...3).contains(gap)
            && text.bytes[left.range.upperBound..<right.range.lowerBound].allSatisfy {
                [0x20, 0x2C, 0x28].contains($0)
            }
    }

    /// The state or province whose two or three letters follow: “Savannah GA”, “Portland, ME”, “Newcastle NSW”.
    private func partCode(after end: Int) -> (part: Region.ID, end: Int)? {
        var index = end
        while index < text.bytes.count, index - end < 2, text.bytes[index] == 0x2C || text.bytes[index] == 0x20 {
            index += 1
        }
        guard index > end else { return nil }
        var stop = index
        while stop < text.bytes.count, stop - index < 4, text.bytes[stop] < 0x80,
            text.classes[stop] == FoldedText.ByteClass.word.rawValue
        {
            stop += 1
        }
        guard stop - index == 2 || stop - index == 3, text.isBoundary(stop) else { return nil }
        let code = String(decoding: text.bytes[index..<stop], as: UTF8.self).uppercased()
        return ["US", "CA", "AU"].map { Region.ID("\($0)-\(code)") }.first { tree[$0] != nil }.map { ($0, stop) }
    }

    /// A country before its parts and cities; a part before a city, unless the city is large or the part is named for
    /// it; else the one with most people.
    private func largest(_ candidates: [Region.ID]) -> Region.ID? {
        guard var best = candidates.first else { return nil }
        for other in candidates.dropFirst() where isBefore(other, best) { best = other }
        return best
    }

    private func isBefore(_ left: Region.ID, _ right: Region.ID) -> Bool {
        let leftLevel = tree[left]?.level
        let rightLevel = tree[right]?.level
        if leftLevel != rightLevel {
            if leftLevel == .country { return true }
            if rightLevel == .country { return false }
            let (city, part, cityIsLeft) = leftLevel == .city ? (left, right, true) : (right, left, false)
            let isNamesake = tree[city]?.name == tree[part]?.name && tree.contains(part, city)
            let isCity = isNamesake || tree[city]?.population ?? 0 > 400_000
            return isCity == cityIsLeft
        }
        let people = (tree[left]?.population ?? 0, tree[right]?.population ?? 0)
        return people.0 != people.1 ? people.0 > people.1 : left < right
    }
}
