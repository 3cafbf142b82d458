/// Turns what people go through into rows of the log: how they report, what they tell of the place, when it arrives.
struct WorldReporter {
    let plan: WorldPlan
    let tree: WorldTree
    let services: [WorldService]
    var random: WorldRandom
    var log: WorldLog

    /// How reports are spread over symptoms and sources, as running sums.
    struct Mix {
        let symptoms: [Double]
        let sources: [Double]
    }

    /// The mix of a service as it is every day.
    func usual(of service: Int) -> Mix {
        Mix(
            symptoms: services[service].plan.symptoms.runningSums, sources: plan.sources.map(\.share).runningSums)
    }

    /// The usual mix, with a share of one symptom, and chatter so many times its part.
    func mix(of service: Int, symptom: Int, share: Double, chatter: Double) -> Mix {
        var symptoms = services[service].plan.symptoms
        let all = symptoms.reduce(0, +)
        symptoms = symptoms.map { $0 / all * (1 - share) }
        symptoms[symptom] += share
        return Mix(
            symptoms: symptoms.runningSums,
            sources: plan.sources.map { $0.share * ($0.isChatter ? chatter : 1) }.runningSums)
    }

    /// One person reports, and sometimes somebody beside them does as well.
    mutating func report(_ service: Int, in place: Int, at minute: Int, _ mix: Mix) {
        let symptom = random.place(mix.symptoms)
        let source = random.place(mix.sources)
        add(service, place, minute, symptom, source)
        guard random.chance(plan.company * (plan.sources[source].isChatter ? 2 : 1)) else { return }
        add(
            service, place, minute + Int(random.exponential(mean: 6)),
            random.chance(0.75) ? symptom : random.place(mix.symptoms),
            random.chance(0.6) ? source : random.place(mix.sources))
    }

    /// A report through a given source.
    mutating func add(_ service: Int, _ place: Int, _ minute: Int, _ symptom: Int, _ source: Int) {
        var place = place
        // Some are taken to be where they are not: next door, or where their gateway is.
        if random.chance(0.01) {
            place = random.pick(services[service].places)
        } else if random.chance(0.005) {
            place = random.pick(tree.nodes[tree.country(of: place)].places)
        }
        let steps = random.place(plan.sources[source].tells)
        log.append(
            .init(
                arrival: plan.sources[source].arrival(of: minute, &random), minute: minute,
                region: tree.above(place, by: steps), service: service, symptom: symptom, source: source))
    }
}
