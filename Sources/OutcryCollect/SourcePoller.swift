import Crypto
import OutcryFeeds
import OutcryModel

/// Polls sources: fetches, reads, and delivers what may be new. It decides nothing about when.
struct SourcePoller: Sendable {
    let sink: any CollectSink
    let fetcher: Fetcher
    let reader: FeedReader
    let time: any TimeSource
    let witness: (any FeedWitness)?

    /// Makes one poll and says what came of it; `nil` when its source is no longer there to be delivered for. Throws only
    /// `CancellationError`: what was interrupted says nothing about the source.
    ///
    /// - Parameters:
    ///   - ticket: what to ask for.
    ///   - turn: the turn at its host, to be given back.
    ///   - onDeparture: called when the request is about to leave.
    ///   - source: the source as it is now; `nil` when it was removed meanwhile.
    func poll(
        _ ticket: PollTicket, turn: HostTurn?, onDeparture: (@Sendable () -> Void)?,
        source: @Sendable () -> Source?
    ) async throws -> PollOutcome? {
        do {
            let fetched = try await fetcher.fetch(ticket.request, turn: turn, onDeparture: onDeparture)
            let circumstances = PollOutcome.Circumstances(movedTo: fetched.movedTo, freshFor: fetched.freshFor)
            guard case .document(let document) = fetched.content else { return .notModified(circumstances) }
            var body = PollOutcome.Body(
                entityTag: document.entityTag, lastModified: document.lastModified, hash: Self.hash(document.bytes))
            // Many servers know no validators: the same bytes hold nothing new.
            guard body.hash != ticket.knownHash else { return .read(body, new: 0, circumstances) }
            let feed = try reader.read(document, from: fetched.url)
            // What broke off is to be read in full again, not to be told that it is unchanged.
            if feed.isTruncated { body = PollOutcome.Body() }
            body.habits = habits(of: feed)
            guard let source = source() else { return nil }
            let new = try await deliver(feed, from: source)
            await witness?.saw(feed.announced(by: document.links), of: source, at: fetched.url, new: new)
            return .read(body, new: new, circumstances)
        } catch let error as CollectError {
            try Task.checkCancellation()
            return .failed(error)
        }
    }

    /// Reads what a hub has pushed and delivers it: how many entries were new, and what the feed tells of itself. Throws
    /// `CollectError`, or `CancellationError`.
    func take(
        _ bytes: [UInt8], contentType: String?, from source: Source
    ) async throws -> (new: Int, habits: PollOutcome.Habits) {
        // Its links are relative to the address without the credentials that it may hold: links are stored and shown.
        let address = source.url.flatMap { try? WebAddress($0) }
        let feed = try reader.read(bytes, contentType: contentType, from: address?.text ?? "")
        return (try await deliver(feed, from: source), habits(of: feed))
    }

    private func deliver(_ feed: Feed, from source: Source) async throws -> Int {
        do {
            return try await sink.deliver(feed.entries, from: source)
        } catch {
            try Task.checkCancellation()
            throw CollectError.notStored(reason: String(describing: error))
        }
    }

    private func habits(of feed: Feed) -> PollOutcome.Habits {
        PollOutcome.Habits(rate: PublishingRate(of: feed.entries, at: time.now()), rhythm: feed.rhythm)
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
