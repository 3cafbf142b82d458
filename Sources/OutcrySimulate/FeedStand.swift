import HTTPTypes
import Hummingbird
import Logging
import OutcryFeeds
import OutcryModel
import ServiceLifecycle
import Synchronization

/// Serves the feeds of the invented services as their forums, networks and status pages would: a forum's RSS, a
/// social tag as JSON Feed, and a status page's Atom history in which one entry is rewritten with each update.
///
/// Until the play begins the feeds are there and empty.
final class FeedStand: Sendable {
    private struct Play {
        let messages: [OutcryModel.Service.ID: [Message]]
        let time: any TimeSource
    }

    private let scenarios: [Scenario]
    private let play = Mutex<Play?>(nil)

    /// How many entries a feed shows.
    private static let window = 60

    init(scenarios: [Scenario]) {
        self.scenarios = scenarios
    }

    /// Begins the play at an instant of a clock.
    func begin(at start: Timestamp, by time: any TimeSource) {
        let messages = scenarios.map { ($0.service.id, ScenarioPlayer(scenario: $0, start: start).play()) }
        play.withLock { $0 = Play(messages: Dictionary(uniqueKeysWithValues: messages), time: time) }
    }

    func application(port: Int) -> some ApplicationProtocol {
        let router = Router()
        router.get(":service/:file") { [self] request, context -> Response in
            guard let service = context.parameters.get("service").map(OutcryModel.Service.ID.init(_:)),
                let file = context.parameters.get("file"), let feed = feed(file, of: service)
            else { return Response(status: .notFound) }
            let tag = "\"\(feed.body.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) })\""
            guard request.headers[.ifNoneMatch] != tag else {
                return Response(status: .notModified, headers: [.eTag: tag])
            }
            return Response(
                status: .ok, headers: [.contentType: feed.type, .eTag: tag],
                body: ResponseBody(byteBuffer: ByteBuffer(string: feed.body)))
        }
        return Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            // All it could tell is that the story ended while somebody was listening.
            logger: Logger(label: "outcry.simulate.feeds") { _ in SwiftLogNoOpLogHandler() })
    }

    func feed(_ file: String, of service: OutcryModel.Service.ID) -> (type: String, body: String)? {
        switch file {
        case "forum.rss":
            document(of: service, .forum, "Community").map { ("application/rss+xml", RSSWriter().write($0)) }
        case "social.json":
            document(of: service, .social, "Tag").map { ("application/feed+json", JSONFeedWriter().write($0)) }
        case "status.atom":
            status(of: service).map { ("application/atom+xml", AtomWriter().write($0)) }
        default: nil
        }
    }

    private func document(
        of service: OutcryModel.Service.ID, _ channel: Message.Channel, _ title: String
    ) -> FeedDocument? {
        guard let said = said(of: service, on: channel) else { return nil }
        let entries = said.suffix(Self.window).reversed().map { message in
            FeedDocument.Entry(
                id: message.id, title: channel == .social ? "" : message.title,
                link: "https://\(service).example/t/\(message.id)", html: nil, text: message.text,
                published: message.at, updated: message.at, author: "person\(message.person)", categories: [])
        }
        return feed(of: service, title, entries)
    }

    /// One entry for the whole incident, the newest update first, as Statuspage sets it.
    private func status(of service: OutcryModel.Service.ID) -> FeedDocument? {
        guard let said = said(of: service, on: .status) else { return nil }
        var entries: [FeedDocument.Entry] = []
        if let first = said.first, let last = said.last {
            let updates = said.reversed().map { update in
                "<p><small>\(StatusPageDate(update.at).html)</small><br><strong>\(update.title)</strong> - \(update.text)</p>"
            }
            entries.append(
                FeedDocument.Entry(
                    id: first.id, title: "Trouble with \(name(of: service) ?? service.rawValue)",
                    link: "https://status.\(service).example/incidents/1", html: updates.joined(), text: nil,
                    published: first.at, updated: last.at, author: nil, categories: []))
        }
        return feed(of: service, "Status", entries)
    }

    private func said(of service: OutcryModel.Service.ID, on channel: Message.Channel) -> [Message]? {
        guard name(of: service) != nil else { return nil }
        return play.withLock { play in
            guard let play else { return [] }
            let now = play.time.now()
            return play.messages[service]?.filter { $0.channel == channel && $0.at <= now }
        }
    }

    private func name(of service: OutcryModel.Service.ID) -> String? {
        scenarios.first { $0.service.id == service }?.service.name
    }

    private func feed(
        of service: OutcryModel.Service.ID, _ title: String, _ entries: [FeedDocument.Entry]
    ) -> FeedDocument {
        FeedDocument(
            id: "https://\(service).example/\(title)", title: "\(name(of: service) ?? service.rawValue) \(title)",
            link: "https://\(service).example/", selfLink: "https://\(service).example/\(title)",
            updated: entries.map(\.updated).max() ?? Timestamp(seconds: 0), author: nil, entries: entries)
    }
}
