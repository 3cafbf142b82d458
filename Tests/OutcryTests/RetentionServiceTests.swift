import Logging
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryPipeline

struct RetentionServiceTests {
    private let time = ManualTime()
    private let store = MemoryStore()
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Hashes are forgotten after two days, words after a month.
    private var twoDays: RetentionSettings {
        var settings = RetentionSettings()
        settings.hashes = .seconds(2 * 86_400)
        return settings
    }

    /// So many reports, an hour apart, all folded.
    private func keep(_ count: Int) async throws {
        let start = time.now() - .seconds(3600 * (count - 1))
        _ = try await store.append(
            (0..<count).map {
                Sample.report("\($0)", reporter: 7, network: 8, receivedAt: start + .seconds(3600 * $0))
            })
        let position = LogPosition(rawValue: Int64(count))
        try await store.record(
            FoldStep(progress: FoldProgress(through: time.now().minute, position: position), snapshot: [1]))
    }

    private func count(_ isKept: (Report) -> Bool) async -> Int {
        await store.reports.count(where: isKept)
    }

    @Test func `hashes and words are kept for so long, as the clock goes`() async throws {
        try await keep(24 * 40)
        let service = RetentionService(store: store, settings: twoDays, time: time, logger: logger)
        let running = Task { try await service.run() }
        try await time.waitForSleepers(1)
        // What is as old as that to the minute is still kept.
        #expect(await count { $0.reporter != nil } == 49)
        #expect(await count { $0.network != nil } == 49)
        #expect(await count { $0.text != nil } == 24 * 30 + 1)
        time.advance(by: .seconds(3600))
        try await time.waitForSleepers(1)
        #expect(await count { $0.reporter != nil } == 48)
        #expect(await count { $0.text != nil } == 24 * 30)
        running.cancel()
        try await running.value
    }

    @Test func `the operator may keep them for other times`() async throws {
        try await keep(24 * 10)
        var settings = RetentionSettings()
        settings.words = .seconds(3600 * 24)
        settings.hashes = .seconds(3600 * 12)
        try await RetentionService(store: store, settings: settings, time: time, logger: logger).tidy()
        #expect(await count { $0.text != nil } == 25)
        #expect(await count { $0.reporter != nil } == 13)
    }

    @Test func `the work is done in steps so small that reports need not wait, and then the disk is scrubbed`()
        async throws
    {
        let log = CountedRetention(due: 1700)
        try await RetentionService(store: log, time: time, logger: logger).tidy()
        let calls = await log.calls
        #expect(calls == ["hashes 500", "hashes 500", "hashes 500", "hashes 500", "words 500", "scrub"])
    }

    @Test func `a store that fails is asked again a while later`() async throws {
        try await keep(24 * 3)
        await store.fail(with: .full(path: "/data"))
        let running = Task { [store, time, logger, twoDays] in
            try await RetentionService(store: store, settings: twoDays, time: time, logger: logger).run()
        }
        try await time.waitForSleepers(1)
        await store.fail(with: nil)
        #expect(await count { $0.reporter != nil } == 72)
        #expect(time.nextDeadline == time.now() + RetentionService.interval)
        time.advance(by: RetentionService.interval)
        try await time.waitForSleepers(1)
        #expect(await count { $0.reporter != nil } == 48)
        running.cancel()
        try await running.value
    }
}

/// Keeps what it is asked to do, with so many reports of hashes due.
private actor CountedRetention: RetentionStore {
    private var due: Int
    private(set) var calls: [String] = []

    init(due: Int) {
        self.due = due
    }

    func forget(_ part: RetainedPart, receivedBefore instant: Timestamp, limit: Int) -> Int {
        calls.append("\(part) \(limit)")
        let count = part == .hashes ? min(due, limit) : 0
        due -= count
        return count
    }

    func forgotten(_ part: RetainedPart) -> LogPosition { .start }

    func scrub() -> Bool {
        calls.append("scrub")
        return true
    }
}
