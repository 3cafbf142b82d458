import OutcryAggregate
public import OutcryClassify
public import OutcryModel
public import OutcryRegions
public import OutcryStore

/// The road joined up: what the log has accepted is classified, folded minute by minute, and kept.
///
/// A minute is folded once, when it is over and nothing more can arrive in it, so the result depends on the log
/// alone: folding the same log again gives the same tallies and incidents, byte for byte.
public actor Pipeline {
    /// The services of the catalogue, by id.
    public nonisolated let services: [Service]

    nonisolated let log: any ReportLog
    nonisolated let store: any ReportStore
    nonisolated let classifier: Classifier
    nonisolated let aggregator: Aggregator
    nonisolated let regions: RegionTree
    nonisolated let time: any TimeSource
    nonisolated let reporters: ReporterHasher
    private let keeping: Keeping

    /// What has been folded and kept. A step that could not be written never gets here.
    private(set) var folded = Folded()
    private var isFolding = false
    private(set) var obstacle: String?
    var standingsOfMinute: (minute: Minute, standings: [ServiceStanding])?

    /// How far the fold has come; `nil` before the first report.
    public var progress: FoldProgress? { folded.progress }

    /// What becomes of the results of the fold.
    public enum Keeping: Sendable {
        /// They are written to the store: this is the one process that folds.
        case inStore
        /// They stay in memory: another process may be folding into the store meanwhile.
        case inMemory
    }

    /// How many minutes are folded between two snapshots of the state.
    static let snapshotInterval = 60
    /// How many reports are read from the log at once.
    static let batch = 5000

    /// Opens the road over a log and a store, and goes back to where the fold was.
    ///
    /// Throws what the store throws, and `PipelineError` when the snapshot cannot be read.
    public init(
        services: [Service], log: any ReportLog, store: any ReportStore, classifier: Classifier,
        regions: RegionTree, time: any TimeSource, keeping: Keeping = .inStore
    ) async throws {
        self.services = services.sorted { $0.id < $1.id }
        self.log = log
        self.store = store
        self.classifier = classifier
        aggregator = Aggregator(regions: regions, services: services)
        self.regions = regions
        self.time = time
        self.keeping = keeping
        reporters = ReporterHasher(store: store)
        try await restore()
    }

    /// Folds every minute that is over by now.
    public func foldWhatIsOver() async throws {
        try await fold(through: time.now().minute - 1)
    }

    /// Folds every minute not yet folded up to and including `last`.
    ///
    /// The first minute is that of the first report. A call while another runs returns at once. What a call that throws
    /// has not kept comes again with the next one.
    public func fold(through last: Minute) async throws {
        guard !isFolding, last > (progress?.through ?? Minute(.min)) else { return }
        isFolding = true
        defer { isFolding = false }
        do {
            if keeping == .inStore { _ = try await log.seal(before: last.next.start) }
            try await foldLog(through: last, keeping: keeping)
            obstacle = nil
        } catch {
            // Whoever is told to stop has not met an obstacle.
            if !Task.isCancelled { obstacle = String(describing: error) }
            throw error
        }
    }

    /// Keeps the state as it is, so that the next start folds nothing again: whatever changes until then, the catalogue
    /// included, what has been folded stays as it was.
    public func takeSnapshot() async throws {
        guard keeping == .inStore, let progress, progress.through != folded.snapshotTakenAt else { return }
        try await store.record(FoldStep(progress: progress, snapshot: try folded.memory.encoded()))
        folded.snapshotTakenAt = progress.through
    }

    /// Goes back to where the fold was. The minutes since the snapshot are folded in memory: they have been written.
    private func restore() async throws {
        let kept = try await store.progress()
        if let snapshot = try await store.snapshot() {
            do {
                folded.memory = try RoadMemory(encoded: snapshot.state)
            } catch {
                throw PipelineError.unreadableSnapshot(reason: String(describing: error))
            }
            folded.progress = snapshot.progress
            folded.snapshotTakenAt = snapshot.progress.through
        }
        if let kept, kept.through > (progress?.through ?? Minute(.min)) {
            try await foldLog(through: kept.through, keeping: .inMemory)
        }
    }

    private func foldLog(through last: Minute, keeping: Keeping) async throws {
        var now = folded
        var pending = Arrivals(of: now.progress.map { $0.through.next })
        var position = now.progress?.position ?? .start
        var step = StepBuilder()
        while true {
            let read = try await log.read(after: position, before: last.next.start, limit: Self.batch)
            for logged in read {
                let report = logged.report
                let first = pending.minute ?? report.receivedAt.minute
                pending.minute = first
                if report.receivedAt.minute > first {
                    try await foldMinutes(
                        pending, before: report.receivedAt.minute, position: position, of: &now, into: &step)
                    pending = Arrivals(of: report.receivedAt.minute)
                }
                let verdict = Self.verdict(on: report, by: classifier, remembering: &now.memory.echoes)
                step.verdicts[report.id] = verdict
                pending.arrivals += Arrival.arrivals(report: report, verdict: verdict)
                position = logged.position
            }
            let isAtEnd = read.count < Self.batch
            if isAtEnd {
                try await foldMinutes(pending, before: last.next, position: position, of: &now, into: &step)
            }
            if now.progress != folded.progress {
                try await keep(step, reaching: &now, keeping: keeping)
                step = StepBuilder()
            }
            if isAtEnd { return }
        }
    }

    /// Folds one minute of arrivals, and then the empty ones before `end`.
    private func foldMinutes(
        _ first: Arrivals, before end: Minute, position: LogPosition, of now: inout Folded, into step: inout StepBuilder
    ) async throws {
        guard let start = first.minute else { return }
        var minute = start
        while minute < end {
            step.take(
                aggregator.fold(&now.memory.state, minute: minute, arrivals: minute == start ? first.arrivals : []))
            minute = minute.next
            // After a long rest there are weeks of minutes: whoever asks or stops meanwhile gets a turn every hour.
            if minute.sinceEpoch % 60 == 0 {
                await Task.yield()
                try Task.checkCancellation()
            }
        }
        now.progress = FoldProgress(through: end - 1, position: position)
    }

    /// The verdict on a report, with the cluster of its words. This is the one place where reports are heard in order.
    private static func verdict(
        on report: Report, by classifier: Classifier, remembering echoes: inout EchoIndex
    ) -> Verdict {
        let read = classifier.read(report)
        guard let fingerprint = read.fingerprint else { return read.verdict }
        var verdict = read.verdict
        verdict.cluster = echoes.cluster(of: fingerprint, at: report.receivedAt)
        return verdict
    }

    private func keep(_ built: StepBuilder, reaching now: inout Folded, keeping: Keeping) async throws {
        guard let progress = now.progress else { return }
        if keeping == .inStore {
            var step = FoldStep(
                progress: progress, verdicts: built.verdicts, tallies: built.tallies, incidents: built.incidents)
            if progress.through - (now.snapshotTakenAt ?? Minute(0)) >= Self.snapshotInterval {
                step.snapshot = try now.memory.encoded()
                now.snapshotTakenAt = progress.through
            }
            try await store.record(step)
        }
        folded = now
    }
}

/// The state of the fold, with how far it has come.
struct Folded: Sendable {
    var memory = RoadMemory()
    var progress: FoldProgress?
    var snapshotTakenAt: Minute?

    var state: AggregateState { memory.state }
}

/// The reports that arrived in one minute; the minute is not known before the first report ever.
private struct Arrivals {
    var minute: Minute?
    var arrivals: [Arrival] = []

    init(of minute: Minute?) {
        self.minute = minute
    }
}
