/// What makes one world differ from another.
struct WorldPlan {
    /// How a fault's reports go over time.
    enum Shape: String {
        /// At once at its height, and at once over.
        case step
        /// At its height at once, then fewer and fewer.
        case fade
        /// One to three hours to its height.
        case ramp
        /// At its height with pauses.
        case gaps
        /// Slowly up and at once down, again and again.
        case saw
        /// Some minutes.
        case spike
        /// Hours, a few times the usual.
        case low
    }

    /// How people elsewhere take it up.
    enum Echo {
        /// Nobody does.
        case none
        /// The press does after an hour; the crowd loses interest.
        case press
        /// Each report is passed on, with the long tail of posts that are passed on.
        case cascade
        /// A constant murmur of chatter while it lasts.
        case murmur
    }

    /// How the number of reports varies beyond chance.
    enum Noise {
        case none
        /// A factor for each day and country, and one for each day, by the spread of their logarithms.
        case daily(Double)
        /// A factor for each hour and country, by the size of the negative binomial it makes.
        case hourly(Double)
    }

    /// What comes between that is no fault.
    enum Disturbance: CaseIterable {
        /// Chatter alone.
        case joke
        /// One source in one place, again and again.
        case stuckClient
        /// A source is silent, and brings everything when it is back.
        case silence
        /// A source is silent, and what it had is lost.
        case loss
        /// Many more use the service for some hours.
        case campaign
        /// More and more use the service.
        case growth
    }

    let name: String
    /// What the levels are called, from the root.
    let ranks: [String]
    /// How many regions each region of a level has below it.
    let parts: [ClosedRange<Int>]
    let services: [WorldService.Plan]
    let sources: [WorldSource]
    /// How often each kind of fault comes.
    let shapes: [(shape: Shape, weight: Double)]
    /// How often an outage has a region of each level, from the root.
    let levels: [Double]
    /// How many times the usual the reports are at an outage's height, at least and at most.
    let ratios: ClosedRange<Double>
    let noise: Noise
    let echo: Echo
    /// How many minutes people take to report, on average.
    let lag: Double
    /// How often somebody beside a person reports as well.
    let company: Double
    /// How often an outage has a twin elsewhere, of another symptom, while it lasts.
    let twins: Double
    let disturbances: [(kind: Disturbance, times: Int)]

    static let all: [Self] = [deep, bursts, loud, faint]
}
