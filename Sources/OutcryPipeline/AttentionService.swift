public import Logging
public import OutcryModel
public import OutcryStore
public import ServiceLifecycle

/// Tells, minute by minute, for which services there are more reports than usual, so that their sources can be asked more
/// often.
public struct AttentionService: ServiceLifecycle.Service {
    private let view: any OutageView
    private let time: any TimeSource
    private let logger: Logger
    private let attend: @Sendable (Set<OutcryModel.Service.ID>) -> Void

    /// A service that looks at `view` and tells `attend`, every minute, all services that need attention.
    public init(
        view: any OutageView, time: any TimeSource, logger: Logger,
        attend: @escaping @Sendable (Set<OutcryModel.Service.ID>) -> Void
    ) {
        self.view = view
        self.time = time
        self.logger = logger
        self.attend = attend
    }

    /// Runs until the group shuts down.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    attend(Self.inNeed(try await view.standings()))
                } catch {
                    // The last word stays; the store's failure is told by whoever folds.
                    logger.debug("What needs attention is not known.", metadata: ["reason": "\(error)"])
                }
                // Half a minute after a minute is over it has been folded.
                let next = time.now().minute.next.start + .seconds(30)
                guard (try? await time.sleep(until: next)) != nil else { break }
            }
        }
    }

    /// The services that have an open incident or more reports than usual.
    static func inNeed(_ standings: [ServiceStanding]) -> Set<OutcryModel.Service.ID> {
        Set(
            standings.filter { !$0.openIncidents.isEmpty || $0.level == .elevated || $0.level == .high }
                .map(\.service))
    }
}
