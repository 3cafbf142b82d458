import OutcryModel

/// How many reporters have counted out of each network, by the hour of the clock: an hour that is over is forgotten as a
/// whole.
struct NetworkCounts: Sendable {
    private var hour: Int?
    private var reporters: [NetworkHash: Int] = [:]

    /// How many have counted out of a network in the hour of a minute.
    func count(of network: NetworkHash, at minute: Minute) -> Int {
        hour == Self.hour(of: minute) ? reporters[network] ?? 0 : 0
    }

    /// Counts one more, in a minute none of which comes before another's.
    mutating func add(_ network: NetworkHash, at minute: Minute) {
        let now = Self.hour(of: minute)
        if hour != now { (hour, reporters) = (now, [:]) }
        reporters[network, default: 0] += 1
    }

    private static func hour(of minute: Minute) -> Int {
        (minute.sinceEpoch - (minute.sinceEpoch % 60 + 60) % 60) / 60
    }
}
