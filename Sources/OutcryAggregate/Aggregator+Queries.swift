public import OutcryModel
import OutcryRegions

extension Aggregator {
    /// Where a service is affected in `[from, to)`, from its tallies of all symptoms together.
    ///
    /// While too little is known of what is usual, the scope has no regions.
    public func scope(
        of service: Service.ID, tallies: [Tally], from: Minute, to: Minute, in state: AggregateState
    ) -> Scope {
        guard let state = state.services[service], state.baseline.isKnown else {
            return Scope(from: from, to: to, extent: nil, regions: [])
        }
        var counts = [Int](repeating: 0, count: state.tree.count)
        for tally in tallies where tally.symptom == nil {
            counts[Int(state.tree.number(of: tally.region ?? regions.root) ?? 0)] += tally.reporters
        }
        let window = state.baseline.window(from: from.sinceEpoch, to: to.sinceEpoch)
        let cut = ScopeCut(
            counts: counts.map(Double.init),
            usual: counts.indices.map { max(1e-7, window.expected(ofCell: Int32($0))) },
            dispersion: state.baseline.dispersion, tree: state.tree,
            settings: settings)
        return ScopeDocument(
            regions: regions, tree: state.tree, window: window, tolerated: settings.tolerated
        ).scope(affected: cut.affected, counts: counts, from: from, to: to)
    }

    /// How a service stands, from the tallies of the hour before `at`, those of each symptom included.
    public func standing(
        of service: Service.ID, tallies: [Tally], at: Minute, openIncidents: [Incident.ID], in state: AggregateState
    ) -> ServiceStanding {
        var observed = 0
        var symptoms: [Symptom: Int] = [:]
        for tally in tallies {
            if let symptom = tally.symptom {
                symptoms[symptom, default: 0] += tally.reporters
            } else {
                observed += tally.reporters
            }
        }
        let usual = usual(of: service, region: nil, symptom: nil, from: at - 60, to: at, in: state)
        return ServiceStanding(
            service: service, at: at,
            level: level(observed: observed, expected: usual?.expected, open: state.services[service]?.open ?? []),
            observed: observed, expected: usual.map { rounded($0.expected) }, symptoms: symptoms,
            openIncidents: openIncidents)
    }

    /// The usual number of reports in `[from, to)`, with the 5 % and 95 % quantiles; `nil` while too little is known.
    ///
    /// For a region (`nil`: anywhere) with everything below it, and a symptom (`nil`: any).
    public func usual(
        of service: Service.ID, region: Region.ID?, symptom: Symptom?, from: Minute, to: Minute,
        in state: AggregateState
    ) -> (expected: Double, low: Double, high: Double)? {
        guard let state = state.services[service], state.baseline.isKnown else { return nil }
        let number = state.tree.number(of: region ?? regions.root) ?? Int32(state.tree.count)
        let mean =
            (symptom.map { state.symptoms.shares[$0.number] } ?? 1)
            * state.baseline.expected(of: number, from: from.sinceEpoch, to: to.sinceEpoch)
        // Reports vary more than a Poisson count: a negative binomial has this variance.
        let deviation = (mean + mean * mean / state.baseline.dispersion).squareRoot()
        return (rounded(mean), rounded(max(0, mean - 1.645 * deviation)), rounded(mean + 1.645 * deviation))
    }

    func level(observed: Int, expected: Double?, open: [OpenIncident]) -> Level {
        guard let expected, let interval = RatioInterval(observed: observed, expected: expected) else {
            return .unknown
        }
        let isConfirmed = open.contains(where: \.isConfirmed)
        if observed >= 10, interval.low > 3 { return .high }
        if isConfirmed || (observed >= 5 && interval.low > 1.3) { return .elevated }
        // Nothing heard where nothing is usual says nothing.
        return expected < 1 && observed < 5 ? .unknown : .usual
    }
}
