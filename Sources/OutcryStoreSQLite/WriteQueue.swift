import OutcryStore

/// What waits to be written, in order. It decides what is taken in, refused and written together; its owner acts.
struct WriteQueue<Job> {
    /// What to do next.
    enum Step {
        /// Write these in one transaction.
        case write([Job])
        /// Answer these with the error.
        case refuse([Job], StoreError)
        /// Nothing waits: stop until there is something again.
        case rest
    }

    private struct Entry {
        let job: Job
        /// `nil` for a job that is not about the log and is written by itself.
        let reports: Int?
    }

    private let mostWaiting: Int
    private let mostPerCommit: Int
    /// Why nothing can be written any more; `nil` while it can.
    private var breakdown: StoreError?
    private(set) var isClosed = false
    private var entries: [Entry] = []
    /// How many of them have been taken: they are let go of together, as moving those behind up for every batch costs
    /// more than the batch.
    private var taken = 0
    /// How many reports wait.
    private(set) var waiting = 0
    private(set) var isAtWork = false

    init(settings: SQLiteSettings) {
        mostWaiting = settings.mostWaiting
        mostPerCommit = settings.mostPerCommit
    }

    var isBroken: Bool { breakdown != nil }

    /// Takes a job in; returns whether someone has to start working.
    ///
    /// A call of more reports than may wait is taken when no report waits: else it could never be.
    mutating func add(_ job: Job, reports: Int?) throws(StoreError) -> Bool {
        if isClosed { throw .closed }
        if let breakdown { throw breakdown }
        if let reports, reports > 0, waiting > 0, waiting + reports > mostWaiting { throw .busy }
        entries.append(Entry(job: job, reports: reports))
        waiting += reports ?? 0
        defer { isAtWork = true }
        return !isAtWork
    }

    /// What the one at work does next.
    mutating func next() -> Step {
        guard taken < entries.count else {
            isAtWork = false
            return .rest
        }
        if let breakdown { return .refuse(take(entries.count - taken), breakdown) }
        // One that is not about the log, or larger than a commit, goes by itself.
        return .write(take(max(1, fitting(beside: 0))))
    }

    /// What has come while so many reports were being written, and still fits into their commit.
    mutating func more(beside reports: Int) -> [Job] {
        let count = fitting(beside: reports)
        return count > 0 ? take(count) : []
    }

    /// Refuses everything from now on: what is on disk can no longer be known.
    mutating func breakDown(_ error: StoreError) {
        guard breakdown == nil else { return }
        breakdown = .failed(
            reason: "writing has stopped after an earlier failure (\(error)). Start the program again.")
    }

    /// Takes nothing more; what waits is still to be written.
    mutating func close() {
        isClosed = true
    }

    /// How many of the first entries fit into one commit with so many reports.
    private func fitting(beside others: Int) -> Int {
        var (reports, count) = (others, 0)
        while taken + count < entries.count, let more = entries[taken + count].reports,
            reports + more <= mostPerCommit
        {
            reports += more
            count += 1
        }
        return count
    }

    private mutating func take(_ count: Int) -> [Job] {
        let batch = entries[taken..<taken + count]
        waiting -= batch.reduce(0) { $0 + ($1.reports ?? 0) }
        let jobs = batch.map { $0.job }
        taken += count
        if taken == entries.count {
            entries.removeAll(keepingCapacity: taken <= mostWaiting)
            taken = 0
        } else if taken * 2 >= entries.count {
            entries.removeFirst(taken)
            taken = 0
        }
        return jobs
    }
}
