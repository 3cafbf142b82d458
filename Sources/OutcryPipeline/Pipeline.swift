public import OutcryAggregate
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
    nonisolated let tokens: WithdrawalTokens
    nonisolated let reporterCounts = ReporterCounts()
    nonisolated let bell = FoldBell()
    nonisolated let wordless = WordlessVerdicts()
    private let keeping: Keeping
    private let batch: Int

    /// What has been folded and kept. A step that could not be written never gets here.
    private(set) var folded = Folded()
    /// The words heard lately. They are many, so while a step is made they run ahead of what is kept, from their mark on,
    /// instead of being copied; a step that fails takes them back.
    private var echoes = EchoIndex()
    /// Whether a step is being made, or a snapshot.
    private var isFolding = false
    /// Up to which minute the store has what has yet to be folded again after a start; `nil` when all is.
    private var behind: Minute?
    private(set) var obstacle: String?
    /// What was found damaged when the road was opened.
    private(set) var damage: PipelineError?
    var standingsOfMinute: (minute: Minute, standings: [ServiceStanding])?
    var picturesOfMinute: (minute: Minute, pictures: [ScopePicture])?

    /// How far the fold has come; `nil` before the first report.
    public var progress: FoldProgress? { folded.progress }

    /// What becomes of the results of the fold.
    public enum Keeping: Sendable {
        /// They are written to the store: this is the one process that folds.
        case inStore
        /// They stay in memory: another process may be folding into the store meanwhile.
        case inMemory
    }

    /// How many minutes are folded between two snapshots of the state at the most.
    static let snapshotInterval = 60
    /// How many reports are folded between two snapshots at the most: about as many as a start folds again in ten
    /// seconds.
    static let snapshotReports: Int64 = 500_000
    /// How many reports are read from the log at once.
    static let batch = 5000

    /// Opens the road over a log and a store, and goes back to where the fold was.
    ///
    /// With `startsBehind` it goes back to the last snapshot only, and the first fold does the rest: reports are accepted
    /// meanwhile, and what is shown is what the store has. Where the snapshot cannot be read, that rest is the whole log.
    ///
    /// Throws what the store throws.
    public init(
        services: [Service], log: any ReportLog, store: any ReportStore, classifier: Classifier,
        regions: RegionTree, detection: DetectionSettings = .standard, time: any TimeSource,
        keeping: Keeping = .inStore, startsBehind: Bool = false
    ) async throws {
        try await self.init(
            services: services, log: log, store: store, classifier: classifier, regions: regions,
            detection: detection, time: time, keeping: keeping, batch: Self.batch)
        if !startsBehind { try await catchUp() }
    }

    /// The same, reading so many reports at once, and as far as the last snapshot.
    init(
        services: [Service], log: any ReportLog, store: any ReportStore, classifier: Classifier,
        regions: RegionTree, detection: DetectionSettings = .standard, time: any TimeSource, keeping: Keeping,
        batch: Int
    ) async throws {
        self.services = services.sorted { $0.id < $1.id }
        self.log = log
        self.store = store
        self.classifier = classifier
        aggregator = Aggregator(regions: regions, services: services, settings: detection)
        self.regions = regions
        self.time = time
        self.keeping = keeping
        self.batch = batch
        reporters = ReporterHasher(store: store)
        tokens = WithdrawalTokens(store: store)
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
            try await catchUp()
            guard last > (progress?.through ?? Minute(.min)) else { return }
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
    ///
    /// A call while a fold runs returns at once.
    public func takeSnapshot() async throws {
        guard !isFolding, behind == nil, keeping == .inStore, let progress, progress != folded.snapshotTaken
        else { return }
        isFolding = true
        defer { isFolding = false }
        try await store.record(FoldStep(progress: progress, snapshot: try snapshot(of: folded, at: progress)))
        folded.snapshotTaken = progress
    }

    private func snapshot(of folded: Folded, at progress: FoldProgress) throws -> [UInt8] {
        try RoadMemory(state: folded.state, echoes: echoes).encoded(at: progress)
    }

    /// Goes back to the last snapshot, or to the beginning where it cannot be read, and sees how far the store is ahead.
    private func restore() async throws {
        let kept = try await store.progress()
        if let snapshot = try await store.snapshot() {
            do {
                let memory = try RoadMemory(encoded: snapshot.state, at: snapshot.progress)
                (folded.state, echoes) = (memory.state, memory.echoes)
                folded.progress = snapshot.progress
                folded.snapshotTaken = snapshot.progress
            } catch {
                // All that it was made of is in the log.
                damage = .unreadableSnapshot(reason: String(describing: error))
            }
        }
        if let kept, kept.through > (progress?.through ?? Minute(.min)) { behind = kept.through }
        if let through = behind ?? progress?.through { bell.ring(through) }
    }

    /// Folds the minutes since the snapshot in memory: what they give has been written.
    private func catchUp() async throws {
        guard let behind else { return }
        try await foldLog(through: behind, keeping: .inMemory)
        self.behind = nil
        (standingsOfMinute, picturesOfMinute) = (nil, nil)
    }

    /// Reads the log batch by batch and keeps a step after each that ended a minute. When that fails, the words heard
    /// for the step are taken back.
    private func foldLog(through last: Minute, keeping: Keeping) async throws {
        echoes.mark()
        do {
            try await foldSteps(through: last, keeping: keeping)
        } catch {
            echoes.goBack()
            throw error
        }
    }

    private func foldSteps(through last: Minute, keeping: Keeping) async throws {
        var now = folded
        let decisions = try await decisions(after: now.progress?.through, through: last)
        var pending = Arrivals(of: now.progress.map { $0.through.next })
        var position = now.progress?.position ?? .start
        var step = StepBuilder()
        while true {
            let read = try await log.read(after: position, before: last.next.start, limit: batch)
            for logged in read {
                let report = logged.report
                let first = pending.minute ?? report.receivedAt.minute
                pending.minute = first
                if report.receivedAt.minute > first {
                    try await foldMinutes(
                        pending, before: report.receivedAt.minute, position: position, heeding: decisions, of: &now,
                        into: &step)
                    pending = Arrivals(of: report.receivedAt.minute)
                }
                if !ImportHistory.holds(report) { pending.heard.append(Heard(report, by: classifier)) }
                position = logged.position
            }
            let isAtEnd = read.count < batch
            if isAtEnd {
                try await foldMinutes(
                    pending, before: last.next, position: position, heeding: decisions, of: &now, into: &step)
            }
            if now.progress != folded.progress {
                try await keep(step, reaching: &now, keeping: keeping)
                step = StepBuilder()
            }
            if isAtEnd { return }
        }
    }

    /// What moderators decided in the minutes to be folded. None of those is to come, as the log is sealed.
    private func decisions(after folded: Minute?, through last: Minute) async throws -> [Minute: [IncidentDecision]] {
        let start = folded?.next.start ?? Timestamp(milliseconds: .min)
        let decisions = try await log.decisions(from: start, before: last.next.start)
        return Dictionary(grouping: decisions, by: \.decidedAt.minute)
    }

    /// Folds one minute of arrivals, and then the empty ones before `end`.
    private func foldMinutes(
        _ first: Arrivals, before end: Minute, position: LogPosition, heeding decisions: [Minute: [IncidentDecision]],
        of now: inout Folded, into step: inout StepBuilder
    ) async throws {
        guard let start = first.minute else { return }
        var minute = start
        // Words are remembered with the minute they came in, never before it: both are kept, or neither is.
        var arrivals: [Arrival] = []
        for heard in first.heard {
            let verdict = heard.verdict(remembering: &echoes)
            step.verdicts[heard.report.id] = verdict
            arrivals += Arrival.arrivals(report: heard.report, verdict: verdict)
        }
        while minute < end {
            step.take(
                aggregator.fold(
                    &now.state, minute: minute, arrivals: minute == start ? arrivals : [],
                    decisions: decisions[minute] ?? []))
            minute = minute.next
            // After a long rest there are weeks of minutes: whoever asks or stops meanwhile gets a turn every hour.
            if minute.sinceEpoch % 60 == 0 {
                await Task.yield()
                try Task.checkCancellation()
            }
        }
        now.progress = FoldProgress(through: end - 1, position: position)
    }

    private func keep(_ built: StepBuilder, reaching now: inout Folded, keeping: Keeping) async throws {
        guard let progress = now.progress else { return }
        if keeping == .inStore {
            var step = FoldStep(
                progress: progress, verdicts: built.verdicts, tallies: built.tallies, incidents: built.incidents)
            if now.isSnapshotDue {
                step.snapshot = try snapshot(of: now, at: progress)
                now.snapshotTaken = progress
            }
            try await store.record(step)
        }
        folded = now
        echoes.mark()
        if behind != nil { return }
        reporterCounts.forget()
        bell.ring(progress.through)
    }
}

/// The state of the fold, with how far it has come.
struct Folded: Sendable {
    var state = AggregateState()
    var progress: FoldProgress?
    /// How far it had come when the last snapshot was taken.
    var snapshotTaken: FoldProgress?

    /// Whether folding again what came since the last snapshot would take a start too long.
    var isSnapshotDue: Bool {
        guard let progress else { return false }
        guard let taken = snapshotTaken else { return true }
        return progress.through - taken.through >= Pipeline.snapshotInterval
            || progress.position.rawValue - taken.position.rawValue >= Pipeline.snapshotReports
    }
}

/// The reports that arrived in one minute; the minute is not known before the first report ever.
private struct Arrivals {
    var minute: Minute?
    var heard: [Heard] = []

    init(of minute: Minute?) {
        self.minute = minute
    }
}
