import HTTPTypes
import Hummingbird
import NIOCore

extension FeedServer {
    /// A weak tag, quoted oddly, as some servers give: it must come back byte for byte.
    static let entityTag = #"W/"penlight--gzip""#
    /// A date that is none: it must come back byte for byte.
    static let lastModified = "Sun, 22 Nov 2026 12:00:00 +0000"

    /// One path for each way in which a server answers.
    @Sendable static func standard(_ path: String, _ request: Request) -> Response {
        switch path {
        case "/feed":
            conditional(request)
        case "/plain":
            feed()
        case "/missing":
            Response(status: .notFound)
        case "/forbidden":
            Response(status: .forbidden)
        case "/gone":
            Response(status: .gone)
        case "/temporarily-gone":
            redirect(.found, to: "/gone")
        case "/throttled":
            Response(status: .tooManyRequests, headers: [.retryAfter: "7200"])
        case "/throttled-until":
            Response(status: .serviceUnavailable, headers: [.retryAfter: "Sun, 22 Nov 2026 15:00:00 GMT"])
        case "/moved":
            redirect(.movedPermanently, to: "/feed")
        case "/moved-for-now":
            redirect(.found, to: "/feed")
        case "/moved-nowhere":
            Response(status: .movedPermanently)
        case "/moved-inside":
            redirect(.found, to: "http://169.254.169.254/latest/meta-data/")
        case "/moved-to-file":
            redirect(.found, to: "file:///etc/passwd")
        case "/circle":
            redirect(.temporaryRedirect, to: "/circle/on")
        case "/circle/on":
            redirect(.temporaryRedirect, to: "/circle")
        case _ where path.hasPrefix("/long/"):
            redirect(.found, to: "/long/\((Int(path.dropFirst("/long/".count)) ?? 0) + 1)")
        case "/large":
            Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(repeating: 0x20, count: 200_000)))
        case "/endless":
            Response(status: .ok, body: endless())
        case "/slow":
            Response(status: .ok, body: stalling())
        case "/announced":
            Response(status: .ok, body: stalling(announcing: 1 << 40))
        case "/cut":
            Response(status: .ok, body: ResponseBody(contentLength: 5000) { _ in throw CancellationError() })
        case "/page":
            Response(
                status: .ok, headers: [.contentType: "text/html"],
                body: body("<!DOCTYPE html><html><body>Sign in</body></html>"))
        case "/empty":
            Response(status: .ok, headers: [.contentType: "application/rss+xml"])
        case "/gzip":
            compressed(GzipSample.stored(Array(FeedSample.rss(["zipped"]).utf8)))
        case "/gzip-large":
            compressed(GzipSample.stored(Array(repeating: 0x20, count: 200_000)))
        case "/gzip-cut":
            compressed(Array(GzipSample.stored(Array(FeedSample.rss(["zipped"]).utf8)).dropLast(30)))
        case "/bomb":
            compressed(GzipSample.bomb(unfoldingTo: 64 << 20))
        case "/brotli":
            Response(status: .ok, headers: [.contentEncoding: "br"], body: body("?"))
        default:
            Response(status: .internalServerError)
        }
    }

    /// A feed with two entries and no validators.
    static func feed(_ ids: [String] = ["a", "b"], headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "application/rss+xml"
        return Response(status: .ok, headers: headers, body: body(FeedSample.rss(ids)))
    }

    static func redirect(_ status: HTTPResponse.Status, to place: String) -> Response {
        Response(status: status, headers: [.location: place])
    }

    /// The feed with validators, or 304 to whoever sends both back.
    private static func conditional(_ request: Request) -> Response {
        let knows = request.headers[.ifNoneMatch] == entityTag && request.headers[.ifModifiedSince] == lastModified
        let validators: HTTPFields = [.eTag: entityTag, .lastModified: lastModified]
        return knows ? Response(status: .notModified, headers: validators) : feed(headers: validators)
    }

    private static func compressed(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentEncoding: "gzip", .contentType: "application/rss+xml"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func body(_ text: String) -> ResponseBody {
        ResponseBody(byteBuffer: ByteBuffer(string: text))
    }

    /// Goes on until nobody reads any more, without saying how long it is.
    private static func endless() -> ResponseBody {
        ResponseBody { writer in
            while !Task.isCancelled {
                try await writer.write(ByteBuffer(repeating: 0x20, count: 16_384))
            }
        }
    }

    /// Begins, and never goes on.
    private static func stalling(announcing length: Int? = nil) -> ResponseBody {
        ResponseBody(contentLength: length) { writer in
            try await writer.write(ByteBuffer(string: "<?xml"))
            let (never, continuation) = AsyncStream<Void>.makeStream()
            for await _ in never {}
            continuation.finish()
        }
    }
}

extension HTTPField.Name {
    fileprivate static var retryAfter: Self { .init("Retry-After") ?? .date }
}
