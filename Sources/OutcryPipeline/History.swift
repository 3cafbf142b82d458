public import OutcryAggregate
public import OutcryClassify
public import OutcryModel
public import OutcryStore

/// The reports of a log as the fold sees them, minute by minute, read anew: for trying other settings on one's own past.
public struct History: Sendable {
    private let log: any ReportLog
    private let classifier: Classifier

    /// The history that a log holds.
    public init(of log: any ReportLog, classifier: Classifier) {
        self.log = log
        self.classifier = classifier
    }

    /// Calls `body` for every minute from that of the first report up to one, or up to that of the last report, the empty
    /// ones included, in order; returns how many reports there were.
    public func play(
        through last: Minute?, _ body: (_ minute: Minute, _ arrivals: [Arrival]) async throws -> Void
    ) async throws -> Int {
        let end = last?.next.start ?? Timestamp(milliseconds: .max)
        var (position, reports) = (LogPosition.start, 0)
        var echoes = EchoIndex()
        var minute: Minute?
        var arrivals: [Arrival] = []
        while true {
            let read = try await log.read(after: position, before: end, limit: Pipeline.batch)
            for logged in read {
                let received = logged.report.receivedAt.minute
                while let now = minute, now < received {
                    try await body(now, arrivals)
                    arrivals = []
                    minute = now.next
                }
                minute = minute ?? received
                if ImportHistory.holds(logged.report) { continue }
                let verdict = Heard(logged.report, by: classifier).verdict(remembering: &echoes)
                arrivals += Arrival.arrivals(report: logged.report, verdict: verdict)
            }
            reports += read.count
            guard let after = read.last?.position, read.count == Pipeline.batch else { break }
            position = after
        }
        while let now = minute, now <= last ?? now {
            try await body(now, arrivals)
            arrivals = []
            minute = last == nil ? nil : now.next
        }
        return reports
    }
}
