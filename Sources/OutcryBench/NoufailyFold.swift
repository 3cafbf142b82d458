import OutcryAggregate
import OutcryModel
import OutcryRegions

/// Runs the fold on weekly counts.
///
/// The fold knows the hours of a week and not the weeks of a year, so a year of 52 weeks becomes a week of time, and a
/// week its 52nd part: 194 minutes, over which its cases are spread evenly.
struct NoufailyFold {
    private static let weeks = 52
    private static let minutes = 10_080
    private static let service = Service(
        id: "series", name: "series", aliases: [], category: .government, homePage: "")
    /// A Monday, so that the year begins with the week.
    private static let start = Minute(29_459_520)

    /// An alarm that was raised: the weeks in which it was.
    struct Alarms {
        /// Whether one was raised in a week, or stood at its end.
        var byWeek: [Bool]
        /// The weeks in which one was raised.
        var raisedIn: [Int] = []
    }

    let settings: DetectionSettings
    private let aggregator: Aggregator

    init(settings: DetectionSettings) throws {
        self.settings = settings
        let world = Region(id: Region.world, name: "World", level: .world, parent: nil)
        aggregator = Aggregator(
            regions: try RegionTree([world]), services: [Self.service],
            clocks: RegionClocks([Region.world: LocalClock(offset: 0)]), settings: settings, keepsTallies: false)
    }

    /// The settings of the house, but for what another clock and a single source ask for.
    static func settings(tolerated: Double, caution: Double, runLength weeks: Double, years: Int) -> DetectionSettings {
        var settings = DetectionSettings.standard
        settings.tolerated = tolerated
        settings.caution = caution
        settings.averageRunLength = weeks * Double(minutes) / Double(Self.weeks)
        settings.memoryHours = years * 168
        settings.onsetWindow = 4 * minutes / Self.weeks
        // There is one source, and nothing to corroborate it.
        settings.secondGroupReports = 0
        settings.secondGroupEvidence = 0
        settings.secondGroupShare = -1
        settings.chatterShare = 1
        // Cases are counted once, whatever comes before them.
        settings.followUpWeight = 1
        settings.otherGroupWeight = 1
        settings.waryEvidence = 0
        return settings
    }

    /// The first minute of a week, from the start.
    private static func minute(ofWeek week: Int) -> Int {
        week * minutes / weeks
    }

    func alarms(in counts: [Int]) -> Alarms {
        var state = AggregateState()
        var alarms = Alarms(byWeek: [Bool](repeating: false, count: counts.count))
        var standing: Set<Incident.ID> = []
        for (week, count) in counts.enumerated() {
            let first = Self.minute(ofWeek: week)
            let length = Self.minute(ofWeek: week + 1) - first
            var next = 0
            for place in 0..<length {
                let minute = Self.start + first + place
                var arrivals: [Arrival] = []
                // The middle of each case's share of the week.
                while next < count, (2 * next + 1) * length < 2 * count * (place + 1) {
                    arrivals.append(Self.arrival(at: minute))
                    next += 1
                }
                for case .incident(let incident) in aggregator.fold(&state, minute: minute, arrivals: arrivals) {
                    switch incident.state {
                    case .suspected, .confirmed, .easing:
                        if standing.insert(incident.id).inserted {
                            alarms.byWeek[week] = true
                            if incident.openedAt == minute { alarms.raisedIn.append(week) }
                        }
                    case .ended, .dismissed: standing.remove(incident.id)
                    }
                }
            }
            if !standing.isEmpty { alarms.byWeek[week] = true }
        }
        return alarms
    }

    private static func arrival(at minute: Minute) -> Arrival {
        Arrival(
            service: service.id, region: nil, symptoms: [.noConnectivity], sourceKind: .submission, reporter: nil,
            occurredAt: minute.start, receivedAt: minute.start)
    }
}
