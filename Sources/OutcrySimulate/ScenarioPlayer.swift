import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The messages of a scenario, minute by minute: the same for the same scenario and start, on every machine.
struct ScenarioPlayer: Sendable {
    let scenario: Scenario
    let start: Timestamp

    /// Everything said while the scenario plays, by time.
    func play() -> [Message] {
        var random = SeededRandom(named: scenario.service.id.rawValue)
        var messages: [Message] = []
        for minute in 0..<scenario.duration {
            for place in scenario.spread {
                let factor = scenario.factor(in: place.region, at: minute)
                let mean = usualPerMinute(in: place, at: start + .seconds(60 * minute))
                messages += say(random.poisson(mean), in: place, duringOutage: false, minute, &random)
                messages += say(random.poisson(mean * (factor - 1)), in: place, duringOutage: true, minute, &random)
                messages += sayRecovered(in: place, minute, &random)
            }
        }
        messages += officialStatements()
        return messages.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    /// What is said in the days before, when nothing is wrong.
    func history(days: Int) -> [Message] {
        var random = SeededRandom(named: "history of " + scenario.service.id.rawValue)
        var messages: [Message] = []
        for minute in -days * 1440..<0 {
            for place in scenario.spread {
                let mean = usualPerMinute(in: place, at: start + .seconds(60 * minute))
                messages += say(random.poisson(mean), in: place, duringOutage: false, minute, &random)
            }
        }
        return messages.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    private func usualPerMinute(in place: Scenario.Place, at instant: Timestamp) -> Double {
        let hour = (Double(instant.seconds) / 3600 + place.hoursAhead).truncatingRemainder(dividingBy: 24)
        // People report least before dawn and most in the afternoon.
        let rhythm = 1 - 0.7 * cos((hour - 4) / 24 * 2 * .pi)
        return scenario.usualPerHour / 60 * place.share * rhythm
    }

    private func say(
        _ count: Int, in place: Scenario.Place, duringOutage: Bool, _ minute: Int, _ random: inout SeededRandom
    ) -> [Message] {
        (0..<count).map { _ in
            let usual: [(Symptom, Double)] = scenario.service.symptoms.map { ($0, 1) }
            let symptom = random.pick(duringOutage ? scenario.symptoms : usual) ?? .other
            var words = Phrases.complaint(symptom, about: scenario.service.name).randomElement(using: &random) ?? ""
            if random.chance(0.5) { words += " in \(place.name)" }
            if duringOutage, random.chance(0.15), let cause = random.pick(scenario.causes) {
                words += ". " + (Phrases.suspicion(cause).randomElement(using: &random) ?? "")
            }
            if duringOutage, random.chance(0.08) {
                words += ", " + (Phrases.impacts.randomElement(using: &random) ?? "")
            }
            let told: Region.ID? = words.contains(" in " + place.name) || random.chance(0.8) ? place.region : nil
            return message(words, symptoms: [symptom], region: told, minute, &random)
        }
    }

    /// While a place comes back, some say so.
    private func sayRecovered(in place: Scenario.Place, _ minute: Int, _ random: inout SeededRandom) -> [Message] {
        guard let wave = scenario.waves.first(where: { $0.regions.contains(place.region) }),
            minute >= wave.recovery, minute < wave.recovery + wave.fade,
            random.chance(scenario.usualPerHour * place.share / 40)
        else { return [] }
        let words = Phrases.recovery(of: scenario.service.name).randomElement(using: &random) ?? ""
        return [message(words + " in \(place.name)", symptoms: [], region: place.region, minute, &random)]
    }

    private func message(
        _ words: String, symptoms: [Symptom], region: Region.ID?, _ minute: Int, _ random: inout SeededRandom
    ) -> Message {
        // Only what has a symptom fits the report form; the rest is said in public.
        let open: [(Message.Channel, Double)] = [(.forum, 0.55), (.social, 0.45)]
        let channels = symptoms.isEmpty ? open : [(.submission, 0.6), (.forum, 0.22), (.social, 0.18)]
        let person = Int.random(in: 1..<1_000_000_000, using: &random)
        return Message(
            id: "\(scenario.service.id)-\(random.next() >> 16)",
            at: start + .milliseconds(60_000 * minute + Int.random(in: 0..<60_000, using: &random)),
            channel: random.pick(channels) ?? .forum, person: person, symptoms: symptoms, region: region,
            title: String(words.prefix(60)), text: words)
    }

    private func officialStatements() -> [Message] {
        scenario.statements.map { statement in
            let affected = statement.components.joined(separator: ", ")
            return Message(
                id: "\(scenario.service.id)-status-\(statement.minute)", at: start + .seconds(60 * statement.minute),
                channel: .status, person: 0, symptoms: [], region: nil, title: statement.label,
                text: statement.text + (affected.isEmpty ? "" : "<br>Affected components: \(affected)"))
        }
    }
}
