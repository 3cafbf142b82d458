/// The constants of the method, with what they are for. The version changes with any of them.
enum Rules {
    static let version = "2026.11"

    // Counting.

    /// A reporter counts once per service within so many minutes.
    static let reporterWindow = 60
    /// A person's words count once per service within so many minutes: as long as a reporter can be told from others.
    static let wordsWindow = 24 * 60
    /// The most people whose words count in that time; those of more add nothing to what is shown.
    static let mostSpeakers = 10_000
    /// A report that comes so many minutes late still speaks of now.
    static let promptDelay = 20
    /// A report that comes so many minutes late is still tallied.
    static let tallyDelay = 360

    // Baseline.

    /// So many hours must have been observed before anything is called usual.
    static let hoursToKnow = 72.0
    /// After so many hours an observation has lost most of its weight.
    static let memoryInHours = 28.0 * 24
    /// Reports that the shape of the week is worth before there are any.
    static let shapePrior = 30.0
    /// Reports that a region's rate is worth before there are any.
    static let ratePrior = 4.0

    // Detection.

    /// A rate up to so many times the usual is no evidence of an outage.
    static let tolerated = 2.0
    /// The rates, as multiples of the usual, that are tested for.
    static let alternatives: [Double] = [4, 8, 20, 60, 200, 800]
    /// What share of each piece of evidence counts, as reports are not independent.
    static let caution = 0.8
    /// The minutes without outage within which one false alarm a service is to be expected, nominally: eight weeks.
    static let averageRunLength = 80_640.0
    /// What a follow-up in the same place through the same kind of source counts, where hardly any is usual.
    static let followUpWeight = 0.35
    /// The least number of distinct reporters of a suspicion.
    static let leastReporters = 3.0

    // Corroboration.

    /// Evidence that must be left, in nats, without the kind of source that brings most.
    static let secondSourceEvidence = 3.0
    /// Distinct reporters through the report endpoint that need no second kind of source.
    static let reportersAlone = 12.0
    /// Minutes after which an uncorroborated suspicion is given up.
    static let suspicionLasts = 30

    // Scope.

    /// What a region of the cut costs, in nats, before the choice among its level.
    static let cutPenalty = 3.0
    /// A region is part of the outage from this share of the outage's typical ratio on.
    static let cutShare = 0.3
    /// Minutes between two looks at the scope.
    static let scopeInterval = 5
    /// Minutes after which the scope stays, once it rests on enough: echo comes later.
    static let scopeSettles = 45
    /// Minutes after which it stays in any case.
    static let scopeSettlesAnyway = 180
    /// Excess reporters that are enough for it.
    static let scopeSettlesAt = 20.0
    /// The most regions of a scope.
    static let mostRegions = 60

    // Recovery.

    /// Evidence of the end, in nats.
    static let endEvidence = 4.6
    /// Evidence that reports are falling, or rising again, in nats.
    static let easingEvidence = 1.0
    /// The least length of an incident, in minutes.
    static let leastLength = 10
    /// An alarm within so many minutes of the end opens the same incident again.
    static let reopenWindow = 45
    /// For so many minutes after the end more evidence is asked for.
    static let waryWindow = 90
    /// How much more, in nats.
    static let waryEvidence = 8.0

    // Magnitude.

    /// How many affected people one report stands for. An assumption: nobody publishes it.
    static let usersPerReport = 300.0
    /// The uncertainty of that assumption, as a standard deviation of its logarithm.
    static let usersPerReportSpread = 1.0
}
