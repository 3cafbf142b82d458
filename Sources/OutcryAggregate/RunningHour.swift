/// The reports of the hour that runs, by minute of the half hour, group of sources and symptom, before they teach.
///
/// An hour far above the usual is an outage or a flood. It teaches as much as a busy hour would, and no more: else one
/// flood through one source would make that source, and its symptom, nearly all that is usual.
struct RunningHour: Codable, Hashable, Sendable {
    /// How many times the mean of the past hours an hour may teach, and how many reports it may in any case.
    private static let mostTimes = 4.0
    private static let leastReports = 10.0

    private var hour: Int32?
    private var minutes = [Double](repeating: 0, count: PollingRhythm.period)
    private var groups = [Double](repeating: 0, count: SourceGroup.count)
    private var symptoms = [Double](repeating: 0, count: Shares.symptomKinds)
    private var total = 0.0
    /// The hours that have taught and the reports they taught, faded alike.
    private var pastHours = 0.0
    private var pastReports = 0.0

    /// Whether a minute lies in another hour than the one that runs, which then has to teach first.
    func isOver(at minute: Int) -> Bool {
        hour.map { $0 != HourlyCounts.hour(of: minute) } ?? false
    }

    mutating func count(_ sighting: Sighting, at minute: Int) {
        hour = HourlyCounts.hour(of: minute)
        let people = Double(sighting.people)
        minutes[PollingRhythm.phase(minute)] += people
        groups[Int(sighting.group.rawValue)] += people
        for symptom in sighting.symptoms.telling { symptoms[symptom] += people }
        total += people
    }

    /// Adds what the hour teaches, as of a minute of a later one.
    mutating func teach(
        _ rhythm: inout PollingRhythm, _ groups: inout Shares, _ symptoms: inout Shares, at minute: Int
    ) {
        guard let hour else { return }
        let now = HourlyCounts.hour(of: minute)
        // From the first hour on: a flood on the first day would last in a young memory.
        let most = max(Self.leastReports, Self.mostTimes * pastReports / max(1, pastHours))
        let weight = total > most ? most / total : 1
        rhythm.add(self.minutes, times: weight)
        groups.add(self.groups, times: weight)
        symptoms.add(self.symptoms, times: weight)
        pastReports += weight * total
        pastHours += Double(now - hour)
        for index in minutes.indices { minutes[index] = 0 }
        for index in self.groups.indices { self.groups[index] = 0 }
        for index in self.symptoms.indices { self.symptoms[index] = 0 }
        total = 0
        self.hour = now
    }

    /// Whether it may be an hour: it has each minute, group and symptom.
    var isSound: Bool {
        minutes.count == PollingRhythm.period && groups.count == SourceGroup.count
            && symptoms.count == Shares.symptomKinds && (hour.map(Plausible.hours.contains) ?? true)
            && Plausible.areAmounts(minutes + groups + symptoms + [total, pastHours, pastReports])
    }

    /// Fades the past.
    mutating func fade(keeping share: Double) {
        pastHours *= share
        pastReports *= share
    }
}
