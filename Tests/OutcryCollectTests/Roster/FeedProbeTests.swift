import HTTPTypes
import Hummingbird
import NIOCore
import OutcryFeeds
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryCollect

/// What one look by hand finds.
struct FeedProbeTests {
    private static let feed = """
        <rss version="2.0"><channel><title>Talk</title><link>https://talk.example/</link><description/>
        <item><title>Is it down?</title><guid>1</guid><pubDate>Sun, 22 Nov 2026 11:00:00 +0000</pubDate></item>
        <item><title>Still down</title><guid>2</guid><pubDate>Sun, 22 Nov 2026 11:30:00 +0000</pubDate></item>
        </channel></rss>
        """

    /// A page that nests deeper than any feed.
    private static let deep = String(repeating: "<rss>", count: 400)

    @Sendable private static func site(_ path: String, _ request: Request) -> Response {
        switch path {
        case "/feed.rss":
            text(feed, "application/rss+xml", [.eTag: "\"1\""])
        case "/page":
            text(
                #"<html><link rel=alternate type=application/rss+xml title=Comments href=/comments.rss>"#
                    + #"<link rel=alternate type=application/rss+xml href=/feed.rss>"#, "text/html")
        case "/dead-link":
            text(
                #"<link rel=alternate type=application/atom+xml href=/dead.atom>"#
                    + #"<link rel=alternate type=application/rss+xml href=/feed.rss>"#, "text/html")
        case "/lost":
            text((0..<5).map { "<a href=/dead\($0).rss>x</a>" }.joined(), "text/html")
        case "/community/":
            text("<html>Nothing here links anywhere.</html>", "text/html")
        case "/community/feed.php":
            text(feed.replacing("<guid>2</guid>", with: ""), "text/xml")
        case "/broken-page":
            text(deep + "<link rel=alternate type=application/rss+xml href=/feed.rss>", "text/html")
        case "/tired":
            text(#"<link rel=alternate type=application/atom+xml href=/patience>"#, "text/html")
        case "/patience":
            Response(status: .tooManyRequests)
        case "/old":
            Response(status: .movedPermanently, headers: [.location: "/feed.rss"])
        case "/for-now":
            Response(status: .found, headers: [.location: "/feed.rss"])
        default:
            Response(status: .notFound)
        }
    }

    private static func text(_ text: String, _ type: String, _ fields: HTTPFields = [:]) -> Response {
        var headers = fields
        headers[.contentType] = type
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private static var probe: FeedProbe {
        var settings = CollectSettings()
        settings.allowLoopback = true
        return FeedProbe(settings: settings, time: ManualTime())
    }

    @Test func `the address of a feed is asked for once`() async throws {
        try await FeedServer.serving(Self.site) { server in
            let found = try await Self.probe.find(from: server.url("/feed.rss"))
            #expect(found.way == .direct)
            #expect(found.url == server.url("/feed.rss"))
            #expect(found.feed.title == "Talk")
            #expect(found.feed.entries.count == 2)
            #expect(found.manners.entityTag == "\"1\"")
            #expect(found.warnings == [.insecure])
            #expect(found.requests == 1)
            #expect(server.paths == ["/feed.rss"])
        }
    }

    @Test func `of a page the feed of the posts is found, with one request to it`() async throws {
        try await FeedServer.serving(Self.site) { server in
            let found = try await Self.probe.find(from: server.url("/page"))
            #expect(found.way == .link(page: server.url("/page")))
            #expect(found.url == server.url("/feed.rss"))
            #expect(found.others.map(\.url) == [server.url("/comments.rss")])
            #expect(server.paths == ["/page", "/feed.rss"])
        }
    }

    @Test func `a dead link is passed over`() async throws {
        try await FeedServer.serving(Self.site) { server in
            let found = try await Self.probe.find(from: server.url("/dead-link"))
            #expect(found.url == server.url("/feed.rss"))
            #expect(server.paths == ["/dead-link", "/dead.atom", "/feed.rss"])
        }
    }

    @Test func `a page that no parser can follow is still searched`() async throws {
        try await FeedServer.serving(Self.site) { server in
            let found = try await Self.probe.find(from: server.url("/broken-page"))
            #expect(found.url == server.url("/feed.rss"))
        }
    }

    @Test func `without a link the usual places are tried until one is a feed`() async throws {
        try await FeedServer.serving(Self.site) { server in
            let found = try await Self.probe.find(from: server.url("/community/"))
            #expect(found.way == .usualPlace(page: server.url("/community/")))
            #expect(found.url == server.url("/community/feed.php"))
            #expect(server.paths.last == "/community/feed.php")
            #expect(found.warnings.contains(.noValidators))
        }
    }

    @Test func `a site without a feed is asked a few times and no more`() async throws {
        try await FeedServer.serving(Self.site) { server in
            let error = await #expect(throws: RosterError.self) {
                try await Self.probe.find(from: server.url("/lost?token=x"))
            }
            #expect(
                error?.description.contains("is an XML document whose root is <a>, and no feed was found from it")
                    == true)
            #expect(server.paths.count == FeedProbe.mostRequests)
            #expect(server.paths.count { $0.hasPrefix("/dead") } == FeedProbe.mostLinks)
            #expect(Set(server.paths).count == server.paths.count)
        }
    }

    @Test func `a server that asks for patience is not asked again`() async throws {
        try await FeedServer.serving(Self.site) { server in
            await #expect(throws: CollectError.status(429, retryAt: nil)) {
                try await Self.probe.find(from: server.url("/tired"))
            }
            #expect(server.paths == ["/tired", "/patience"])
        }
    }

    @Test func `an address that has moved for good is replaced, one that has moved for now is kept`() async throws {
        try await FeedServer.serving(Self.site) { server in
            let moved = try await Self.probe.find(from: server.url("/old"))
            #expect(moved.url == server.url("/feed.rss"))
            #expect(moved.warnings.contains(.moved(from: server.url("/old"))))
            let lent = try await Self.probe.find(from: server.url("/for-now"))
            #expect(lent.url == server.url("/for-now"))
            #expect(lent.warnings.contains(.redirected(to: server.url("/feed.rss"))))
        }
    }

    @Test(
        arguments: [
            ("https://a.example", nil, "https://a.example"),
            ("https://a.example", "https://b.example", "https://b.example"),
            ("https://a.example", "http://b.example", "https://a.example"),
            ("HTTP://a.example", "http://b.example", "http://b.example"),
        ] as [(String, String?, String)])
    func `a move away from https is never kept`(asked: String, target: String?, kept: String) {
        #expect(ProbeLook.kept(of: asked, movedTo: target) == kept)
    }

    @Test func `when the known place of a site fails, the page itself is looked at`() async throws {
        let names = FixedResolver([:])
        let probe = FeedProbe(settings: CollectSettings(), time: ManualTime(), resolver: names)
        await #expect(throws: CollectError.self) {
            try await probe.find(from: "https://youtube.com/channel/UC1")
        }
        #expect(names.names == ["www.youtube.com", "youtube.com"])
    }

    @Test func `a look at a feed looks nowhere else`() async throws {
        try await FeedServer.serving(Self.site) { server in
            await #expect(throws: CollectError.notAFeed(found: "an HTML page")) {
                try await Self.probe.read(server.url("/page"))
            }
            #expect(server.paths == ["/page"])
        }
    }

    @Test func `a look is guarded as a poll is`() async throws {
        await #expect(throws: CollectError.self) {
            try await FeedProbe(settings: CollectSettings(), time: ManualTime()).find(from: "http://127.0.0.1:1/feed")
        }
        await #expect(throws: CollectError.self) {
            try await Self.probe.find(from: "http://169.254.169.254/latest/meta-data/")
        }
    }

    @Test func `what makes a feed a poor source is told`() {
        let now = Timestamp(seconds: 1_795_348_800)
        let old = now - .seconds(200 * 86_400)
        let feed = Feed(
            format: .rss20, title: "Comments on Talk",
            entries: [
                FeedEntry(id: "hash:1", published: old), FeedEntry(id: "a", published: old), FeedEntry(id: "a"),
            ], isTruncated: true)
        let manners = ServerManners(bytes: 1, milliseconds: 1)
        let review = FeedReview(feed, url: "http://talk.example/", manners: manners, at: now)
        #expect(
            review.warnings == [
                .insecure, .truncated, .undated(1, of: 3), .unnamed(1, of: 3), .sameIDs(1), .comments,
                .stale(newest: old), .noValidators,
            ])
        let empty = FeedReview(Feed(format: .rss20), url: "https://talk.example/", manners: manners, at: now)
        #expect(empty.warnings == [.empty])
    }

    @Test(arguments: [
        ("https://status.talk.example/feed", SourceKind.status, 120), ("https://x.example/history.rss", .status, 120),
        ("https://mastodon.social/tags/x.rss", .social, 600), ("https://www.reddit.com/r/x/new/.rss", .forum, 3600),
        ("https://community.x.example/latest.rss", .forum, 600), ("https://x.example/blog/feed", .news, 600),
    ])
    func `the address says what kind of source it is and how often to ask`(url: String, kind: SourceKind, every: Int) {
        let guess = SourceGuess(url: url, feed: Feed(format: .rss20))
        #expect(guess.kind.value == kind)
        #expect(guess.interval(of: kind).value == .seconds(every))
    }

    @Test func `many authors make a forum, and a feed's own wish for rest is granted`() {
        let entries = (0..<6).map { FeedEntry(id: "\($0)", author: "person \($0)") }
        let feed = Feed(format: .rss20, rhythm: PublishingRhythm(interval: .seconds(7200)), entries: entries)
        let guess = SourceGuess(url: "https://x.example/feed", feed: feed)
        #expect(guess.kind.value == .forum)
        #expect(guess.interval(of: .forum).value == .seconds(7200))
    }
}
