/// The numbers by which polls are planned.
struct PollPolicy: Hashable, Sendable {
    /// The most that chance adds to the interval of a source, as a part of it, so that sources drift apart.
    var jitter = 0.1
    /// The longest wait after failures, unless the source's own interval is longer.
    var backoffCap = Duration.seconds(6 * 3600)
    /// The longest wait that a server may ask for.
    var retryAfterCap = Duration.seconds(24 * 3600)
    /// The longest time for which an answer's own account of its freshness is believed: many servers say a year.
    var freshnessCap = Duration.seconds(3600)
    /// How often in a row the same permanent move is answered before the new address is asked straight away.
    var movesToBelieve = 3
    /// How many failures in a row at the new address make the catalogue's address be asked again.
    var failuresToDoubtMove = 5
    /// The shortest interval of a source.
    var shortestInterval = Duration.seconds(1)
}
