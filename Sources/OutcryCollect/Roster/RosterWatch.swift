public import Logging
public import OutcryModel
public import ServiceLifecycle

/// Notices, while the service runs, that the operator's own sources have changed: that the file was edited or written by
/// a command, or that the first poll of an added source has become due.
public struct RosterWatch: ServiceLifecycle.Service {
    private let folder: String
    private let catalogue: Catalogue
    private let polled: [Source]
    private let time: any TimeSource
    private let interval: Duration
    private let logger: Logger
    private let onChange: @Sendable ([Source]) async -> Void

    /// A watch over the roster of a data folder.
    ///
    /// - Parameters:
    ///   - folder: the data folder.
    ///   - catalogue: what the roster is read against.
    ///   - polled: the sources that are polled when the watch begins.
    ///   - time: the clock by which it looks.
    ///   - interval: how long it waits between two looks.
    ///   - logger: where changes and faults are told.
    ///   - onChange: told all sources that are to be polled from now on.
    public init(
        folder: String, catalogue: Catalogue, polled: [Source], time: any TimeSource, interval: Duration = .seconds(5),
        logger: Logger, onChange: @escaping @Sendable ([Source]) async -> Void
    ) {
        self.folder = folder
        self.catalogue = catalogue
        self.polled = polled
        self.time = time
        self.interval = interval
        self.logger = logger
        self.onChange = onChange
    }

    /// Looks again and again until shut down. A file that is not valid is told once, and the last valid one stays.
    public func run() async throws {
        await cancelWhenGracefulShutdown { await keepLooking() }
    }

    private func keepLooking() async {
        var view = RosterView(folder: folder, catalogue: catalogue, polled: polled)
        while (try? await time.sleep(until: time.now() + interval)) != nil {
            switch view.look(at: time.now()) {
            case .same: break
            case .sources(let sources):
                logger.notice("The sources have changed.", metadata: ["sources": "\(sources.count)"])
                await onChange(sources)
            case .broken(let error):
                logger.error(
                    "The file of the own sources is not valid; the last valid one stays.",
                    metadata: ["error": "\(error)"])
            }
        }
    }
}
