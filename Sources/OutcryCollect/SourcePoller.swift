import Crypto
import Logging
import OutcryFeeds
import OutcryModel

/// Polls one source: performs what its schedule decides.
struct SourcePoller: Sendable {
    let source: Source
    let sink: any CollectSink
    let fetcher: Fetcher
    let reader: FeedReader
    let time: any TimeSource
    let logger: Logger

    /// Polls whenever it is time, until the source is gone or the task is cancelled.
    func keepPolling(from start: PollSchedule) async {
        var schedule = start
        while case .ask(let request, let instant) = schedule.action(at: time.now()) {
            do {
                try await time.sleep(until: instant)
                try await poll(request, schedule: &schedule)
            } catch {
                return
            }
        }
    }

    /// Polls once, whether it is time or not, and saves how it went. Throws only `CancellationError`.
    func poll(_ request: PollRequest, schedule: inout PollSchedule) async throws {
        let outcome: PollOutcome
        do {
            outcome = try await look(for: request, unless: schedule.health.cursor.bodyHash)
        } catch let error as CollectError {
            outcome = .failed(error)
        }
        // What was interrupted says nothing about the source.
        try Task.checkCancellation()
        var random = SystemRandomNumberGenerator()
        let before = schedule.health
        schedule.record(outcome, at: time.now(), using: &random)
        tell(outcome, before: before, after: schedule.health)
        do {
            try await sink.save(schedule.health)
        } catch {
            logger.error("The health of a source could not be saved.", metadata: metadata(["error": "\(error)"]))
        }
    }

    /// Fetches, reads and delivers. Throws `CollectError` or `CancellationError`.
    private func look(for request: PollRequest, unless knownHash: String?) async throws -> PollOutcome {
        let fetched = try await fetcher.fetch(request)
        let circumstances = PollOutcome.Circumstances(movedTo: fetched.movedTo, freshFor: fetched.freshFor)
        guard case .document(let document) = fetched.content else { return .notModified(circumstances) }
        let hash = SHA256.hash(data: document.bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        var body = PollOutcome.Body(
            entityTag: document.entityTag, lastModified: document.lastModified, hash: hash.joined())
        // Many servers know no validators: the same bytes hold nothing new.
        guard body.hash != knownHash else { return .read(body, new: 0, circumstances) }
        let feed = try reader.read(document, from: fetched.url)
        // What broke off is to be read in full again, not to be told that it is unchanged.
        if feed.isTruncated { body = PollOutcome.Body() }
        do {
            return .read(body, new: try await sink.deliver(feed.entries, from: source), circumstances)
        } catch {
            try Task.checkCancellation()
            throw CollectError.notStored(reason: String(describing: error))
        }
    }

    private func tell(_ outcome: PollOutcome, before: SourceHealth, after: SourceHealth) {
        switch outcome {
        case .read(_, let new, _):
            logger.debug("A source was read.", metadata: metadata(["new": "\(new)"]))
        case .notModified:
            logger.debug("A source has nothing new.", metadata: metadata([:]))
        case .failed(let error):
            let level: Logger.Level = before.failures == 0 || after.isGone ? .warning : .info
            logger.log(level: level, "A source could not be read.", metadata: metadata(["error": "\(error)"]))
            return
        }
        if before.failures > 0 {
            logger.info("A source answers again.", metadata: metadata(["failures": "\(before.failures)"]))
        }
    }

    private func metadata(_ more: Logger.Metadata) -> Logger.Metadata {
        more.merging(["source": "\(source.id)"]) { $1 }
    }
}
