public import OutcryModel
public import OutcryStore

/// Makes derived data anew from the reports of a log.
public struct Replay: Sendable {
    /// What a replay did.
    public struct Outcome: Codable, Hashable, Sendable {
        /// Reports copied.
        public let reports: Int
        /// The last minute folded; `nil` when there was nothing to fold.
        public let through: Minute?

        /// An outcome from its parts.
        public init(reports: Int, through: Minute?) {
            self.reports = reports
            self.through = through
        }
    }

    private let log: any ReportLog
    private let store: any ReportStore

    /// A replay of what `log` holds; `store` tells how far it had been folded.
    public init(from log: any ReportLog, of store: any ReportStore) {
        self.log = log
        self.store = store
    }

    /// Copies every report into an empty log, with the instants of receipt it had, and folds through the same minute.
    ///
    /// `makeRoad` opens the road over the fresh store once the reports are there.
    public func run(
        into fresh: any ReportLog, makeRoad: () async throws -> Pipeline
    ) async throws -> Outcome {
        let there = try await fresh.read(after: .start, before: Timestamp(milliseconds: .max), limit: 1)
        guard there.isEmpty else { throw PipelineError.notEmpty }
        let progress = try await store.progress()
        var copied = 0
        var position = LogPosition.start
        while true {
            let read = try await log.read(
                after: position, before: Timestamp(milliseconds: .max), limit: Pipeline.batch)
            guard let last = read.last else { break }
            _ = try await fresh.append(read.map(\.report))
            copied += read.count
            position = last.position
        }
        let road = try await makeRoad()
        if let progress { try await road.fold(through: progress.through) }
        return Outcome(reports: copied, through: progress?.through)
    }
}
