/// What is reported of a service without an outage.
struct WorldBackground {
    let activity: WorldActivity
    let noise: WorldPlan.Noise

    /// Reports all of it, a quarter of an hour and a country at a time.
    func report(_ service: Int, through reporter: inout WorldReporter) {
        let tree = activity.tree
        let mix = reporter.usual(of: service)
        let countries = Dictionary(grouping: activity.service.places) { tree.country(of: $0) }
        let slots = World.minutes / 15
        var whole: [Double] = []
        if case .daily(let spread) = noise {
            whole = (0..<World.minutes / 1440).map { _ in reporter.random.factor(spread: spread) }
        }
        for country in countries.keys.sorted() {
            let places = countries[country] ?? []
            let rates = places.map { activity.service.rates[$0] }.runningSums
            let rate = (rates.last ?? 0) / 96 / (1 + reporter.plan.company)
            var factor = 1.0
            for slot in 0..<slots {
                switch noise {
                case .none: break
                case .daily(let spread):
                    if slot % 96 == 0 { factor = whole[slot / 96] * reporter.random.factor(spread: spread) }
                case .hourly(let shape):
                    if slot % 4 == 0 { factor = reporter.random.gamma(shape: shape) }
                }
                let mean = rate * factor * activity.factor(in: places[0], at: slot * 15)
                for _ in 0..<reporter.random.poisson(mean) {
                    let place = places[reporter.random.place(rates)]
                    reporter.report(service, in: place, at: slot * 15 + reporter.random.number(0...14), mix)
                }
            }
        }
    }
}
