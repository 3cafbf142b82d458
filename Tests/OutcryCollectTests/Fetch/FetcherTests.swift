import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryCollect

@Suite struct FetcherTests {
    private static let settings = {
        var settings = CollectSettings(contact: "https://outcry.example/about")
        settings.allowLoopback = true
        settings.bodyCap = 100_000
        return settings
    }()

    private func fetch(
        _ request: PollRequest, settings: CollectSettings = settings, resolver: any HostResolver = FixedResolver([:])
    ) async throws -> Fetched {
        try await Fetcher(settings: settings, time: ManualTime(), resolver: resolver).fetch(request)
    }

    private func document(of fetched: Fetched) throws -> Fetched.Document {
        guard case .document(let document) = fetched.content else { throw CollectError.empty }
        return document
    }

    @Test func `a document comes with its validators verbatim`() async throws {
        try await FeedServer.serving { server in
            let document = try document(of: await fetch(PollRequest(url: server.url("/feed"))))
            #expect(document.entityTag == FeedServer.entityTag)
            #expect(document.lastModified == FeedServer.lastModified)
            #expect(document.contentType == "application/rss+xml")
            #expect(String(decoding: document.bytes, as: UTF8.self) == FeedSample.rss(["a", "b"]))
        }
    }

    @Test func `a request says who asks, what is wanted and what is known`() async throws {
        try await FeedServer.serving { server in
            let known = PollRequest(
                url: server.url("/feed"), entityTag: FeedServer.entityTag, lastModified: FeedServer.lastModified)
            let fetched = try await fetch(known)
            guard case .notModified = fetched.content else {
                Issue.record("expected 304")
                return
            }
            let headers = try #require(server.seen.first).headers
            #expect(headers[.userAgent] == "Outcry/0.1 (+https://outcry.example/about)")
            #expect(headers[.accept]?.contains("application/atom+xml") == true)
            #expect(headers[.acceptEncoding]?.contains("gzip") == true)
            #expect(headers[.ifNoneMatch] == FeedServer.entityTag)
            #expect(headers[.ifModifiedSince] == FeedServer.lastModified)
        }
    }

    @Test func `a compressed feed is unfolded`() async throws {
        try await FeedServer.serving { server in
            let document = try document(of: await fetch(PollRequest(url: server.url("/gzip"))))
            #expect(String(decoding: document.bytes, as: UTF8.self) == FeedSample.rss(["zipped"]))
        }
    }

    @Test(
        arguments: [
            ("/missing", .status(404, retryAt: nil)),
            ("/forbidden", .status(403, retryAt: nil)),
            ("/gone", .gone),
            ("/temporarily-gone", .status(410, retryAt: nil)),
            ("/throttled", .status(429, retryAt: Sample.noon + .seconds(7200))),
            ("/throttled-until", .status(503, retryAt: Sample.noon + .seconds(3 * 3600))),
            ("/moved-nowhere", .badRedirect(status: 301, reason: "it does not say where to")),
            ("/moved-to-file", .badRedirect(status: 302, reason: "only http and https are asked")),
            (
                "/moved-inside",
                .refusedAddress(host: "169.254.169.254", reason: "169.254.169.254 is a link-local address")
            ),
            ("/long/1", .tooManyRedirects(limit: 5)),
            ("/large", .tooLarge(cap: 100_000)),
            ("/endless", .tooLarge(cap: 100_000)),
            ("/announced", .tooLarge(cap: 100_000)),
            ("/cut", .brokenTransfer(host: "127.0.0.1", reason: "the connection was closed in the middle of it")),
            ("/gzip-large", .tooLarge(cap: 100_000)),
            ("/gzip-cut", .brokenTransfer(host: "127.0.0.1", reason: "its compression is damaged")),
            ("/brotli", .unknownEncoding("br")),
        ] as [(String, CollectError)])
    func `each bad answer has its error`(path: String, expected: CollectError) async throws {
        try await FeedServer.serving { server in
            await #expect(throws: expected) { try await fetch(PollRequest(url: server.url(path))) }
        }
    }

    @Test func `a bomb is stopped by its ratio long before its size`() async throws {
        var settings = Self.settings
        settings.bodyCap = 1 << 30
        try await FeedServer.serving { [settings] server in
            await #expect(throws: CollectError.decompressionBomb(ratio: 100)) {
                try await fetch(PollRequest(url: server.url("/bomb")), settings: settings)
            }
        }
    }

    @Test func `a circle of redirects is noticed`() async throws {
        try await FeedServer.serving { server in
            await #expect(throws: CollectError.redirectLoop(at: server.url("/circle"))) {
                try await fetch(PollRequest(url: server.url("/circle")))
            }
            #expect(server.paths == ["/circle", "/circle/on"])
        }
    }

    @Test func `a body that stalls is given up`() async throws {
        var settings = Self.settings
        settings.timeout = .milliseconds(200)
        try await FeedServer.serving { [settings] server in
            await #expect(throws: CollectError.timeout(host: "127.0.0.1", after: .milliseconds(200))) {
                try await fetch(PollRequest(url: server.url("/slow")), settings: settings)
            }
        }
    }

    @Test func `whoever is cancelled gets no answer and no error of the server's`() async throws {
        try await FeedServer.serving { server in
            let task = Task { try await fetch(PollRequest(url: server.url("/slow"))) }
            while server.seen.isEmpty { await Patience.pause() }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test(arguments: [("/moved", true), ("/moved-for-now", false)])
    func `only a permanent redirect is a move`(path: String, isMove: Bool) async throws {
        try await FeedServer.serving { server in
            let fetched = try await fetch(PollRequest(url: server.url(path)))
            #expect(fetched.url == server.url("/feed"))
            #expect(fetched.movedTo == (isMove ? server.url("/feed") : nil))
        }
    }

    @Test func `a 304 to an unconditional request is an error`() async throws {
        let routes: FeedServer.Routes = { _, _ in Response(status: .notModified) }
        try await FeedServer.serving(routes) { server in
            await #expect(throws: CollectError.status(304, retryAt: nil)) {
                try await fetch(PollRequest(url: server.url("/feed")))
            }
        }
    }

    @Test func `the connection goes to the address that was checked, and the name is resolved once`() async throws {
        let resolver = FixedResolver(["feeds.example": ["127.0.0.1"]])
        try await FeedServer.serving { server in
            let request = PollRequest(url: "http://feeds.example:\(server.port)/feed")
            _ = try await fetch(request, resolver: resolver)
            #expect(server.paths == ["/feed"])
        }
        #expect(resolver.names == ["feeds.example"])
    }

    @Test func `a host with an address inside is not asked at all`() async throws {
        let resolver = FixedResolver(["feeds.example": ["127.0.0.1", "10.0.0.1"]])
        try await FeedServer.serving { server in
            await #expect(throws: CollectError.self) {
                try await fetch(PollRequest(url: "http://feeds.example:\(server.port)/feed"), resolver: resolver)
            }
            #expect(server.paths.isEmpty)
        }
    }

    @Test func `the next address is tried when there is no connection to the first`() async throws {
        let resolver = FixedResolver(["feeds.example": ["127.0.0.2", "127.0.0.1"]])
        try await FeedServer.serving { server in
            let request = PollRequest(url: "http://feeds.example:\(server.port)/feed")
            let document = try document(of: await fetch(request, resolver: resolver))
            #expect(!document.bytes.isEmpty)
        }
    }

    @Test func `loopback is refused unless it is allowed`() async throws {
        try await FeedServer.serving { server in
            await #expect(throws: CollectError.self) {
                try await fetch(PollRequest(url: server.url("/feed")), settings: CollectSettings())
            }
            #expect(server.paths.isEmpty)
        }
    }

    @Test func `credentials are shown to their own server only`() async throws {
        let resolver = FixedResolver(["other.example": ["127.0.0.1"]])
        let routes: FeedServer.Routes = { path, request in
            switch path {
            case "/login": FeedServer.redirect(.movedPermanently, to: "/inside")
            case "/inside":
                FeedServer.redirect(.found, to: "http://thief:x@other.example:\(request.head.port)/out")
            default: FeedServer.feed()
            }
        }
        try await FeedServer.serving(routes) { server in
            let url = "http://reader:secret@127.0.0.1:\(server.port)/login"
            let fetched = try await fetch(PollRequest(url: url), resolver: resolver)
            #expect(server.paths == ["/login", "/inside", "/out"])
            let own = "Basic cmVhZGVyOnNlY3JldA=="
            #expect(server.seen.map { $0.headers[.authorization] } == [own, own, nil])
            #expect(fetched.movedTo == nil, "the new address would lack the credentials")
        }
    }

    @Test func `a server that is not there, or speaks no TLS, is told apart`() async throws {
        await #expect(throws: CollectError.unreachable(host: "127.0.0.1", reason: "it refuses connections")) {
            try await fetch(PollRequest(url: "http://127.0.0.1:1/feed"))
        }
        try await FeedServer.serving { server in
            await #expect(
                throws: CollectError.insecure(host: "127.0.0.1", reason: "it does not speak TLS on this port")
            ) {
                try await fetch(PollRequest(url: "https://127.0.0.1:\(server.port)/feed"))
            }
        }
        await #expect(throws: CollectError.unresolved(host: "nowhere.example", reason: "Name or service not known")) {
            try await fetch(PollRequest(url: "https://nowhere.example/feed"))
        }
    }
}

extension HTTPRequest {
    /// The port the request was sent to.
    fileprivate var port: Substring {
        authority?.split(separator: ":").last ?? ""
    }
}
