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
    private let site: WebSite
    private let hubs: (any HubIntake)?
    private let logger: Logger
    private let onServing: @Sendable (_ port: Int) async -> Void

    /// An application that is not serving yet. Throws `WebError` when the files the pages are made of are missing.
    ///
    /// - Parameters:
    ///   - intake: where submissions go; a report is answered with 202 when it returns.
    ///   - view: where the picture, and the clock, come from.
    ///   - publisher: what makes documents and words of the picture.
    ///   - regions: the tree of regions that can be chosen.
    ///   - hubs: where what hubs say and push goes; without it there is no such place.
    ///   - polled: which sources are polled now. The health of others, which were removed or rest, is told to nobody;
    ///     without this it is.
    ///   - settings: where to listen, and the limits.
    ///   - logger: where requests and failures are noted, without anything about who asked.
    ///   - onServing: told the port once connections are accepted.
    public init(
        intake: any ReportIntake, view: any OutageView, publisher: Publisher, regions: RegionTree,
        hubs: (any HubIntake)? = nil, polled: @escaping @Sendable () -> Set<Source.ID>? = { nil },
        settings: WebSettings, logger: Logger,
        onServing: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) throws(WebError) {
        site = WebSite(
            intake: intake, view: view, publisher: publisher, regions: regions, settings: settings,
            check: SubmissionCheck(services: view.services, regions: regions), pages: try PageLibrary(),
            startedAt: view.now().minute.start, polled: polled)
        self.hubs = hubs
        self.logger = logger
        self.onServing = onServing
    }

    /// Serves until it is told to shut down. Throws when the address cannot be listened on.
    public func run() async throws {
        try await application.run()
    }

    /// The Hummingbird application with every route and limit.
    var application: some ApplicationProtocol {
        Application(
            router: router, server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(site.settings.host, port: site.settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(site.settings.connections)),
            onServerRunning: { channel in await onServing(channel.localAddress?.port ?? site.settings.port) },
            logger: logger)
    }

    private var channel: HTTP1Channel.Configuration {
        let settings = site.settings
        let limits = RequestGuard.Limits(
            body: settings.bodyCap, push: hubs?.pushCap, request: TimeAmount(settings.requestDeadline),
            response: TimeAmount(settings.responseDeadline))
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [LastRequest.Installer(), RequestGuard(limits: limits)],
            idleTimeout: TimeAmount(settings.idleTimeout),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: settings.headerFieldCap, maxHeaderListSize: settings.headerListCap,
                maxHeaderFieldCount: settings.headerCount))
    }

    private var router: Router<WebContext> {
        let router = Router(context: WebContext.self)
        router.add(middleware: AccessLog())
        router.add(middleware: ProtectiveHeaders(isSecure: site.settings.site.hasPrefix("https://")))
        router.add(middleware: ProblemAnswers(site: site))
        router.add(middleware: HostCheck())
        let routes = RouteTable(router)
        ReportEndpoint(site: site).addRoutes(to: routes)
        ReportForm(site: site, regions: RegionChoices(site.regions)).addRoutes(to: routes)
        ServiceEndpoints(site: site).addRoutes(to: routes)
        IncidentEndpoints(site: site).addRoutes(to: routes)
        HealthEndpoints(site: site).addRoutes(to: routes)
        PageEndpoints(site: site).addRoutes(to: routes)
        if let hubs { HubEndpoints(hubs: hubs).addRoutes(to: routes) }
        return router
    }
}
