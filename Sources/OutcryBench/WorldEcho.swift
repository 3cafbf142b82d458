import Foundation

/// What people say about an outage who are not part of it.
struct WorldEcho {
    let plan: WorldPlan
    let outage: WorldOutage

    /// Reports it, and tells from when to when; `nil` when nobody takes it up.
    func report(_ service: WorldService, through reporter: inout WorldReporter) -> WorldDisturbance? {
        let inside = Set(outage.places)
        let outside = service.places.filter { !inside.contains($0) }
        var minutes: [Int] = []
        var places = outside
        var chatter = 0.9
        switch plan.echo {
        case .none: return nil
        case .press:
            guard outage.excess > 25, reporter.random.chance(0.5) else { return nil }
            let from = outage.onset + reporter.random.number(40...150)
            let number = reporter.random.poisson(outage.total * reporter.random.number(0.1...0.5))
            minutes = (0..<number).map { _ in from + Int(reporter.random.exponential(mean: 45)) }
            chatter = 0.8
        case .cascade:
            guard outage.total > 40, reporter.random.chance(0.6) else { return nil }
            let number = reporter.random.poisson(outage.total * reporter.random.number(0.15...0.7))
            let from = outage.onset + 10
            minutes = (0..<number).map { _ in
                from + min(360, Int(15 * (pow(1 - reporter.random.unit(), -1 / 1.5) - 1)))
            }
            places = service.places
        case .murmur:
            let number = reporter.random.poisson(0.25 * outage.total)
            minutes = (0..<number).map { _ in reporter.random.number(outage.onset + 5...outage.end + 15) }
        }
        guard !places.isEmpty, let first = minutes.min(), let last = minutes.max() else { return nil }
        let sums = places.map { service.rates[$0] }.runningSums
        let direct = reporter.usual(of: outage.service)
        let mix = WorldReporter.Mix(
            symptoms: reporter.mix(of: outage.service, symptom: outage.symptom, share: 0.55, chatter: 1).symptoms,
            sources: plan.sources.map { $0.isChatter ? $0.share : 0 }.runningSums)
        for minute in minutes {
            let sources = reporter.random.chance(chatter) ? mix.sources : direct.sources
            reporter.report(
                outage.service, in: places[reporter.random.place(sums)], at: minute,
                .init(symptoms: mix.symptoms, sources: sources))
        }
        return WorldDisturbance(type: "news_echo", service: service.plan.name, start: first, end: last)
    }
}
