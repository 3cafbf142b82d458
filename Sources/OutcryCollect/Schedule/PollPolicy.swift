/// The numbers by which polls are planned.
struct PollPolicy: Hashable, Sendable {
    /// A limit for status pages, and one for everything else.
    struct Limit: Hashable, Sendable {
        let status: Duration
        let other: Duration
    }

    /// The most that chance adds to the interval of a source, as a part of it, so that sources drift apart.
    var jitter = 0.1
    /// The shortest interval of a source.
    var shortestInterval = Duration.seconds(1)

    /// The longest wait after failures, unless the source's own interval is longer.
    var backoffCap = Duration.seconds(6 * 3600)
    /// The longest wait after failures while the service of the source is elevated, unless its own interval is longer.
    var elevatedBackoffCap = Duration.seconds(900)
    /// The longest wait that a server may ask for.
    var retryAfterCap = Duration.seconds(24 * 3600)

    /// The longest time for which an answer's own account of its freshness is believed: many servers say a year.
    var freshnessCap = Duration.seconds(3600)
    /// The longest rest that a feed may ask for by its rhythm.
    var rhythmCap = Limit(status: .seconds(3600), other: .seconds(24 * 3600))
    /// The longest time for which hours and days without publishing keep a source from being asked.
    var skipCap = Duration.seconds(24 * 3600)
    /// The longest time for which freshness and rhythm count while the service of the source is elevated.
    var elevatedPatience = Duration.seconds(300)

    /// The interval of a source whose service is elevated, unless its own is shorter.
    var elevatedInterval = Duration.seconds(60)
    /// The part of the usual time between two entries after which a source is asked again.
    var shareOfGap = 0.5
    /// The part of the time since the newest entry that counts as the usual time between two, for sources gone quiet.
    var shareOfSilence = 1.0 / 16
    /// The longest interval that a source with few entries comes to, unless its own is longer.
    var quietInterval = Duration.seconds(4 * 3600)
    /// How many times its own interval a status page may come to: the day it breaks its silence is the one that counts.
    var quietStatusFactor = 2
    /// How many times longer the interval of a source is whose hub is trusted to push what is new.
    var pushFactor = 4
    /// The longest interval it then comes to, unless its own is longer.
    var pushCap = Limit(status: .seconds(3600), other: .seconds(4 * 3600))

    /// How often in a row the same permanent move is answered before the new address is asked straight away.
    var movesToBelieve = 3
    /// How many failures in a row at the new address make the catalogue's address be asked again.
    var failuresToDoubtMove = 5

    /// How long validators are trusted before the whole feed is read again to see whether they told the truth.
    var trust = Duration.seconds(8 * 86_400)
    /// So many times the usual time between two entries without a change are suspicious sooner than that, …
    var suspiciousGaps = 8
    /// … but not before this time.
    var shortestTrust = Duration.seconds(86_400)
    /// How long before a 304 an entry must be dated for the 304 to have been untrue.
    var lieMargin = Duration.seconds(600)
    /// How often a server may be seen to lie before its validators are never used again.
    var liesToForgive = 1
    /// How far in the future a `Last-Modified` may lie and still be a validator.
    var clockTolerance = Duration.seconds(86_400)
}
