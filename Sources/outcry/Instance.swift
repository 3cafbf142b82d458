import Logging
import OutcryAggregate
import OutcryClassify
import OutcryCollect
import OutcryModel
import OutcryNotify
import OutcryPipeline
import OutcryPublish
import OutcryRegions
import OutcryStore
import OutcryStoreSQLite
import OutcryWeb
import ServiceLifecycle
import UnixSignals

/// One running Outcry: the road over an embedded store, with everything that lives as long as the program.
struct Instance {
    let store: SQLiteStore
    let pipeline: Pipeline
    /// Who polls and who is pushed to; `nil` when the sources are left alone.
    let collecting: Collecting?
    let web: WebApplication
    let retention: RetentionService
    let webhooks: WebhookService

    /// How an instance is to run.
    struct Settings {
        var data: String
        var catalogue: Catalogue
        var detection = DetectionSettings.standard
        var retention = RetentionSettings()
        /// The operator's token; without one there is no API for administrators.
        var adminToken: AdminToken?
        var web = WebSettings()
        /// `nil` leaves the sources alone.
        var collect: CollectSettings? = CollectSettings()
        /// How what webhooks send goes out.
        var sending = CollectSettings()
        var time: any TimeSource = SystemTime()
        var logger: Logger
        /// Told the port once connections are accepted.
        var onServing: @Sendable (_ port: Int) async -> Void = { _ in }
    }

    init(_ settings: Settings) async throws {
        let regions = try RegionTree.standard()
        let services = settings.catalogue.services
        store = try SQLiteStore(folder: settings.data)
        pipeline = try await Pipeline(
            services: services, log: store, store: store,
            classifier: try Classifier(services: services, regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, detection: settings.detection, time: settings.time, startsBehind: true)
        collecting = try settings.collect.map { [store, pipeline] collect in
            try Collecting(
                settings, collect, sink: FeedIntake(log: store, store: store, time: settings.time), view: pipeline)
        }
        retention = RetentionService(
            store: store, settings: settings.retention, time: settings.time, logger: settings.logger)
        let polled = { @Sendable [collecting] in Set(collecting?.collector.sources.map(\.id) ?? []) }
        // Made now, so that tokens can be signed beside a running server; without it none is, which is no reason not to run.
        if settings.adminToken != nil { _ = try? await store.secret(.administration) }
        let publisher = Publisher(site: settings.web.site, services: services, regions: regions)
        webhooks = WebhookService(
            store: store, foldedMinutes: { [pipeline] in pipeline.foldedMinutes() }, publisher: publisher,
            poster: WebhookMessenger(settings.sending, time: settings.time), time: settings.time,
            logger: settings.logger)
        web = try WebApplication(
            intake: pipeline, view: pipeline, publisher: publisher, regions: regions,
            hubs: collecting?.hubs.map { HubDesk($0) },
            administration: settings.adminToken.map { [store, webhooks] in
                Administration(
                    desk: settings.desk(over: store, polled: polled), webhooks: webhooks.desk, token: $0)
            },
            polled: polled,
            challengeKey: try await store.secret(.challenge), settings: settings.web,
            logger: settings.logger,
            onServing: settings.onServing)
    }

    /// Makes an instance and runs it until told to stop.
    static func serve(_ settings: Settings) async throws {
        try await Instance(settings).run(logger: settings.logger)
    }

    /// Runs until told to stop. What is listed first is stopped last.
    func run(logger: Logger) async throws {
        var services: [any ServiceLifecycle.Service] = [
            FoldService(pipeline: pipeline, logger: logger), retention, webhooks,
        ]
        if let collecting { services += collecting.services }
        services.append(web)
        // At lower levels the group prints each service with all it holds: the whole catalogue, regions and templates.
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .notice)
        let group = ServiceGroup(
            configuration: .init(
                services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
                logger: quiet))
        do {
            try await group.run()
        } catch {
            try? await store.close()
            throw error
        }
        try await store.close()
    }
}

extension Instance.Settings {
    /// Where administrators act, over the store of the instance.
    fileprivate func desk(
        over store: SQLiteStore, polled: @escaping @Sendable () -> Set<Source.ID>
    ) -> AdministrationDesk {
        AdministrationDesk(
            engine: store, services: catalogue.services,
            sources: SourceDesk(folder: data, catalogue: catalogue, polled: polled),
            rememberedFor: detection.tallyDelay, time: time)
    }
}
