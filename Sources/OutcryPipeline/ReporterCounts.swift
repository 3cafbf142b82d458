import OutcryModel
import Synchronization

/// How many reported each service lately, as last counted: for whoever answers reports, at any rate they come.
final class ReporterCounts: Sendable {
    private struct Counts {
        var minute: Minute?
        var byService: [Service.ID: Int] = [:]
    }

    private let counts = Mutex(Counts())

    /// The count of a service, if there is one of this minute.
    func count(of service: Service.ID, in minute: Minute) -> Int? {
        counts.withLock { $0.minute == minute ? $0.byService[service] : nil }
    }

    /// Keeps what was counted in a minute.
    func keep(_ count: Int, of service: Service.ID, in minute: Minute) {
        counts.withLock { counts in
            // What was counted in a minute that is over says nothing of this one.
            if let known = counts.minute, minute < known { return }
            if counts.minute != minute { counts = Counts(minute: minute) }
            counts.byService[service] = count
        }
    }

    /// Forgets every count: there is more to count.
    func forget() {
        counts.withLock { $0 = Counts() }
    }
}
