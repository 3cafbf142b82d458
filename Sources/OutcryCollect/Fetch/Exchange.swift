import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import OutcryModel

/// One request for a feed to one host, and how its answer is read. Redirects are handed back, not followed.
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

    /// The request as it goes out.
    var outgoing: HTTPClientRequest {
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

    /// Reads the answer. Throws `CollectError`, or `CancellationError`.
    func read(_ response: HTTPClientResponse, at now: Timestamp) async throws -> Answer {
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
