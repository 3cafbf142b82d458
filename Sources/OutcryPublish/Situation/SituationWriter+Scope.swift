import OutcryModel

extension SituationWriter {
    /// Where, and how far: the affected regions with their numbers, then the others in words.
    func scope() -> [Statement] {
        guard let extent = extent() else {
            return [Statement(text: "Not known: too few reports say where they come from.", basis: .notKnown)]
                + others()
        }
        return [Statement(text: extent, basis: .reports)] + figures() + coverage() + others()
    }

    /// “Reports exceed the usual number in part of Germany: Berlin, Brandenburg and Saxony.”
    func extent() -> String? {
        guard !whereabouts.affected.isEmpty else { return nil }
        let start = "Reports exceed\(isOver ? "ed" : "") the usual number"
        let places = whereabouts.places
        guard !places.isEmpty else { return "\(start) around the world." }
        let named = English.list(atMost(6, of: places))
        return whereabouts.extentWords.map { "\(start) \($0): \(named)." } ?? "\(start) in \(named)."
    }

    /// The first so many items; the last one counts the rest.
    private func atMost(_ limit: Int, of items: [String]) -> [String] {
        guard items.count > limit else { return items }
        let rest = items.count - limit + 1
        return items.prefix(limit - 1) + [English.count(rest, "more region", "more regions")]
    }

    private func figures() -> [Statement] {
        let window = English.span(from: incident.scope.from, to: incident.scope.to, for: now)
        return whereabouts.affected.prefix(5).compactMap { region in
            guard let observed = whereabouts.shown[region.region] else { return nil }
            var text = "\(whereabouts.heading(region)): \(English.count(observed, "reporter", "reporters"))"
            text += " \(window)"
            let told = publisher.told(observed, inParts: 1, expected: region.expected)
            if let ratio = told.ratio, let low = told.low, let high = told.high, region.expected >= 0.05 {
                text += ", \(English.times(ratio))"
                text += " (90% interval \(English.number(low)) to \(English.number(high)))"
            } else {
                text += ", where hardly any are usual"
            }
            return Statement(text: text + ".", basis: .reports, reporters: observed)
        }
    }

    /// The share of the service's users who live in the affected regions, where it is known of all of them.
    private func coverage() -> [Statement] {
        let affected = whereabouts.affected
        let shares = affected.compactMap(\.shareOfUsers)
        guard shares.count == affected.count else { return [] }
        let sum = shares.reduce(0, +)
        guard sum > 0, sum <= 1.0001 else { return [] }
        return [
            Statement(
                text: "The affected regions hold \(English.percent(min(sum, 1))) of the service’s known users.",
                basis: .estimate)
        ]
    }

    private func others() -> [Statement] {
        let unaffected = incident.scope.regions.filter { $0.state == .notAffected }.map(whereabouts.place)
        let unclear = incident.scope.regions.count { $0.state == .notEnoughData }
        var statements: [Statement] = []
        if !unaffected.isEmpty {
            let named = English.list(atMost(6, of: unaffected))
            statements.append(Statement(text: "No more reports than usual in \(named).", basis: .reports))
        }
        if unclear > 0 {
            let regions = English.count(unclear, "other region", "other regions")
            statements.append(Statement(text: "Too few reports to say in \(regions).", basis: .notKnown))
        }
        return statements
    }
}
