import OutcryModel

/// Chooses what each name in a text means: by a code or a place beside it, by the country named, by the other places,
/// by what is known of the source, by size.
struct PlaceChooser {
    /// How many times smaller a place may be than its greatest namesake when only other places or the source speak
    /// for it: beside Houston, Paris still is the one in France.
    private static let longestOdds = 30

    /// How many names before and after one may speak for it.
    private static let reach = 16

    private let rows: RegionRows
    private let table: GazetteerTable
    private let text: FoldedText
    private let hits: [PlaceFinder.Hit]
    private let prior: Int32?

    init(tree: RegionTree, table: GazetteerTable, text: FoldedText, hits: [PlaceFinder.Hit], prior: Region.ID?) {
        rows = tree.rows
        self.table = table
        self.text = text
        self.hits = hits
        self.prior = prior.flatMap { tree.rows.number(of: $0) }
    }

    /// One mention for each name that means a place here.
    func mentions() -> [PlaceMention] {
        let sure = hits.count > 1 ? hits.map(surePlace) : [nil]
        var mentions: [PlaceMention] = []
        for (number, hit) in hits.enumerated() {
            guard let choice = choice(number, sure) else { continue }
            let isDemonym = hit.meanings.allSatisfy { table.meaning($0).marks.contains(.demonym) }
            mentions.append(
                PlaceMention(
                    region: rows.ids[Int(choice.place)], range: text.original(hit.range.lowerBound..<choice.end),
                    isDemonym: isDemonym, reason: choice.reason, isDestination: hit.context.contains(.toward)))
        }
        return mentions
    }

    /// One mention for each name that counts by itself, for the place with most people.
    func largestOnly() -> [PlaceMention] {
        hits.compactMap { hit in
            largest(candidates(hit) { $0 == .alone }).map {
                PlaceMention(region: rows.ids[Int($0)], range: text.original(hit.range), reason: .population)
            }
        }
    }

    private struct Choice {
        let place: Int32
        let reason: PlaceMention.Reason
        let end: Int
    }

    private func choice(_ number: Int, _ sure: [Int32?]) -> Choice? {
        let hit = hits[number]
        let end = hit.range.upperBound
        if hit.meanings.count == 1 {
            let only = table.meaning(hit.meanings.lowerBound)
            if only.marks.standing(in: hit.context) == .alone {
                let code = PlaceCodes.part(after: end, in: text, rows: rows, holding: CollectionOfOne(only.place))
                return Choice(
                    place: only.place, reason: code == nil && !only.marks.contains(.code) ? .name : .code,
                    end: code?.end ?? end)
            }
        }
        let all = candidates(hit) { $0 != .none }
        if let code = PlaceCodes.part(after: end, in: text, rows: rows, holding: all),
            let place = largest(all.filter { $0 != code.part && rows.contains(code.part, $0) })
        {
            return Choice(place: place, reason: .code, end: code.end)
        }
        if number + 1 < hits.count, isBeside(hit, hits[number + 1]) {
            let outer = candidates(hits[number + 1]) { $0 == .alone || $0 == .listed }
            let inner = all.filter { inner in outer.contains { $0 != inner && rows.contains($0, inner) && isArea($0) } }
            if let place = largest(inner) { return Choice(place: place, reason: .cue, end: end) }
        }
        var free = candidates(hit) { $0 == .alone }
        let others = neighbours(of: number, sure)
        if free.isEmpty {
            // In a list of places a name means the one that lies with the others.
            guard isListed(number, sure) else { return nil }
            free = candidates(hit) { $0 == .listed }.filter { place in others.contains { shareCountry($0, place) } }
        }
        guard let greatest = largest(free) else { return nil }
        guard free.count > 1 else { return Choice(place: greatest, reason: .name, end: end) }
        if let place = largest(free.filter { isInside($0, areas(others)) }) {
            return Choice(place: place, reason: .country, end: end)
        }
        let likely = free.filter { isLikely($0, beside: greatest) }
        if let place = largest(likely.filter { isSibling($0, of: others) }) {
            return Choice(place: place, reason: .sibling, end: end)
        }
        if let place = largest(likely.filter(isInsidePrior)) {
            return Choice(place: place, reason: .prior, end: end)
        }
        return Choice(place: greatest, reason: .population, end: end)
    }

    /// The sure places around a name, as many as keep the work linear in a text of nothing but names.
    private func neighbours(of number: Int, _ sure: [Int32?]) -> [Int32] {
        (max(0, number - Self.reach)..<min(sure.count, number + Self.reach + 1)).compactMap {
            $0 == number ? nil : sure[$0]
        }
    }

    private func candidates(_ hit: PlaceFinder.Hit, where isWanted: (PlaceStanding) -> Bool) -> [Int32] {
        hit.meanings.compactMap { number in
            let meaning = table.meaning(number)
            return isWanted(meaning.marks.standing(in: hit.context)) ? meaning.place : nil
        }
    }

    /// The place a name means whatever else the text says: the only one, or one far larger than its namesakes.
    private func surePlace(_ hit: PlaceFinder.Hit) -> Int32? {
        let free = candidates(hit) { $0 == .alone }
        guard let greatest = largest(free) else { return nil }
        let people = rows.rows[Int(greatest)].people
        return free.allSatisfy { $0 == greatest || rows.rows[Int($0)].people * 10 <= people } ? greatest : nil
    }

    private func isArea(_ place: Int32) -> Bool {
        rows.rows[Int(place)].level != .city
    }

    private func areas(_ places: [Int32]) -> [Int32] {
        places.filter(isArea)
    }

    private func isInside(_ place: Int32, _ areas: [Int32]) -> Bool {
        areas.contains { $0 != place && rows.contains($0, place) }
    }

    private func isSibling(_ place: Int32, of others: [Int32]) -> Bool {
        others.contains { $0 != place && shareCountry($0, place) }
    }

    private func isInsidePrior(_ place: Int32) -> Bool {
        prior.map { rows.contains($0, place) } ?? false
    }

    private func isLikely(_ place: Int32, beside greatest: Int32) -> Bool {
        rows.rows[Int(place)].people * Self.longestOdds >= rows.rows[Int(greatest)].people
    }

    private func shareCountry(_ left: Int32, _ right: Int32) -> Bool {
        guard let country = rows.ancestor(of: left, at: .country) else { return false }
        return country == rows.ancestor(of: right, at: .country)
    }

    /// Whether only a comma, a slash, a bracket or a space is between two names.
    private func isBeside(_ left: PlaceFinder.Hit, _ right: PlaceFinder.Hit) -> Bool {
        let gap = right.range.lowerBound - left.range.upperBound
        return (0...3).contains(gap)
            && text.bytes[left.range.upperBound..<right.range.lowerBound].allSatisfy {
                [0x20, 0x2C, 0x28, 0x2F, 0x2D].contains($0)
            }
    }

    /// Whether a sure place stands next in a list: behind a comma, a slash or a word like “and”.
    private func isListed(_ number: Int, _ sure: [Int32?]) -> Bool {
        [(number - 1, number), (number, number + 1)].contains { left, right in
            guard left >= 0, right < hits.count, sure[left == number ? right : left] != nil else { return false }
            let gap = hits[left].range.upperBound..<hits[right].range.lowerBound
            return gap.lowerBound <= gap.upperBound && gap.count <= 6
        }
    }

    /// A country before its parts and cities; a part before a city, unless the city is large or the part is named for
    /// it; else the one with most people.
    private func largest(_ candidates: [Int32]) -> Int32? {
        guard var best = candidates.first else { return nil }
        for other in candidates.dropFirst() where isBefore(other, best) { best = other }
        return best
    }

    private func isBefore(_ left: Int32, _ right: Int32) -> Bool {
        let (leftRow, rightRow) = (rows.rows[Int(left)], rows.rows[Int(right)])
        if leftRow.level != rightRow.level {
            // An island state may be smaller than a city of its name.
            if leftRow.level == .country { return leftRow.people >= rightRow.people }
            if rightRow.level == .country { return rightRow.people < leftRow.people }
            let (city, part, cityIsLeft) = leftRow.level == .city ? (left, right, true) : (right, left, false)
            let isNamesake = rows.areNamesakes(city, part) && rows.contains(part, city)
            return (isNamesake || rows.rows[Int(city)].people > 400_000) == cityIsLeft
        }
        return leftRow.people != rightRow.people
            ? leftRow.people > rightRow.people : rows.ids[Int(left)] < rows.ids[Int(right)]
    }
}
