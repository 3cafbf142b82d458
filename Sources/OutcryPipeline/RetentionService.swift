public import Logging
public import OutcryModel
public import OutcryStore
public import ServiceLifecycle

/// Forgets what is past its time, and removes from the disk what has been erased, until it is told to stop.
public struct RetentionService: ServiceLifecycle.Service {
    /// How long what has been erased may still be found on the disk.
    static let interval: Duration = .seconds(300)
    /// How many reports are gone through in one write: a report that comes meanwhile waits for no more than that.
    static let batch = 500

    private let store: any RetentionStore
    private let settings: RetentionSettings
    private let time: any TimeSource
    private let logger: Logger

    /// A service that keeps what the settings say, by a clock.
    public init(
        store: any RetentionStore, settings: RetentionSettings = RetentionSettings(), time: any TimeSource,
        logger: Logger
    ) {
        self.store = store
        self.settings = settings
        self.time = time
        self.logger = logger
    }

    /// Runs until the group shuts down. A failure of the store is logged and tried again a while later.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await tidy()
                } catch {
                    if Task.isCancelled { break }
                    logger.error("What is past its time is still kept.", metadata: ["reason": "\(error)"])
                }
                guard (try? await time.sleep(until: time.now() + Self.interval)) != nil else { break }
            }
        }
    }

    /// Forgets all that is due, a batch at a time, and then scrubs the disk.
    func tidy() async throws(StoreError) {
        let now = time.now()
        for (part, lasts) in [(RetainedPart.hashes, settings.hashes), (.words, settings.words)] {
            var count = Self.batch
            while count == Self.batch, !Task.isCancelled {
                count = try await store.forget(part, receivedBefore: now - lasts, limit: Self.batch)
            }
        }
        if try await !store.scrub() {
            logger.debug("A reader was in the way; what has been erased is removed from the disk later.")
        }
    }
}
