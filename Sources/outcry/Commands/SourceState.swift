import OutcryCollect
import OutcryModel

/// A source and how it is doing, as `outcry source list` tells it.
struct SourceState: Encodable {
    enum Word: String, Encodable {
        /// `double` is an own source whose address is polled for one of the catalogue.
        case paused, double, gone, failing, pushed, good, waiting
    }

    let id: Source.ID
    let kind: SourceKind
    let url: String?
    let service: Service.ID?
    let language: String?
    let region: Region.ID?
    let interval: String
    let isOwn: Bool
    let isPaused: Bool
    let state: Word
    let entries: Int
    let lastAttempt: Timestamp?
    let lastSuccess: Timestamp?
    let nextPoll: Timestamp?
    let failures: Int
    let lastError: String?
    let lastErrorAt: Timestamp?
    /// Until when its hub is trusted to push what is new.
    let pushedUntil: Timestamp?
    /// How long it is left in peace at present, where that is longer than its interval.
    let pace: String?

    private enum CodingKeys: String, CodingKey {
        case id, kind, url, service, language, region, interval, isOwn = "own", isPaused = "paused", state, entries
        case lastAttempt, lastSuccess, nextPoll, failures, lastError, lastErrorAt, pushedUntil, pace
    }

    init(_ source: Source, health: SourceHealth?, roster: Roster, isPolled: Bool, at now: Timestamp) {
        let own = roster.own.first { $0.source.id == source.id }
        let health = health ?? SourceHealth(source: source.id)
        id = source.id
        kind = source.kind
        url = source.url.map(SourceAddress.shown)
        service = source.service
        language = source.language
        region = source.region
        interval = source.interval.asInterval
        isOwn = own != nil
        isPaused = roster.isPaused(source.id)
        entries = health.entriesSeen
        lastAttempt = health.lastAttempt
        lastSuccess = health.lastSuccess
        failures = health.failures
        lastError = health.lastError
        lastErrorAt = health.lastErrorAt
        pushedUntil = health.cursor.pushTrustedUntil.flatMap { $0 > now ? $0 : nil }
        // Before its first poll an own source waits for an interval after it was added.
        let first = health.lastAttempt == nil ? own?.added.map { $0 + source.interval } : nil
        nextPoll = !isPolled ? nil : health.nextPoll ?? first
        let pause = health.lastAttempt.flatMap { last in health.nextPoll.map { $0 - last } }
        pace = pause.flatMap { $0 > source.interval * 3 / 2 ? Self.rounded($0).asInterval : nil }
        state = Self.word(for: health, isPaused: isPaused, isPolled: isPolled, isPushed: pushedUntil != nil)
    }

    private static func word(for health: SourceHealth, isPaused: Bool, isPolled: Bool, isPushed: Bool) -> Word {
        if isPaused { return .paused }
        if !isPolled { return .double }
        if health.isGone { return .gone }
        if health.failures > 0 { return .failing }
        if isPushed { return .pushed }
        return health.lastSuccess == nil ? .waiting : .good
    }

    /// To the minute, so that chance does not show.
    private static func rounded(_ duration: Duration) -> Duration {
        .seconds(max(1, (duration.components.seconds + 30) / 60) * 60)
    }
}
