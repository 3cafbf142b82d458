import GRDB
import OutcryModel
import OutcryStore
import Synchronization

/// The single writer. Whatever waits when the disk is free, and what comes while that is written, is committed in one
/// transaction, as far as one may hold it, and the callers are answered after it: durability costs one fsync a batch, not
/// one a report.
///
/// It works on the serial queue of GRDB's writer connection, so that an fsync never holds a thread on which tasks run.
final class GroupCommit: Sendable {
    private let pool: DatabasePool
    private let path: String
    private let queue: Mutex<WriteQueue<WriteJob>>
    /// Touched on the writer's queue only; the lock is for the compiler.
    private let head: Mutex<LogHead>
    /// As the head.
    private let checkpoint = Mutex(RestingCheckpoint())

    init(pool: DatabasePool, path: String, settings: SQLiteSettings) throws(StoreError) {
        self.pool = pool
        self.path = path
        queue = Mutex(WriteQueue(settings: settings))
        do {
            head = Mutex(try pool.read(ReportTable.head))
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Whether it takes nothing more.
    var isClosed: Bool { queue.withLock { $0.isClosed } }

    /// How many reports wait.
    var waiting: Int { queue.withLock { $0.waiting } }

    func append(_ reports: [Report]) async throws(StoreError) -> [Receipt] {
        try await answer { .append(reports, $0) }
    }

    func append(_ reports: [Report], _ answer: @escaping Answer<[Receipt]>) {
        add(.append(reports, answer))
    }

    func seal(before instant: Timestamp) async throws(StoreError) -> LogPosition {
        try await answer { .seal(before: instant, $0) }
    }

    /// Runs `body` on the writer's connection in a transaction, to its end whether or not the caller is cancelled.
    func transact<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        try await write { db in
            var value: Value?
            try db.inTransaction(.immediate) {
                value = try body(db)
                return .commit
            }
            guard let value else { throw StoreError.failed(reason: "A transaction came to no end.") }
            return value
        }
    }

    /// The same for what adds to the log, too.
    func transact<Value: Sendable>(
        _ body: @escaping @Sendable (Database, inout LogHead) throws -> Value
    ) async throws(StoreError) -> Value {
        try await write { db in
            var head = self.head.withLock { $0 }
            var value: Value?
            try db.inTransaction(.immediate) {
                value = try body(db, &head)
                return .commit
            }
            self.head.withLock { $0 = head }
            guard let value else { throw StoreError.failed(reason: "A transaction came to no end.") }
            return value
        }
    }

    /// Runs `body` on the writer's connection, to its end whether or not the caller is cancelled.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let path = path
        return try await answer { answer in
            .other { connection in
                do {
                    answer(.success(try body(try connection.get())))
                    return nil
                } catch {
                    let consequence = StoreError(error, path: path)
                    answer(.failure(consequence))
                    return (error as? DatabaseError)?.endsWriting == true ? consequence : nil
                }
            }
        }
    }

    /// Takes nothing more in, and returns when all that waits has been written.
    func close() async {
        queue.withLock { $0.close() }
        await withCheckedContinuation { done in finish(done) }
    }

    /// Comes round on the writer's queue until nobody is at work.
    private func finish(_ done: CheckedContinuation<Void, Never>) {
        pool.asyncWriteWithoutTransaction { db in
            let queue = self.queue.withLock { $0 }
            if queue.isAtWork { return self.finish(done) }
            if !queue.isBroken {
                // So that the file stands alone, and a reader finds nothing to recover. One in the way is no harm.
                try? db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            done.resume()
        }
    }

    private func answer<Value: Sendable>(
        _ job: (@escaping Answer<Value>) -> WriteJob
    ) async throws(StoreError) -> Value {
        let result = await withCheckedContinuation { (caller: CheckedContinuation<Result<Value, StoreError>, Never>) in
            add(job { caller.resume(returning: $0) })
        }
        return try result.get()
    }

    private func add(_ job: WriteJob) {
        do throws(StoreError) {
            if try queue.withLock({ queue throws(StoreError) in try queue.add(job, reports: job.reports) }) { work() }
        } catch {
            job.refuse(error)
        }
    }

    /// Batches as long as something waits: to come back to the writer's queue for each would wake a thread for it.
    private func work() {
        pool.asyncWriteWithoutTransaction { db in
            while true {
                let (next, isBroken) = self.queue.withLock { ($0.next(), $0.isBroken) }
                switch next {
                case .rest:
                    if !isBroken { self.checkpoint.withLock { $0.rest(db) } }
                    return
                case .refuse(let jobs, let error):
                    for job in jobs { job.refuse(error) }
                case .write(let jobs):
                    if let error = self.perform(jobs, db) { self.queue.withLock { $0.breakDown(error) } }
                }
            }
        }
    }

    /// Writes a batch and answers its callers; returns the error that ends all writing, if there is one.
    private func perform(_ jobs: [WriteJob], _ db: Database) -> StoreError? {
        if case .other(let body)? = jobs.first { return body(.success(db)) }
        var jobs = jobs
        do {
            for outcome in try commit(&jobs, db) { outcome.tell() }
            return nil
        } catch {
            let consequence = StoreError(error, path: path)
            for job in jobs { job.refuse(consequence) }
            return (error as? DatabaseError)?.endsWriting == true ? consequence : nil
        }
    }

    /// What a caller is told once the batch is on disk.
    private enum Outcome {
        case receipts([Receipt], Answer<[Receipt]>)
        case position(LogPosition, Answer<LogPosition>)

        func tell() {
            switch self {
            case .receipts(let receipts, let answer): answer(.success(receipts))
            case .position(let position, let answer): answer(.success(position))
            }
        }
    }

    /// Commits what a batch brings to the log, with what comes meanwhile, and returns how the callers are to be answered.
    private func commit(_ jobs: inout [WriteJob], _ db: Database) throws -> [Outcome] {
        var head = head.withLock { $0 }
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(jobs.count)
        var reports = jobs.reports
        if reports > 0 {
            try db.inTransaction(.immediate) {
                var insertion = try ReportInsertion(db)
                var written = 0
                while written < jobs.count {
                    try write(jobs[written...], db, by: &insertion, &head, &outcomes)
                    written = jobs.count
                    let more = queue.withLock { $0.more(beside: reports) }
                    reports += more.reports
                    jobs += more
                }
                insertion.finish()
                return .commit
            }
        } else {
            var insertion = try ReportInsertion(db)
            try write(jobs[...], db, by: &insertion, &head, &outcomes)
            insertion.finish()
        }
        self.head.withLock { $0 = head }
        return outcomes
    }

    private func write(
        _ jobs: ArraySlice<WriteJob>, _ db: Database, by insertion: inout ReportInsertion, _ head: inout LogHead,
        _ outcomes: inout [Outcome]
    ) throws {
        for job in jobs {
            switch job {
            case .append(let reports, let answer):
                let receipts = try ReportTable.insert(db, reports, by: &insertion, head: &head)
                outcomes.append(.receipts(receipts, answer))
            case .seal(let instant, let answer):
                head.seal(before: instant)
                outcomes.append(.position(head.position, answer))
            case .other:
                throw StoreError.failed(reason: "A write came into a batch of the log.")
            }
        }
    }
}
