public import Logging
import OutcryModel
import OutcryStore
public import ServiceLifecycle

/// Folds each minute as soon as it is over, until it is told to stop.
public struct FoldService: ServiceLifecycle.Service {
    private let pipeline: Pipeline
    private let logger: Logger

    /// A service that keeps `pipeline` up to date.
    public init(pipeline: Pipeline, logger: Logger) {
        self.pipeline = pipeline
        self.logger = logger
    }

    /// Runs until the group shuts down, and leaves a snapshot. A failure of the store is logged and tried again a
    /// minute later: what was accepted is safe in the log meanwhile.
    public func run() async throws {
        if let damage = await pipeline.damage {
            logger.error("A start takes longer.", metadata: ["reason": "\(damage)"])
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await pipeline.foldWhatIsOver()
                } catch {
                    if Task.isCancelled { break }
                    logger.error("The minutes since the last step wait.", metadata: ["reason": "\(error)"])
                }
                let next = pipeline.time.now().minute.next.start
                guard (try? await pipeline.time.sleep(until: next)) != nil else { break }
            }
        }
        do {
            try await pipeline.takeSnapshot()
        } catch {
            logger.error("No snapshot was left; the next start folds again.", metadata: ["reason": "\(error)"])
        }
    }
}
