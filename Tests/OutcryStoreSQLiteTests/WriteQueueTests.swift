import OutcryStore
import Testing

@testable import OutcryStoreSQLite

struct WriteQueueTests {
    private var queue = WriteQueue<String>(settings: SQLiteSettings(mostWaiting: 10, mostPerCommit: 4))

    @Test mutating func `only the first job starts the work, and the first after a rest`() throws {
        #expect(try queue.add("a", reports: 1))
        #expect(try !queue.add("b", reports: 1))
        #expect(written() == ["a", "b"])
        #expect(rests())
        #expect(try queue.add("c", reports: 1))
    }

    @Test mutating func `a batch is as many calls as fit, in order, and never a part of one`() throws {
        for (job, reports) in [("a", 2), ("b", 2), ("seal", 0), ("c", 3), ("d", 2), ("e", 1)] {
            _ = try queue.add(job, reports: reports)
        }
        #expect(written() == ["a", "b", "seal"])
        #expect(written() == ["c"])
        #expect(written() == ["d", "e"])
    }

    @Test mutating func `what comes while a batch is written joins its commit where it fits`() throws {
        _ = try queue.add("a", reports: 1)
        #expect(written() == ["a"])
        for (job, reports) in [("b", 1), ("seal", 0), ("c", 1)] { _ = try queue.add(job, reports: reports) }
        #expect(queue.more(beside: 1) == ["b", "seal", "c"])
        _ = try queue.add("d", reports: 2)
        #expect(queue.waiting == 2)
        #expect(queue.more(beside: 3) == [])
        #expect(written() == ["d"])
        #expect(queue.more(beside: 2) == [])
        #expect(rests())
    }

    @Test mutating func `what is larger than a commit is written by itself`() throws {
        for (job, reports) in [("a", 1), ("large", 5), ("seal", 0)] { _ = try queue.add(job, reports: reports) }
        #expect(written() == ["a"])
        #expect(queue.more(beside: 1) == [])
        #expect(written() == ["large"])
        #expect(written() == ["seal"])
        #expect(rests())
    }

    @Test mutating func `what is not about the log joins no commit of others`() throws {
        for (job, reports) in [("a", 1), ("other", nil), ("b", 1)] as [(String, Int?)] {
            _ = try queue.add(job, reports: reports)
        }
        #expect(written() == ["a"])
        #expect(queue.more(beside: 1) == [])
        #expect(written() == ["other"])
        #expect(queue.more(beside: 0) == ["b"])
    }

    @Test mutating func `what is not about the log is written by itself, in its turn`() throws {
        for (job, reports) in [("a", 1), ("other", nil), ("b", 1)] as [(String, Int?)] {
            _ = try queue.add(job, reports: reports)
        }
        #expect(written() == ["a"])
        #expect(written() == ["other"])
        #expect(written() == ["b"])
    }

    @Test mutating func `the bound counts reports that wait, not those taken`() throws {
        _ = try queue.add("a", reports: 4)
        _ = try queue.add("b", reports: 6)
        #expect(throws: StoreError.busy) { try queue.add("c", reports: 1) }
        #expect(throws: Never.self) { try queue.add("seal", reports: 0) }
        #expect(throws: Never.self) { try queue.add("other", reports: nil) }
        #expect(written() == ["a"])
        #expect(queue.waiting == 6)
        #expect(throws: Never.self) { try queue.add("c", reports: 4) }
    }

    @Test mutating func `a breakdown refuses what waits and what comes`() throws {
        _ = try queue.add("a", reports: 1)
        _ = try queue.add("other", reports: nil)
        queue.breakDown(.failed(reason: "I/O"))
        guard case .refuse(let jobs, let error) = queue.next() else {
            Issue.record("what waits is not refused")
            return
        }
        #expect(jobs == ["a", "other"])
        #expect(throws: error) { try queue.add("b", reports: 1) }
        #expect(queue.isBroken)
    }

    @Test mutating func `a closed queue still hands out what waits`() throws {
        _ = try queue.add("a", reports: 1)
        queue.close()
        #expect(throws: StoreError.closed) { try queue.add("b", reports: 1) }
        #expect(written() == ["a"])
        #expect(rests())
    }

    @Test mutating func `what waits in a queue that is closed and then breaks down is refused`() throws {
        _ = try queue.add("a", reports: 1)
        queue.close()
        queue.breakDown(.failed(reason: "I/O"))
        #expect(written() == nil)
    }

    private mutating func written() -> [String]? {
        if case .write(let jobs) = queue.next() { jobs } else { nil }
    }

    private mutating func rests() -> Bool {
        if case .rest = queue.next() { true } else { false }
    }
}
