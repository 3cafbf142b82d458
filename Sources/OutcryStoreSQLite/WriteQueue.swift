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

    /// Jobs that go into one transaction.
    private struct Batch {
        var jobs: [Job]
        /// How many reports they bring; `nil` for a job that is not about the log and is written by itself.
        var reports: Int?
    }

    private let mostWaiting: Int
    private let mostPerCommit: Int
    /// Why nothing can be written any more; `nil` while it can.
    private var breakdown: StoreError?
    private(set) var isClosed = false
    /// What waits, made into batches as it comes, so that each is handed over as it is.
    private var batches: [Batch] = []
    /// How many of them have been taken: they are let go of together, as moving those behind up costs more than one.
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
        if let reports, taken < batches.count, let others = batches[batches.count - 1].reports,
            others + reports <= mostPerCommit
        {
            batches[batches.count - 1].jobs.append(job)
            batches[batches.count - 1].reports = others + reports
        } else {
            // One that is not about the log, or larger than a commit, goes by itself.
            batches.append(Batch(jobs: [job], reports: reports))
        }
        waiting += reports ?? 0
        defer { isAtWork = true }
        return !isAtWork
    }

    /// What the one at work does next.
    mutating func next() -> Step {
        guard taken < batches.count else {
            isAtWork = false
            return .rest
        }
        guard let breakdown else { return .write(take()) }
        var refused: [Job] = []
        while taken < batches.count { refused += take() }
        return .refuse(refused, breakdown)
    }

    /// What has come while so many reports were being written, if all of it fits into their commit.
    mutating func more(beside reports: Int) -> [Job] {
        guard taken < batches.count, let others = batches[taken].reports, reports + others <= mostPerCommit else {
            return []
        }
        return take()
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

    private mutating func take() -> [Job] {
        var jobs: [Job] = []
        swap(&jobs, &batches[taken].jobs)
        waiting -= batches[taken].reports ?? 0
        taken += 1
        if taken * 2 >= batches.count {
            batches.removeFirst(taken)
            taken = 0
        }
        return jobs
    }
}
