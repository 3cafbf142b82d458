import OutcryModel
import OutcryRegions

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension ServiceFold {
    /// Lets places that have recovered leave an incident that goes on in others.
    ///
    /// A place leaves it when its own reports would be the end of an incident, and when they have fallen behind those of
    /// the other places: what fades everywhere is not over anywhere before the rest.
    mutating func letPlacesRecede(_ index: Int) {
        var open = state.open[index]
        guard open.isScopeSettled, isTurn, now - open.openedAt >= settings.leastLength else { return }
        var courses = PlaceCourses(
            of: parts(of: open.affected), state.log.arrived(from: open.since), symptom: open.symptom, from: open.since,
            to: now + 1, tree: state.tree)
        guard courses.places.count > 1 else { return }
        let threshold = settings.endEvidence + log(Double(courses.places.count))
        var receded: [(place: Int32, evidence: Double)] = []
        while courses.places.count > 1 {
            let found = courses.places.map { ($0, courses.evidence(of: $0)) }.filter { $0.1 > threshold }
                .filter { recovery(of: [$0.0], in: courses, symptom: open.symptom).evidence > settings.endEvidence }
            guard let (place, evidence) = found.max(by: { $0.1 < $1.1 }) else { break }
            courses.drop(place)
            receded.append((place, evidence))
        }
        let rest = recovery(of: courses.places, in: courses, symptom: open.symptom)
        // The end of all of it is the incident's end.
        guard let first = receded.first, rest.evidence < 1 else { return }
        open.affected = courses.places
        open.recovery = rest
        open.receded += receded.map { OpenIncident.Receded(region: $0.place, at: now) }
        open.incident.scope = scope(open.affected, since: max(open.since, now + 1 - settings.scopeInterval))
        open.revise(
            open.incident.state, at: minute,
            reason: reason("receded", open, at: first.place, statistic: first.evidence, threshold: threshold))
        changed.insert(open.incident.id)
        state.open[index] = open
    }

    /// Gives an incident another symptom when clearly more people tell of that in its places: the first alarm may have
    /// been of a symptom beside it.
    mutating func reviseSymptom(_ index: Int) {
        var open = state.open[index]
        guard isTurn, !open.isScopeSettled else { return }
        let isWithin = state.tree.isWithin(open.affected)
        var reports = [Double](repeating: 0, count: Symptom.allCases.count)
        for sighting in state.log.arrived(from: open.since) where isWithin[Int(sighting.region)] {
            for symptom in sighting.symptoms.telling { reports[symptom] += sighting.weight }
        }
        let window = state.baseline.window(from: open.since, to: now + 1)
        let usual = open.affected.reduce(0) { $0 + window.expected(of: $1) }
        // What another incident is about there is its own.
        let others = state.open.filter { other in
            other.isConfirmed && other.incident.id != open.incident.id
                && open.affected.contains { other.concerns($0, in: state.tree) }
        }
        let excesses = Symptom.telling.map { symptom in
            others.contains { $0.symptom == symptom } ? 0 : max(0, reports[symptom] - usual * share(symptom))
        }
        let most = Symptom.telling[excesses.indices.reduce(0) { excesses[$1] > excesses[$0] ? $1 : $0 }]
        let (own, other) = (excesses[open.symptom], excesses[most])
        let half = (own + other) / 2
        let evidence = poissonExcess(other, over: half) + poissonDeficit(own, under: half)
        guard most != open.symptom, evidence > settings.endEvidence else { return }
        open.symptom = most
        open.recovery = recovery(affected: open.affected, symptom: most, since: open.since)
        open.revise(
            open.incident.state, at: minute,
            reason: reason("symptom", open, statistic: evidence, threshold: settings.endEvidence))
        changed.insert(open.incident.id)
        state.open[index] = open
    }

    /// The incident that had a place which is affected again, having recovered.
    func splitOrigin(of place: [Int32], symptom: Int) -> OpenIncident? {
        (state.open + state.closed).last { open in
            open.isConfirmed && open.symptom == symptom && !open.receded.isEmpty
                && place.contains { region in
                    open.receded.contains {
                        state.tree.contains($0.region, region) || state.tree.contains(region, $0.region)
                    }
                }
        }
    }

    /// Until when the reports of a region are of an incident from which it has receded.
    func recededAt(_ region: Int32) -> Int? {
        (state.open + state.closed).flatMap(\.receded)
            .filter { state.tree.contains($0.region, region) || state.tree.contains(region, $0.region) }.map(\.at).max()
    }

    /// Whether places are looked at in this minute: services take turns, by their names.
    var isTurn: Bool {
        (now + Aggregator.turn(of: service.id)) % settings.scopeInterval == 0
    }

    /// The places by which the courses of some regions are told apart: themselves, or those right below where there is
    /// one.
    private func parts(of affected: [Int32]) -> [Int32] {
        guard affected.count == 1, let whole = affected.first else { return affected }
        let parts = (whole + 1..<max(whole + 1, Int32(state.tree.count))).filter {
            state.tree.parents[Int($0)] == whole
        }
        return parts.count > 1 ? parts : affected
    }

    private func recovery(of places: [Int32], in courses: PlaceCourses, symptom: Int) -> RecoveryStatistic {
        courses.recovery(of: places, settings: settings) { minute in
            places.reduce(0) { $0 + state.baseline.expected(of: $1, from: minute, to: minute + 1) } * share(symptom)
        }
    }
}
