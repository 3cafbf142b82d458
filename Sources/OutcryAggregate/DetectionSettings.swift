/// The constants of the method, each with its reason. They are few, and the figures move little with any of them: the
/// page `Method` shows how much.
public struct DetectionSettings: Codable, Hashable, Sendable {
    // Counting.

    /// A reporter counts once per service within so many minutes: a session of trying again.
    public var reporterWindow = 60
    /// Reporters who count out of one network within an hour: households and offices, not the floods of one hand.
    public var networkReporters = 5
    /// A report that comes so many minutes late still speaks of now: the slowest feeds are polled every quarter of an hour.
    public var promptDelay = 20
    /// A report that comes so many minutes late is still tallied: a source that was silent for a morning.
    public var tallyDelay = 360

    // What is usual.

    /// Hours that must have been observed before anything is called usual: three days show the rhythm of a day.
    public var hoursToKnow = 72
    /// Hours that what is usual is learnt from: four weeks have each hour of the week four times.
    public var memoryHours = 672
    /// Reports that a region's share is worth before there are any.
    public var ratePrior = 4.0
    /// Standard deviations of the estimate that are added to it: where little is known, more is taken for usual.
    public var rateCaution = 0.9
    /// Reports that the rhythm of the day is worth against that of the week.
    public var shapePrior = 120.0

    // Detection.

    /// A rate up to so many times the usual is no evidence of an outage: campaigns and busy days stay below.
    public var tolerated = 2.0
    /// What share of each piece of evidence counts, as reports are not independent.
    public var caution = 0.8
    /// Minutes without outage within which one false suspicion a service is to be expected, nominally: not quite two
    /// days, as most are not corroborated.
    public var averageRunLength = 2520.0
    /// Minutes within which a report may follow another in the same place: threads, retries and colleagues.
    public var followUpMinutes = 10
    /// What a follow-up counts where hardly any report is usual: they come in threes.
    public var followUpWeight = 0.35
    /// What one through another group of sources counts.
    public var otherGroupWeight = 0.85
    /// The usual number of reports up to which hardly any is usual.
    public var followUpUsual = 0.3
    /// The share of false suspicions that all symptoms together may have; the rest is the single symptoms'.
    public var togetherShare = 0.4

    // Corroboration.

    /// Minutes before an alarm in which its onset is sought: a slow start takes hours.
    public var onsetWindow = 240
    /// Reports that must be left without the group of sources that brings most.
    public var secondGroupReports = 1.9
    /// Evidence that must be left without that group, in nats: one in 150 by chance.
    public var secondGroupEvidence = 5.0
    /// The share of the excess that must be left without that group, for its usual share of reports.
    public var secondGroupShare = 0.25
    /// What reports must count for, one for each network, where nobody but people who report here directly does: networks
    /// that one person can come by are fewer.
    public var networkReports = 6.0
    /// The largest share of the excess that chatter may have.
    public var chatterShare = 0.75
    /// Nats below the threshold to which evidence falls that was not corroborated.
    public var backoff = 1.5

    // Several incidents at once, and suspicions.

    /// Reports of each other symptom that are expected for one of an incident's own: another symptom in the same place is
    /// another incident only when it has more than the tolerated multiple of that.
    public var sideReports = 0.1
    /// Minutes within which two onsets in one place, or of one symptom, are one: an outage spreads, and shows in several
    /// ways.
    public var sameOnset = 45
    /// The largest share that chatter may have of an excess of the same symptom elsewhere: most of an outage's echo is.
    public var echoChatterShare = 0.5
    /// Minutes after which an excess is dismissed that nothing corroborates: the slowest feeds are polled twice in them.
    public var suspicionLasts = 30
    /// Reporters from which on an excess is a suspicion: fewer are not published.
    public var suspicionReporters = 5
    /// How much more evidence than an alarm's a suspicion needs, in nats: most that nothing corroborates is chance.
    public var suspicionEvidence = 8.0
    /// The share of a suspicion's excess that one group brings when it is dismissed as that group's.
    public var oneSourceShare = 0.9

    // Scope.

    /// What a region of the cut costs, in nats, beside the choice among its level.
    public var cutPenalty = 2.0
    /// The size of the negative binomial of an affected region's reports.
    public var dispersionDuring = 8.0
    /// The share of reports that name a wrong place.
    public var strayShare = 0.01
    /// Minutes between two looks at the scope.
    public var scopeInterval = 5
    /// Minutes after which the scope stays, once it rests on enough: echo comes later.
    public var scopeSettles = 45
    /// Minutes after which it stays in any case.
    public var scopeSettlesAnyway = 180
    /// Excess reports that are enough for it.
    public var scopeSettlesAt = 20.0

    // Onset and recovery.

    /// Minutes before the first report of an excess that tell when it began: a slow start hides in the usual for hours.
    public var onsetBefore = 180
    /// Minutes after it that do.
    public var onsetAfter = 40
    /// Minutes before the last report of an excess that tell when it was over.
    public var endBefore = 60

    /// Evidence of the end, in nats.
    public var endEvidence = 4.6
    /// The least length of an incident, in minutes.
    public var leastLength = 10
    /// An alarm within so many minutes of the end opens the same incident again.
    public var reopenWindow = 45
    /// For so many minutes after the end more evidence is asked for.
    public var waryWindow = 90
    /// How much more, in nats.
    public var waryEvidence = 8.0
    /// Evidence that reports are falling, or rising again, in nats.
    public var easingEvidence = 1.0

    // Magnitude.

    /// How many affected people one report stands for, where the service's own number is not known.
    public var usersPerReport = 300.0
    /// The uncertainty of that number, as a standard deviation of its logarithm.
    public var usersPerReportSpread = 1.0

    /// The settings of the house.
    public static let standard = DetectionSettings()

    /// The version of the rules with what differs from the settings of the house: “2026.12.3 tolerated=3.0”.
    var rules: String {
        let (own, house) = (Mirror(reflecting: self).children, Mirror(reflecting: Self.standard).children)
        let changes = zip(own, house).compactMap { own, house in
            "\(own.value)" == "\(house.value)" ? nil : "\(own.label ?? "")=\(own.value)"
        }
        return ([Rules.version] + changes).joined(separator: " ")
    }
}
