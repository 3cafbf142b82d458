import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import OutcryModel
public import OutcryPublish
public import OutcryRegions
public import OutcryStore
public import ServiceLifecycle

/// The web room: takes reports in over HTTP, and answers questions about outages with pages, JSON and a feed.
///
/// A `Service` of swift-service-lifecycle. On graceful shutdown it takes no new connections, finishes the requests it
/// has begun, and returns.
public struct WebApplication: ServiceLifecycle.Service {
    /// What every answer is made from.
    let site: WebSite
    private let hubs: (any HubIntake)?
    private let administration: Administration?
    private let logger: Logger
    private let connectionShare: ConnectionShare?
    private let headers: ProtectiveHeaders
    private let problems: ProblemAnswers
    private let description: DescriptionEndpoints
    /// Who hears of changes.
    let events: EventHub
    private let onServing: @Sendable (_ port: Int) async -> Void

    /// An application that is not serving yet. Throws `WebError` when the files the pages are made of are missing.
    ///
    /// - Parameters:
    ///   - intake: where submissions go; a report is answered with 202 when it returns.
    ///   - view: where the picture, and the clock, come from.
    ///   - publisher: what makes documents and words of the picture.
    ///   - regions: the tree of regions that can be chosen.
    ///   - hubs: where what hubs say and push goes; without it there is no such place.
    ///   - administration: what opens `/api/v1/admin`; without it there is no such place.
    ///   - polled: which sources are polled now. The health of others, which were removed or rest, is told to nobody;
    ///     without this it is.
    ///   - challengeKey: the 32 bytes that challenges are signed under; without it they last until the next start.
    ///   - settings: where to listen, and the limits.
    ///   - logger: where requests and failures are noted, without anything about who asked.
    ///   - onServing: told the port once connections are accepted.
    public init(
        intake: any ReportIntake, view: any OutageView, publisher: Publisher, regions: RegionTree,
        hubs: (any HubIntake)? = nil, administration: Administration? = nil,
        polled: @escaping @Sendable () -> Set<Source.ID>? = { nil },
        challengeKey: [UInt8]? = nil, settings: WebSettings, logger: Logger,
        onServing: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) throws(WebError) {
        site = WebSite(
            intake: intake, view: view, publisher: publisher, regions: regions, settings: settings,
            check: SubmissionCheck(services: view.services, regions: regions), pages: try PageLibrary(),
            gate: ReportGate(
                settings.abuse, site: settings.site,
                challengeKey: challengeKey ?? (0..<32).map { _ in UInt8.random(in: 0...255) }, now: { view.now() }),
            startedAt: view.now().minute.start, polled: polled)
        connectionShare = settings.abuse.connectionsPerNetwork.map {
            ConnectionShare(most: $0, trusted: settings.abuse.trustedProxies)
        }
        headers = ProtectiveHeaders(isSecure: site.isSecure)
        problems = ProblemAnswers(site: site)
        description = try DescriptionEndpoints(site: site)
        events = EventHub(
            EventHub.Limits(readers: settings.streams, readersPerNetwork: settings.streamsPerNetwork))
        self.hubs = hubs
        self.administration = administration
        self.logger = logger
        self.onServing = onServing
    }

    /// Serves until it is told to shut down. Throws when the address cannot be listened on.
    public func run() async throws {
        let events = EventService(hub: events, site: site, logger: logger, heartbeat: site.settings.heartbeat)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await events.run() }
            try await application.run()
            group.cancelAll()
        }
    }

    /// Every path that is served, with its methods.
    var routes: [RouteList.Route] {
        let list = RouteList()
        _ = router(noting: list)
        return list.routes
    }

    /// The Hummingbird application with every route and limit.
    var application: some ApplicationProtocol {
        Application(
            router: router(),
            server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(site.settings.host, port: site.settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(site.settings.connections)),
            onServerRunning: { channel in await onServing(channel.localAddress?.port ?? site.settings.port) },
            logger: logger)
    }

    /// What takes reports in for the lanes of all connections.
    var desk: ReportDesk { ReportDesk(site: site, headers: headers, problems: problems, logger: logger) }

    private var channel: HTTP1Channel.Configuration {
        let settings = site.settings
        let limits = RequestGuard.Limits(
            body: settings.bodyCap, push: hubs?.pushCap, batch: settings.batchCap,
            idle: TimeAmount(settings.idleTimeout), request: TimeAmount(settings.requestDeadline),
            response: TimeAmount(settings.responseDeadline))
        let desk = desk
        // The server has an idle timeout of its own, which would take a connection with reports alone for idle.
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: handlers(limits, desk),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: settings.headerFieldCap, maxHeaderListSize: settings.headerListCap,
                maxHeaderFieldCount: settings.headerCount))
    }

    private func handlers(_ limits: RequestGuard.Limits, _ desk: ReportDesk) -> [any RemovableChannelHandler] {
        let requestGuard = RequestGuard(limits: limits)
        var handlers: [any RemovableChannelHandler] = [
            HandlerInstaller([LastRequest(), requestGuard, ReportLane(desk, behind: requestGuard)])
        ]
        if let connectionShare { handlers.insert(ConnectionShare.Handler(connectionShare), at: 0) }
        return handlers
    }

    private func router(noting list: RouteList? = nil) -> Router<WebContext> {
        let router = Router(context: WebContext.self)
        router.add(
            middleware: RequestFrame(headers: headers, problems: problems))
        if let limit = site.settings.abuse.readsPerNetwork {
            router.add(middleware: ReadLimit(limit, clients: site.gate.clients, now: { site.view.now() }))
        }
        if site.settings.answersKept > .zero {
            router.add(middleware: AnswerCache(keepingFor: site.settings.answersKept))
        }
        let routes = RouteTable(router, noting: list)
        ReportEndpoint(site: site).addRoutes(to: routes)
        BatchEndpoint(site: site).addRoutes(to: routes)
        Open311Endpoints(site: site).addRoutes(to: routes)
        WithdrawalEndpoint(site: site).addRoutes(to: routes)
        ChallengeEndpoint(site: site).addRoutes(to: routes)
        ReportAfterwards(site: site).addRoutes(to: routes)
        ReportForm(site: site, regions: RegionChoices(site.regions)).addRoutes(to: routes)
        ServiceEndpoints(site: site).addRoutes(to: routes)
        SeriesEndpoints(site: site).addRoutes(to: routes)
        RegionEndpoints(site: site).addRoutes(to: routes)
        ExportEndpoints(site: site).addRoutes(to: routes)
        IncidentEndpoints(site: site).addRoutes(to: routes)
        HealthEndpoints(site: site).addRoutes(to: routes)
        EventEndpoint(site: site, hub: events).addRoutes(to: routes)
        description.addRoutes(to: routes)
        PageEndpoints(site: site).addRoutes(to: routes)
        if let hubs { HubEndpoints(hubs: hubs).addRoutes(to: routes) }
        if let administration,
            let gate = AdminGate(administration, clients: site.gate.clients, now: { site.view.now() })
        {
            AdminEndpoints(site: site, desk: administration.desk, gate: gate).addRoutes(to: routes)
            WebhookEndpoints(site: site, desk: administration.webhooks, gate: gate).addRoutes(to: routes)
        }
        return router
    }
}
