public import OutcryModel

extension Publisher {
    /// The regions of a picture of which there is something to tell, each before what lies below it; among those below one
    /// region the affected first, then those with most reporters.
    ///
    /// Which regions are listed follows from what is told of them, never from a number withheld.
    public func lines(of picture: ScopePicture, _ filter: PictureFilter = PictureFilter()) -> [RegionLine] {
        var lines: [Region.ID: RegionLine] = [:]
        var children: [Region.ID: [RegionLine]] = [:]
        for region in picture.regions {
            let line = line(of: region)
            lines[region.region] = line
            if let parent = line.parent { children[parent, default: []].append(line) }
        }
        var isListed: Set<Region.ID> = [world]
        for line in lines.values where hasSomethingToTell(line) {
            isListed.insert(line.region)
            isListed.formUnion(ancestors(of: line.region))
        }
        var ordered: [RegionLine] = []
        var waiting = [filter.region ?? world]
        while let next = waiting.popLast() {
            guard isListed.contains(next), let line = lines[next] else { continue }
            if isMeant(line, filter) { ordered.append(line) }
            waiting += (children[next] ?? []).sorted(by: precedes).reversed().map(\.region)
        }
        return ordered
    }

    func line(of region: RegionPicture) -> RegionLine {
        let observed = disclosure.shown(parts: region.reporters)
        let told = told(observed, inParts: region.reporters.count, expected: region.expected)
        return RegionLine(
            region: region.region, level: known(region.region)?.level, parent: known(region.region)?.parent,
            state: region.state,
            isNamed: region.isNamed, observed: observed, expected: Document.number(region.expected),
            ratio: told.ratio, ratioLow: told.low, ratioHigh: told.high,
            shareOfUsers: Document.number(region.shareOfUsers),
            symptoms: region.symptoms.compactMapValues { disclosure.shown(parts: $0) })
    }

    private func hasSomethingToTell(_ line: RegionLine) -> Bool {
        line.observed != nil || line.isNamed || line.state != .notEnoughData
    }

    private func isMeant(_ line: RegionLine, _ filter: PictureFilter) -> Bool {
        if !filter.states.isEmpty, !filter.states.contains(line.state) { return false }
        guard !filter.levels.isEmpty else { return true }
        return known(line.region).map { filter.levels.contains($0.level) } ?? false
    }

    private func precedes(_ left: RegionLine, _ right: RegionLine) -> Bool {
        let order: [RegionState: Int] = [.affected: 0, .notAffected: 1, .notEnoughData: 2]
        if left.state != right.state { return order[left.state, default: 3] < order[right.state, default: 3] }
        let (first, second) = (left.observed ?? 0, right.observed ?? 0)
        if first != second { return first > second }
        if left.expected != right.expected { return (left.expected ?? 0) > (right.expected ?? 0) }
        return left.region < right.region
    }
}
