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

    /// Copies every report into an empty log, with the instants of receipt it had, and what moderators decided about
    /// incidents, and folds through the same minute.
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
        var decisions = try await log.decisions(
            from: Timestamp(milliseconds: .min), before: Timestamp(milliseconds: .max))[...]
        while true {
            let read = try await log.read(
                after: position, before: Timestamp(milliseconds: .max), limit: Pipeline.batch)
            guard let last = read.last else { break }
            try await copy(read.map(\.report), with: &decisions, into: fresh)
            copied += read.count
            position = last.position
        }
        try await fresh.append(decisions: Array(decisions))
        let road = try await makeRoad()
        if let progress { try await road.fold(through: progress.through) }
        return Outcome(reports: copied, through: progress?.through)
    }

    /// Copies reports, and in between what moderators decided: a log takes in no decision that is older than its last
    /// report.
    private func copy(
        _ reports: [Report], with decisions: inout ArraySlice<IncidentDecision>, into fresh: any ReportLog
    ) async throws(StoreError) {
        var left = reports[...]
        while let decision = decisions.first, let last = left.last, decision.decidedAt < last.receivedAt {
            let before = left.prefix { $0.receivedAt <= decision.decidedAt }
            _ = try await fresh.append(Array(before))
            left = left.dropFirst(before.count)
            try await fresh.append(decisions: [decision])
            decisions = decisions.dropFirst()
        }
        _ = try await fresh.append(Array(left))
    }
}
