import Logging
import OutcryCollect
import OutcryModel
import OutcryPipeline
import OutcryWeb
import ServiceLifecycle

/// The part of an instance that listens to sources: what polls them, what hubs push to, and what changes meanwhile.
struct Collecting {
    let collector: Collector
    /// Who subscribes to hubs; `nil` when none could reach this instance.
    let hubs: HubSubscriber?
    let watch: RosterWatch
    let attention: AttentionService

    /// Throws `CatalogueError` when the file of the operator's own sources is not valid.
    init(_ settings: Instance.Settings, _ collect: CollectSettings, sink: FeedIntake, view: Pipeline) throws {
        let (time, logger) = (settings.time, settings.logger)
        let sources = try Roster.load(from: settings.data, with: settings.catalogue)
            .sources(with: settings.catalogue.sources, at: time.now())
        let hubs = HubSubscriber(
            callbacks: settings.web.site, sink: sink, time: time, settings: collect, logger: logger)
        let collector = Collector(
            sources: sources, sink: sink, time: time, settings: collect, hubs: hubs, logger: logger)
        if hubs == nil { logger.info("No hub can reach this instance: every source is polled.") }
        self.hubs = hubs
        self.collector = collector
        watch = RosterWatch(
            folder: settings.data, catalogue: settings.catalogue, polled: sources, time: time, logger: logger
        ) { collector.use($0) }
        attention = AttentionService(view: view, time: time, logger: logger) { collector.attend(to: $0) }
    }

    /// What is to run, besides the web that hubs call back at.
    var services: [any ServiceLifecycle.Service] {
        [collector, watch, attention] + (hubs.map { [$0] } ?? [])
    }
}
