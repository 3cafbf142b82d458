public import OutcryModel

/// An invented outage of an invented service: what is usual, what goes wrong where, and what the operator says when.
public struct Scenario: Sendable {
    /// The service.
    public let service: Service
    /// What the scenario shows, in one sentence.
    public let summary: String
    /// Where its users are: what share of the reports tells which region.
    let spread: [Place]
    /// Reports in an usual hour, over all regions.
    let usualPerHour: Double
    /// How long it plays, in minutes.
    public let duration: Int
    /// The waves of the outage.
    let waves: [Wave]
    /// What people report during the outage, and how often.
    let symptoms: [(Symptom, Double)]
    /// What they suspect.
    let causes: [(Cause, Double)]
    /// What the operator says.
    let statements: [Statement]
    /// What to tell whoever watches.
    public let beats: [Beat]

    /// A region where users are.
    struct Place: Sendable {
        let region: Region.ID
        let name: String
        let share: Double
        /// Hours that local time is ahead of UTC, for the rhythm of the day.
        let hoursAhead: Double
    }

    /// A rise of reports in some places, and its end.
    struct Wave: Sendable {
        let regions: Set<Region.ID>
        /// The minute it begins.
        let start: Int
        /// Minutes until it is at its height.
        let ramp: Int
        /// How many times the usual number it brings.
        let factor: Double
        /// The minute recovery begins.
        let recovery: Int
        /// Minutes until it has faded.
        let fade: Int

        /// The factor above the usual at a minute; 0 outside the wave.
        func excess(at minute: Int) -> Double {
            if minute < start || minute >= recovery + fade { return 0 }
            if minute < start + ramp { return factor * Double(minute - start + 1) / Double(ramp) }
            if minute < recovery { return factor }
            return factor * Double(recovery + fade - minute) / Double(fade)
        }
    }

    /// One update on the status page.
    struct Statement: Sendable {
        let minute: Int
        let label: String
        let text: String
        /// The components it names as affected.
        var components: [String] = []
    }

    /// One line for whoever watches.
    public struct Beat: Sendable {
        /// The minute it happens.
        public let minute: Int
        /// What happens.
        public let text: String
    }

    /// Every scenario there is.
    public static let all: [Scenario] = [.penlight, .kestrelMobile, .tidewaterBank]

    /// The scenario of a service, by its slug or by a shorter name of it.
    public static func named(_ name: String) -> Scenario? {
        all.first { $0.service.id.rawValue == name || $0.service.id.rawValue.hasPrefix(name + "-") }
    }

    /// How many times the usual number of reports a place sends at a minute of the scenario.
    func factor(in region: Region.ID, at minute: Int) -> Double {
        waves.reduce(1) { $0 + ($1.regions.contains(region) ? $1.excess(at: minute) : 0) }
    }
}
