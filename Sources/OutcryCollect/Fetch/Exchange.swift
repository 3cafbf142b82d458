import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL
import OutcryModel

/// One request to one address of one host, and its answer. Redirects are handed back, not followed.
struct Exchange: Sendable {
    /// What the answer was.
    enum Answer: Sendable {
        case document(Fetched.Document, freshFor: Duration?)
        case notModified(freshFor: Duration?)
        case redirect(status: Int, location: String?)
    }

    private static let accepted =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
        + "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"

    let settings: CollectSettings
    let address: WebAddress
    let request: PollRequest
    let credentials: WebAddress.Credentials?

    /// Connects to `candidate`, which has been checked, and to nothing else. Throws `CollectError`, or
    /// `CancellationError`.
    func answer(of candidate: NetworkAddress, at now: @Sendable () -> Timestamp) async throws -> Answer {
        do {
            return try await HTTPClient.withHTTPClient(configuration: configuration(candidate)) { client in
                let limit = TimeAmount.milliseconds(settings.timeout.inMilliseconds)
                return try await read(client.execute(outgoing, deadline: .now() + limit), at: now())
            }
        } catch {
            try Task.checkCancellation()
            throw TransferFailure.explain(error, host: address.host, settings: settings)
        }
    }

    /// A client for this request alone: the override that pins the connection belongs to a client, not to a request.
    /// Its event loops and trusted certificates are those of all; a connection kept from one poll for the next would
    /// seldom live that long.
    private func configuration(_ candidate: NetworkAddress) -> HTTPClient.Configuration {
        let patience = min(settings.timeout, .seconds(10))
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .milliseconds(patience.inMilliseconds)),
            decompression: .enabled(limit: .ratio(settings.inflationCap)))
        var security = TLSConfiguration.makeClientConfiguration()
        security.trustRoots = TrustedRoots.system
        configuration.tlsConfiguration = security
        configuration.httpVersion = .http1Only
        configuration.dnsOverride = [address.host: candidate.description]
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }

    private var outgoing: HTTPClientRequest {
        var outgoing = HTTPClientRequest(url: address.text)
        outgoing.headers.add(name: "User-Agent", value: settings.userAgent)
        outgoing.headers.add(name: "Accept", value: Self.accepted)
        outgoing.headers.add(name: "Accept-Encoding", value: "gzip, deflate")
        if let entityTag = request.entityTag { outgoing.headers.add(name: "If-None-Match", value: entityTag) }
        if let lastModified = request.lastModified {
            outgoing.headers.add(name: "If-Modified-Since", value: lastModified)
        }
        if let credentials {
            outgoing.setBasicAuth(username: credentials.user, password: credentials.password)
        }
        return outgoing
    }

    private func read(_ response: HTTPClientResponse, at now: Timestamp) async throws -> Answer {
        let headers = response.headers
        switch response.status.code {
        case 200, 203:
            let document = Fetched.Document(
                bytes: try await body(of: response), contentType: headers.first(name: "Content-Type"),
                entityTag: validator("ETag", in: headers), lastModified: validator("Last-Modified", in: headers),
                links: headers["Link"])
            return .document(document, freshFor: FreshnessLifetime.left(in: headers, at: now))
        case 304 where request.isConditional:
            return .notModified(freshFor: FreshnessLifetime.left(in: headers, at: now))
        case 301, 302, 303, 307, 308:
            return .redirect(status: Int(response.status.code), location: headers.first(name: "Location"))
        case 410:
            throw CollectError.gone
        default:
            let retryAt = headers.first(name: "Retry-After").flatMap { RetryAfter.instant($0, receivedAt: now) }
            throw CollectError.status(Int(response.status.code), retryAt: retryAt)
        }
    }

    /// A validator, unless it is too long to be kept and sent back.
    private func validator(_ name: String, in headers: HTTPHeaders) -> String? {
        headers.first(name: name).flatMap { $0.utf8.count <= 1024 ? $0 : nil }
    }

    /// The whole body, decompressed on its way in, as long as it stays below the caps.
    private func body(of response: HTTPClientResponse) async throws -> [UInt8] {
        let encoding = response.headers.first(name: "Content-Encoding")?.lowercased().trimmed ?? "identity"
        guard ["identity", "gzip", "deflate", ""].contains(encoding) else {
            throw CollectError.unknownEncoding(String(encoding.prefix(40)))
        }
        // What is announced to be too large is not begun.
        let announced = response.headers.first(name: "Content-Length").flatMap { Int($0) }
        if let announced, announced > settings.bodyCap { throw CollectError.tooLarge(cap: settings.bodyCap) }
        var bytes: [UInt8] = []
        for try await part in response.body {
            guard bytes.count + part.readableBytes <= settings.bodyCap else {
                throw CollectError.tooLarge(cap: settings.bodyCap)
            }
            bytes.append(contentsOf: part.readableBytesView)
        }
        // A cancelled stream may end as if it were complete.
        try Task.checkCancellation()
        return bytes
    }
}
