import OutcryModel

/// Chooses what each name in a text means: by a code or a place beside it, by the country named, by the other places,
/// by what is known of the source, by size.
struct PlaceChooser {
    /// How many times smaller a place may be than its greatest namesake when only other places or the source speak
    /// for it: beside Houston, Paris still is the one in France.
    private static let longestOdds = 30

    /// How many names before and after one may speak for it.
    private static let reach = 16

    private let rows: RegionRowsView
    private let table: GazetteerTable
    private let text: PlaceText
    private let hits: UnsafeMutableBufferPointer<PlaceHit>
    private let prior: Int32?

    /// A chooser of what hits mean, for as long as all that it is given lies in memory.
    init(
        rows: RegionRowsView, table: GazetteerTable, text: PlaceText, hits: UnsafeMutableBufferPointer<PlaceHit>,
        prior: Int32?
    ) {
        self.rows = rows
        self.table = table
        self.text = text
        self.hits = hits
        self.prior = prior
    }

    /// One mention for each name that means a place here.
    func mentions() -> [PlaceMention] {
        var mentions: [PlaceMention] = []
        for number in hits.indices {
            guard let choice = choice(number) else { continue }
            if mentions.isEmpty { mentions.reserveCapacity(min(hits.count - number, 8)) }
            let hit = hits[number]
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
            largest(hit) { standing, _ in standing == .alone }.map {
                PlaceMention(region: rows.ids[Int($0)], range: text.original(hit.range), reason: .population)
            }
        }
    }

    private struct Choice {
        let place: Int32
        let reason: PlaceMention.Reason
        let end: Int
    }

    private func choice(_ number: Int) -> Choice? {
        let hit = hits[number]
        let end = hit.range.upperBound
        let letters = PlaceCodes.letters(after: end, in: text)
        if hit.meanings.count == 1 {
            let only = table.meaning(hit.meanings.lowerBound)
            if only.marks.standing(in: hit.context) == .alone {
                let isBesideCode = letters.map { part(of: only.place, $0.letters) != nil } ?? false
                return Choice(
                    place: only.place, reason: isBesideCode || only.marks.contains(.code) ? .code : .name,
                    end: isBesideCode ? letters?.end ?? end : end)
            }
        }
        return chosenByCode(hit, letters) ?? chosenByNext(number) ?? chosenByOthers(number)
    }

    /// The place in the state whose letters stand behind the name.
    private func chosenByCode(_ hit: PlaceHit, _ letters: (letters: UInt32, end: Int)?) -> Choice? {
        guard let letters else { return nil }
        for number in hit.meanings {
            let meaning = table.meaning(number)
            guard meaning.marks.standing(in: hit.context) != .none,
                let part = part(of: meaning.place, letters.letters)
            else { continue }
            return largest(hit) { $0 != .none && $1 != part && rows.contains(part, $1) }
                .map { Choice(place: $0, reason: .code, end: letters.end) }
        }
        return nil
    }

    /// The state or province of a place, if letters are its code.
    private func part(of place: Int32, _ letters: UInt32) -> Int32? {
        guard let part = rows.ancestor(of: place, at: .admin1), part != place, rows.rows[Int(part)].letters == letters
        else { return nil }
        return part
    }

    /// The place in the state or country that is named right behind the name.
    private func chosenByNext(_ number: Int) -> Choice? {
        guard number + 1 < hits.count, isBeside(hits[number], hits[number + 1]) else { return nil }
        let (hit, next) = (hits[number], hits[number + 1])
        let place = largest(hit) { standing, inner in
            standing != .none
                && next.meanings.contains {
                    let outer = table.meaning($0)
                    guard outer.place != inner, isArea(outer.place), rows.contains(outer.place, inner) else {
                        return false
                    }
                    let standing = outer.marks.standing(in: next.context)
                    return standing == .alone || standing == .listed
                }
        }
        return place.map { Choice(place: $0, reason: .cue, end: hit.range.upperBound) }
    }

    /// The place that lies with the others, where the source is, or with most people.
    private func chosenByOthers(_ number: Int) -> Choice? {
        let hit = hits[number]
        let end = hit.range.upperBound
        var wanted = PlaceStanding.alone
        var count = count(of: hit) { standing, _ in standing == .alone }
        if count == 0 {
            // In a list of places a name means the one that lies with the others.
            guard isListed(number) else { return nil }
            wanted = .listed
            count = self.count(of: hit) { isFree($1, $0, as: wanted, number) }
        }
        guard let greatest = largest(hit, where: { isFree($1, $0, as: wanted, number) }) else { return nil }
        guard count > 1 else { return Choice(place: greatest, reason: .name, end: end) }
        let inArea = largest(hit) { standing, place in
            isFree(place, standing, as: wanted, number)
                && hasNeighbour(number) { isArea($0) && $0 != place && rows.contains($0, place) }
        }
        if let inArea { return Choice(place: inArea, reason: .country, end: end) }
        let sibling = largest(hit) { standing, place in
            isFree(place, standing, as: wanted, number) && isLikely(place, beside: greatest)
                && hasNeighbour(number) { $0 != place && shareCountry($0, place) }
        }
        if let sibling { return Choice(place: sibling, reason: .sibling, end: end) }
        if let prior {
            let near = largest(hit) { standing, place in
                isFree(place, standing, as: wanted, number) && isLikely(place, beside: greatest)
                    && rows.contains(prior, place)
            }
            if let near { return Choice(place: near, reason: .prior, end: end) }
        }
        return Choice(place: greatest, reason: .population, end: end)
    }

    /// Whether a name may mean a place: by itself, or, in a list, because another place there is in the same country.
    @inline(__always)
    private func isFree(_ place: Int32, _ standing: PlaceStanding, as wanted: PlaceStanding, _ number: Int) -> Bool {
        standing == wanted && (wanted == .alone || hasNeighbour(number) { shareCountry($0, place) })
    }

    @inline(__always)
    private func count(of hit: PlaceHit, where isCounted: (PlaceStanding, Int32) -> Bool) -> Int {
        var count = 0
        for number in hit.meanings {
            let meaning = table.meaning(number)
            if isCounted(meaning.marks.standing(in: hit.context), meaning.place) { count += 1 }
        }
        return count
    }

    /// Whether one of the sure places around a name is so; as many are asked as keep the work linear in a text of
    /// nothing but names.
    @inline(__always)
    private func hasNeighbour(_ number: Int, where isSo: (Int32) -> Bool) -> Bool {
        for other in max(0, number - Self.reach)..<min(hits.count, number + Self.reach + 1) where other != number {
            if let place = sure(other), isSo(place) { return true }
        }
        return false
    }

    /// The place a name means whatever else the text says: the only one, or one far larger than its namesakes.
    private func sure(_ number: Int) -> Int32? {
        if hits[number].sure == PlaceHit.unasked { hits[number].sure = surePlace(hits[number]) ?? PlaceHit.unsure }
        return hits[number].sure == PlaceHit.unsure ? nil : hits[number].sure
    }

    private func surePlace(_ hit: PlaceHit) -> Int32? {
        guard let greatest = largest(hit, where: { standing, _ in standing == .alone }) else { return nil }
        let people = rows.rows[Int(greatest)].people
        let isRivalled = hit.meanings.contains {
            let meaning = table.meaning($0)
            return meaning.place != greatest && rows.rows[Int(meaning.place)].people * 10 > people
                && meaning.marks.standing(in: hit.context) == .alone
        }
        return isRivalled ? nil : greatest
    }

    private func isArea(_ place: Int32) -> Bool {
        rows.rows[Int(place)].level != .city
    }

    private func isLikely(_ place: Int32, beside greatest: Int32) -> Bool {
        rows.rows[Int(place)].people * Self.longestOdds >= rows.rows[Int(greatest)].people
    }

    private func shareCountry(_ left: Int32, _ right: Int32) -> Bool {
        guard let country = rows.ancestor(of: left, at: .country) else { return false }
        return country == rows.ancestor(of: right, at: .country)
    }

    /// Whether only a comma, a slash, a bracket or a space is between two names.
    private func isBeside(_ left: PlaceHit, _ right: PlaceHit) -> Bool {
        let gap = right.range.lowerBound - left.range.upperBound
        guard (0...3).contains(gap) else { return false }
        return text.bytes[left.range.upperBound..<right.range.lowerBound].allSatisfy {
            switch $0 {
            case 0x20, 0x2C, 0x28, 0x2F, 0x2D: true
            default: false
            }
        }
    }

    /// Whether a sure place stands next in a list: behind a comma, a slash or a word like “and”.
    private func isListed(_ number: Int) -> Bool {
        isListed(number - 1, number, beside: number - 1) || isListed(number, number + 1, beside: number + 1)
    }

    private func isListed(_ left: Int, _ right: Int, beside other: Int) -> Bool {
        guard left >= 0, right < hits.count else { return false }
        let gap = hits[right].range.lowerBound - hits[left].range.upperBound
        return (0...6).contains(gap) && sure(other) != nil
    }

    /// Of what a hit may mean, as far as it is wanted there: a country before its parts and cities; a part before a
    /// city, unless the city is large or the part is named for it; else the one with most people.
    @inline(__always)
    private func largest(_ hit: PlaceHit, where isWanted: (PlaceStanding, Int32) -> Bool) -> Int32? {
        var best: Int32?
        for number in hit.meanings {
            let meaning = table.meaning(number)
            guard isWanted(meaning.marks.standing(in: hit.context), meaning.place) else { continue }
            if best.map({ isBefore(meaning.place, $0) }) ?? true { best = meaning.place }
        }
        return best
    }

    private func isBefore(_ left: Int32, _ right: Int32) -> Bool {
        let (leftRow, rightRow) = (rows.rows[Int(left)], rows.rows[Int(right)])
        if leftRow.level != rightRow.level {
            // An island state may be smaller than a city of its name.
            if leftRow.level == .country { return leftRow.people >= rightRow.people }
            if rightRow.level == .country { return rightRow.people < leftRow.people }
            let (city, part, cityIsLeft) = leftRow.level == .city ? (left, right, true) : (right, left, false)
            let isLarge = rows.rows[Int(city)].people > 400_000
            return (isLarge || rows.isNamesake(city, of: part)) == cityIsLeft
        }
        return leftRow.people != rightRow.people
            ? leftRow.people > rightRow.people : rows.ids[Int(left)] < rows.ids[Int(right)]
    }
}
